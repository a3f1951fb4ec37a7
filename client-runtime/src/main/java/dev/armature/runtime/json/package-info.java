/** JSON behind an interface; the only package that knows a JSON library. */
@NullMarked
package dev.armature.runtime.json;

import org.jspecify.annotations.NullMarked;
