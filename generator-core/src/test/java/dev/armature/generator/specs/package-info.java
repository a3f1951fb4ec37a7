/**
 * Proves that the documents in {@code specs} say what the seed pages say. Nothing here uses the reader of the generator:
 * the documents are walked as plain trees, so a fault of the reader cannot hide a fault of a document.
 */
@NullMarked
package dev.armature.generator.specs;

import org.jspecify.annotations.NullMarked;
