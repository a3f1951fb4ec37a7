/** Benchmarks with JMH. What they measured is in {@code docs/benchmarks.md}. */
@NullMarked
package dev.armature.it.benchmarks;

import org.jspecify.annotations.NullMarked;
