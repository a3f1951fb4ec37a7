/**
 * The API as immutable data, in wire terms. This package knows no Java names, no JavaPoet and no JSON library; everything
 * above it speaks these types.
 */
@NullMarked
package dev.armature.generator.model;

import org.jspecify.annotations.NullMarked;
