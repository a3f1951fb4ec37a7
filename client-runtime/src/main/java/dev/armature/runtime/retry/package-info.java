/** When a failed attempt is repeated, and after how long. */
@NullMarked
package dev.armature.runtime.retry;

import org.jspecify.annotations.NullMarked;
