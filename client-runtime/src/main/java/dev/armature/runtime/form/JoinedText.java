package dev.armature.runtime.form;

import java.util.List;

/**
 * A list that travels as one part of text ({@code collectionFormat} of OpenAPI 2.0).
 *
 * @param separator what stands between the items
 * @param items the items, each a single value
 */
public record JoinedText(String separator, List<?> items) {
    /** Copies the items. */
    public JoinedText {
        items = List.copyOf(items);
    }

    /** {@return the number of items, never content} */
    @Override
    public String toString() {
        return "JoinedText[" + items.size() + " items]";
    }
}
