package dev.armature.generator;

import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An element of a description as lines in the style of YAML, the same however it was written: one member or item on a line, no
 * comments, and without the texts and examples that a comparison leaves out.
 */
final class DiffOutline {
    private static final Set<String> LEFT_OUT =
            Set.of("description", "summary", "title", "example", "examples", "x-ms-examples", "externalDocs");
    private static final Set<String> OF_NAMES = Set.of("properties", "definitions", "schemas", "patternProperties");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_/#$.][\\w ./#$@+{}-]*");
    private static final Pattern OTHER_TYPE =
            Pattern.compile("true|false|null|yes|no|on|off|~", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 120;

    private final List<String> lines = new ArrayList<>();

    private DiffOutline() {}

    static List<String> of(Node node) {
        DiffOutline outline = new DiffOutline();
        outline.write(node, "", "", false);
        return outline.lines;
    }

    private void write(Node node, String head, String indent, boolean names) {
        switch (node.kind()) {
            case OBJECT -> object(node, head, indent, names);
            case ARRAY -> array(node, head, indent);
            default -> lines.add(head + (head.isEmpty() || head.endsWith(" ") ? "" : " ") + scalar(node));
        }
    }

    /** @param names whether the members are named by the author of the description, and none is left out */
    private void object(Node node, String head, String indent, boolean names) {
        if (node.members().isEmpty()) {
            lines.add(head + (head.isEmpty() || head.endsWith(" ") ? "{}" : " {}"));
            return;
        }
        // the first member of an item stands beside its dash
        boolean item = head.endsWith("- ");
        if (!item && !head.isEmpty()) {
            lines.add(head);
        }
        String first = item ? head : indent;
        for (Map.Entry<String, Node> member : node.members().entrySet()) {
            if (names || !LEFT_OUT.contains(member.getKey())) {
                write(
                        member.getValue(),
                        first + quoted(member.getKey()) + ':',
                        indent + "  ",
                        !names && OF_NAMES.contains(member.getKey()));
                first = indent;
            }
        }
    }

    private void array(Node node, String head, String indent) {
        if (node.items().isEmpty()) {
            lines.add(head + (head.isEmpty() || head.endsWith(" ") ? "[]" : " []"));
            return;
        }
        if (!head.isBlank()) {
            lines.add(head);
        }
        node.items().forEach(item -> write(item, indent + "- ", indent + "  ", false));
    }

    private static String scalar(Node node) {
        String text = node.kind() == Node.Kind.STRING ? quoted(node.text()) : node.text();
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "…";
    }

    private static String quoted(String text) {
        boolean plain = PLAIN.matcher(text).matches()
                && !OTHER_TYPE.matcher(text).matches()
                && !text.contains(" #")
                && !text.endsWith(" ");
        return plain
                ? text
                : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
