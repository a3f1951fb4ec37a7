/** Wires the walk of one run: load, build, name, emit, write. */
@NullMarked
package dev.armature.generator;

import org.jspecify.annotations.NullMarked;
