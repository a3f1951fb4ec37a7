package dev.armature.generator.spec;

import dev.armature.generator.model.Diagnostics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Changes of a tree at the places that a query has chosen (OpenAPI Overlay 1.0, section 4.4.3). */
final class OverlayUpdate {
    private final Node update;
    private final Diagnostics diagnostics;

    OverlayUpdate(Node update, Diagnostics diagnostics) {
        this.update = update;
        this.diagnostics = diagnostics;
    }

    /** The tree without what was chosen. */
    static Node without(Match match) {
        Node node = match.node();
        if (node.kind() == Node.Kind.ARRAY) {
            List<Node> items = new ArrayList<>();
            for (int i = 0; i < node.items().size(); i++) {
                Match item = match.children().get(Integer.toString(i));
                if (item == null || !item.isChosen()) {
                    items.add(item == null ? node.items().get(i) : without(item));
                }
            }
            return Node.array(node.where(), items);
        } else if (!node.isObject() || match.children().isEmpty()) {
            return node;
        }
        Map<String, Node> members = new LinkedHashMap<>();
        node.members().forEach((name, value) -> {
            Match member = match.children().get(name);
            if (member == null || !member.isChosen()) {
                members.put(name, member == null ? value : without(member));
            }
        });
        return Node.object(node.where(), members);
    }

    /** The tree with the update merged into what was chosen. */
    Node apply(Match match) {
        Node node = withChildren(match);
        if (!match.isChosen()) {
            return node;
        }
        return switch (node.kind()) {
            case OBJECT -> update.isObject() ? merge(node, update) : mismatch(node, update);
            case ARRAY -> append(node, update);
            case STRING, NUMBER, BOOLEAN, NULL -> mismatch(node, update);
        };
    }

    private Node withChildren(Match match) {
        Node node = match.node();
        if (match.children().isEmpty()) {
            return node;
        } else if (node.kind() == Node.Kind.ARRAY) {
            List<Node> items = new ArrayList<>(node.items());
            match.children().forEach((index, item) -> items.set(Integer.parseInt(index), apply(item)));
            return Node.array(node.where(), items);
        }
        Map<String, Node> members = new LinkedHashMap<>(node.members());
        match.children().forEach((name, member) -> members.put(name, apply(member)));
        return Node.object(node.where(), members);
    }

    private Node merge(Node target, Node source) {
        Map<String, Node> members = new LinkedHashMap<>(target.members());
        source.members().forEach((name, value) -> {
            Node old = members.get(name);
            members.put(name, old == null ? value : combine(old, value));
        });
        return Node.object(target.where(), members);
    }

    private Node combine(Node old, Node value) {
        if (old.isObject() && value.isObject()) {
            return merge(old, value);
        } else if (old.kind() == Node.Kind.ARRAY && value.kind() == Node.Kind.ARRAY) {
            return append(old, value);
        }
        return isScalar(old) && isScalar(value) ? value : mismatch(old, value);
    }

    /** An entry is added to a list; of a list, every entry. */
    private static Node append(Node list, Node value) {
        List<Node> items = new ArrayList<>(list.items());
        items.addAll(value.kind() == Node.Kind.ARRAY ? value.items() : List.of(value));
        return Node.array(list.where(), items);
    }

    private Node mismatch(Node old, Node value) {
        diagnostics.error(
                value.where(),
                "The " + name(value) + " cannot be merged with the " + name(old) + " at " + old.pointer()
                        + "; remove that in an action before.");
        return old;
    }

    private static boolean isScalar(Node node) {
        return !node.isObject() && node.kind() != Node.Kind.ARRAY;
    }

    private static String name(Node node) {
        return node.kind().name().toLowerCase(Locale.ROOT);
    }
}
