/** Drives generated clients through the scenarios of a conformance suite, and reports which of them hold. */
@NullMarked
package dev.armature.it.spector;

import org.jspecify.annotations.NullMarked;
