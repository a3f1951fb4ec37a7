/** Long-running operations: waiting for them, looking at them, and resuming them in another process. */
@NullMarked
package dev.armature.runtime.poll;

import org.jspecify.annotations.NullMarked;
