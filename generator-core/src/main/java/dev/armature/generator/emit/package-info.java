/** One final class per emitted kind: a pure function from a model element to a file. */
@NullMarked
package dev.armature.generator.emit;

import org.jspecify.annotations.NullMarked;
