/** Every Java name, allocated once, before anything is emitted. */
@NullMarked
package dev.armature.generator.naming;

import org.jspecify.annotations.NullMarked;
