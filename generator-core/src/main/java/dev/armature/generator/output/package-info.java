/** Bytes to disk: transactional write, manifest, up-to-date check, stale files. */
@NullMarked
package dev.armature.generator.output;

import org.jspecify.annotations.NullMarked;
