/** Fakes that the tests share: a clock, a transport, a model. */
@NullMarked
package dev.armature.runtime.testing;

import org.jspecify.annotations.NullMarked;
