package dev.armature.generator;

/** How the changes between two descriptions are written. */
public enum DiffFormat {
    /** A line per change and one that says why, for terminals. */
    TEXT,
    /** For programs; {@code docs/diff.md} says what is in it. */
    JSON,
    /** For the comment of a pull request. */
    MARKDOWN,
    /** A page for people: one file that loads nothing. */
    HTML;

    /** How the names of files in this format end, without a dot. */
    public String extension() {
        return switch (this) {
            case TEXT -> "txt";
            case JSON -> "json";
            case MARKDOWN -> "md";
            case HTML -> "html";
        };
    }

    /**
     * The report in this format, ended by a line break.
     *
     * @throws IllegalArgumentException when nothing was compared
     * @throws ConfigException when a template of the user cannot be used
     */
    public String write(DiffResult result) {
        if (result.sources().isEmpty()) {
            throw new IllegalArgumentException("nothing was compared");
        }
        return switch (this) {
            case TEXT -> DiffText.of(result.report());
            case JSON -> DiffJson.of(result.report());
            case MARKDOWN -> DiffMarkdown.of(result.report());
            case HTML -> DiffHtml.of(result);
        };
    }
}
