/**
 * A small Azure Resource Manager on loopback: it keeps resources, runs long-running operations, checks tokens and api-versions,
 * and remembers every request. It shares no code with the clients it tests.
 */
@NullMarked
package dev.armature.it.simulator;

import org.jspecify.annotations.NullMarked;
