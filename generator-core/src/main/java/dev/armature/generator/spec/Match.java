package dev.armature.generator.spec;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A value on the way to what a query selects. There is one for each place of a tree, so that a value that is selected twice is
 * changed once.
 */
final class Match {
    private final Node node;
    private final Map<String, Match> children = new LinkedHashMap<>();
    private boolean chosen;

    Match(Node node) {
        this.node = node;
    }

    Node node() {
        return node;
    }

    /** The place of a member or item; {@code token} is the name or the index. */
    Match child(String token, Node value) {
        return children.computeIfAbsent(token, any -> new Match(value));
    }

    /** The places below that were visited, by name or index. */
    Map<String, Match> children() {
        return children;
    }

    void choose() {
        chosen = true;
    }

    /** Whether the query selects the value itself, and not only something below. */
    boolean isChosen() {
        return chosen;
    }
}
