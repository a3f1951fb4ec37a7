package dev.armature.generator.spec;

import dev.armature.generator.model.Diagnostics;

/** Turns swagger-parser's messages, which name a path in dots, into diagnostics with a place. */
final class ParserMessages {
    private ParserMessages() {}

    static void report(String message, Node root, Diagnostics diagnostics) {
        diagnostics.warning(root.where(), message);
    }
}
