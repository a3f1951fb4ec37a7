package dev.armature.it.spector;

import java.util.Optional;

/** Takes the {@code type} words of {@code inspect} apart. */
final class WireWords {
    private static final String LIST = "list<";
    private static final String MAP = "map<";

    private WireWords() {}

    /** What the items of a list are; empty for what is no list. */
    static Optional<String> item(String word) {
        return inner(word, LIST);
    }

    /** What the values of a map are; empty for what is no map. */
    static Optional<String> value(String word) {
        return inner(word, MAP);
    }

    private static Optional<String> inner(String word, String start) {
        return word.startsWith(start) && word.endsWith(">")
                ? Optional.of(word.substring(start.length(), word.length() - 1))
                : Optional.empty();
    }
}
