package dev.armature.generator;

import dev.armature.generator.diff.DiffReport;

/** How the changes between two descriptions are written. */
public enum DiffFormat {
    /** A line per change and one that says why, for terminals. */
    TEXT,
    /** For programs; {@code docs/diff.md} says what is in it. */
    JSON,
    /** For the comment of a pull request. */
    MARKDOWN;

    /** How the names of files in this format end, without a dot. */
    public String extension() {
        return switch (this) {
            case TEXT -> "txt";
            case JSON -> "json";
            case MARKDOWN -> "md";
        };
    }

    /** The report in this format, ended by a line break. */
    public String write(DiffReport report) {
        return switch (this) {
            case TEXT -> DiffText.of(report);
            case JSON -> DiffJson.of(report);
            case MARKDOWN -> DiffMarkdown.of(report);
        };
    }
}
