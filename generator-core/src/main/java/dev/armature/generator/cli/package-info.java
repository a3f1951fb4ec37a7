/** The command line: picocli commands over the root package. */
@NullMarked
package dev.armature.generator.cli;

import org.jspecify.annotations.NullMarked;
