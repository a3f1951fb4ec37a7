/** The Mustache templates of every generated file that is not a class. */
@NullMarked
package dev.armature.templates;

import org.jspecify.annotations.NullMarked;
