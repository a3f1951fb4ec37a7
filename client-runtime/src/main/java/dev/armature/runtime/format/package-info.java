/** Values as they are written on the wire. Knows no JSON library: generated models convert with it under any of them. */
@NullMarked
package dev.armature.runtime.format;

import org.jspecify.annotations.NullMarked;
