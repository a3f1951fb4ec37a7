/**
 * Values of one of several types that nothing in them names: which of them a JSON value is, and how it becomes that. Knows no JSON
 * library: any library hands over maps, lists, texts, numbers and booleans.
 */
@NullMarked
package dev.armature.runtime.union;

import org.jspecify.annotations.NullMarked;
