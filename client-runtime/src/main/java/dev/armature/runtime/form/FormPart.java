package dev.armature.runtime.form;

import org.jspecify.annotations.Nullable;

/**
 * A part of a form.
 *
 * @param name its name
 * @param content a {@link FilePart}, or a value
 * @param kind how a value becomes bytes
 * @param contentType its media type as the description has it; null for the usual one of its kind
 */
public record FormPart(
        String name, Object content, Kind kind, @Nullable String contentType) {
    /** How a part becomes bytes. */
    public enum Kind {
        /** As they are. */
        FILE,
        /** A single value as text. */
        TEXT,
        /** Any value as JSON. */
        JSON,
        /** What the value is decides: a single one is text, an object JSON, a list a part for each item. */
        BY_VALUE
    }
}
