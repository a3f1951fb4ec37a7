/** What generated code calls. Applications have no business here, except with {@link dev.armature.runtime.call.Sync}. */
@NullMarked
package dev.armature.runtime.call;

import org.jspecify.annotations.NullMarked;
