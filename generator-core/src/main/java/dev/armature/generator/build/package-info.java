/** Turns a description into {@link dev.armature.generator.model.Api the model}, in named passes: one class each. */
@NullMarked
package dev.armature.generator.build;

import org.jspecify.annotations.NullMarked;
