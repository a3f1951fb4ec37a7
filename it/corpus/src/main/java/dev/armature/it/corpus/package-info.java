/** Proof on documents that nobody here wrote: generates and compiles each, and tells what happened in a table. */
@NullMarked
package dev.armature.it.corpus;

import org.jspecify.annotations.NullMarked;
