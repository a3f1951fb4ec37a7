/** The first command of the README: the five operations, from generated clients to an embedded server, told in words. */
@NullMarked
package dev.armature.it.demo;

import org.jspecify.annotations.NullMarked;
