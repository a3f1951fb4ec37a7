/** Turns a document into the model, in named passes. */
@NullMarked
package dev.armature.generator.build;

import org.jspecify.annotations.NullMarked;
