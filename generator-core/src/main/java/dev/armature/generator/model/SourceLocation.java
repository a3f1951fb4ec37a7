package dev.armature.generator.model;

/**
 * A place in a document, precise enough for an editor to jump to.
 *
 * @param pointer the file and the JSON pointer of the element in the document as the user wrote it
 * @param line the line, counted from 1; 0 when unknown
 * @param column the column, counted from 1; 0 when unknown
 */
public record SourceLocation(Pointer pointer, int line, int column) {
    /** The start of a file. */
    public static SourceLocation startOf(String file) {
        return new SourceLocation(new Pointer(file, ""), 1, 1);
    }
}
