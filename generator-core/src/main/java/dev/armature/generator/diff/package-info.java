/** Two descriptions of one API, compared: what changes on the wire and in the Java code that is generated from them. */
@NullMarked
package dev.armature.generator.diff;

import org.jspecify.annotations.NullMarked;
