package dev.armature.generator.model;

import java.util.Locale;

/**
 * Something to tell the user about a document.
 *
 * @param severity whether generation can go on
 * @param where the place in the document
 * @param message what is wrong and what to do about it, one sentence each, no trailing line break
 */
public record Diagnostic(Severity severity, SourceLocation where, String message) {
    /** The form compilers use: {@code file:line:col: error: message [pointer]}. */
    @Override
    public String toString() {
        String pointer = where.pointer().path();
        return where.pointer().file() + ':' + where.line() + ':' + where.column() + ": "
                + severity.name().toLowerCase(Locale.ROOT) + ": " + message
                + (pointer.isEmpty() ? "" : " [" + pointer + "]");
    }
}
