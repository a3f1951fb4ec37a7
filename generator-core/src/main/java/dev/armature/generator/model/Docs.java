package dev.armature.generator.model;

/**
 * Text of the description about one element, exactly as written there. It is untrusted: it may reach a generated file only
 * through the Javadoc renderer or a template that escapes.
 *
 * @param summary the short text ({@code summary} or {@code title}), empty when absent
 * @param description the long text, empty when absent
 */
public record Docs(String summary, String description) {
    /** No text. */
    public static final Docs NONE = new Docs("", "");

    public boolean isEmpty() {
        return summary.isEmpty() && description.isEmpty();
    }
}
