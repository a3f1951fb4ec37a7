/** Reads descriptions: the only package that sees swagger-parser. Loads, resolves references, keeps positions. */
@NullMarked
package dev.armature.generator.spec;

import org.jspecify.annotations.NullMarked;
