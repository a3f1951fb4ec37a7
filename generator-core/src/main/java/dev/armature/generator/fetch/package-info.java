/** The bytes of files that are not on this machine: HTTP and git. Knows nothing of descriptions. */
@NullMarked
package dev.armature.generator.fetch;

import org.jspecify.annotations.NullMarked;
