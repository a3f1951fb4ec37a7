package dev.armature.generator.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** JSON pointers (RFC 6901) as they stand behind the {@code #} of a reference. */
final class JsonPointers {
    private JsonPointers() {}

    /** A name as a token of a reference. */
    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1").replace("%", "%25");
    }

    /** The unescaped tokens of {@code #/a/b} or {@code /a/b}; empty for the whole document. */
    static List<String> tokens(String fragment) {
        return plainTokens(PercentEncoding.decode(fragment.startsWith("#") ? fragment.substring(1) : fragment));
    }

    /** The unescaped tokens of a pointer that is not percent-encoded. */
    static List<String> plainTokens(String pointer) {
        List<String> tokens = new ArrayList<>();
        int start = 1;
        while (start <= pointer.length()) {
            int slash = pointer.indexOf('/', start);
            int end = slash < 0 ? pointer.length() : slash;
            tokens.add(pointer.substring(start, end).replace("~1", "/").replace("~0", "~"));
            start = end + 1;
        }
        return tokens;
    }

    /** What the tokens lead to. */
    static Optional<Node> find(Node root, List<String> tokens) {
        Node current = root;
        for (String token : tokens) {
            Optional<Node> next = child(current, token);
            if (next.isEmpty()) {
                return next;
            }
            current = next.get();
        }
        return Optional.of(current);
    }

    private static Optional<Node> child(Node node, String token) {
        if (node.kind() != Node.Kind.ARRAY) {
            return node.get(token);
        }
        boolean index = token.matches("0|[1-9][0-9]{0,8}")
                && Integer.parseInt(token) < node.items().size();
        return index ? Optional.of(node.items().get(Integer.parseInt(token))) : Optional.empty();
    }
}
