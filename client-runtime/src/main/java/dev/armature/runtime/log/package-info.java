/** What is logged of a call, and what is masked. */
@NullMarked
package dev.armature.runtime.log;

import org.jspecify.annotations.NullMarked;
