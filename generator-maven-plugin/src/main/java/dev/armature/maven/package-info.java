/** The Maven goals: they read parameters, call the generator and turn its answer into log lines and failures. */
@NullMarked
package dev.armature.maven;

import org.jspecify.annotations.NullMarked;
