package dev.armature.runtime.json;

import org.jspecify.annotations.Nullable;

/** A value could not be written as JSON, or a document not be read. Names the place, and never quotes the document. */
public final class JsonException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @serial the place in the document */
    private final String where;

    /**
     * A fault.
     *
     * @param problem what is wrong, without any of the document's values
     * @param where the place: a JSON pointer, or line and column; empty when unknown
     * @param cause the library's fault, only when it cannot quote the document
     */
    public JsonException(String problem, String where, @Nullable Throwable cause) {
        super(where.isEmpty() ? problem : problem + " at " + where, cause);
        this.where = where;
    }

    /** {@return the place: a JSON pointer, or line and column; empty when unknown} */
    public String where() {
        return where;
    }
}
