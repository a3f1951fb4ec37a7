package dev.armature.generator.spec;

import dev.armature.generator.model.Diagnostics;
import java.util.List;
import java.util.Set;

/**
 * An overlay (OpenAPI Overlay 1.0): actions that change a description before it is read as one. What an action adds keeps its
 * place in the overlay, so that later messages about it lead there.
 */
final class Overlay {
    private static final List<String> MEMBERS = List.of("target", "description", "update", "remove");

    private final Node tree;
    private final String target;
    private final Diagnostics diagnostics;

    /**
     * An overlay that was read.
     *
     * @param target the file that it changes, as shown in positions
     */
    Overlay(Node tree, String target, Diagnostics diagnostics) {
        this.tree = tree;
        this.target = target;
        this.diagnostics = diagnostics;
    }

    /** The overlay's file as shown in positions. */
    String file() {
        return tree.pointer().file();
    }

    /** Whether the overlay changes a file. */
    boolean isFor(String name) {
        return target.equals(name);
    }

    /** Reports what makes a tree no overlay; whether it is one. */
    static boolean check(Node tree, Diagnostics diagnostics) {
        String version = tree.text("overlay").orElse("");
        Node actions = tree.members().get("actions");
        if (tree.get("overlay").isEmpty()) {
            diagnostics.error(tree.where(), "This is no overlay: it has no \"overlay\"; supported is overlay 1.0.x.");
        } else if (!version.matches("1\\.0(\\.[0-9]{1,3})?(-.*)?")) {
            diagnostics.error(
                    tree.get("overlay").orElse(tree).where(),
                    "The version overlay " + version + " is not supported; supported is overlay 1.0.x.");
        } else if (actions == null
                || actions.kind() != Node.Kind.ARRAY
                || actions.items().isEmpty()) {
            diagnostics.error(
                    (actions == null ? tree : actions).where(),
                    "An overlay needs a list \"actions\" that is not empty.");
        } else {
            return true;
        }
        return false;
    }

    /** The tree of the target with every action applied, one after the other. */
    Node apply(Node description) {
        Node changed = description;
        for (Node action : tree.items("actions")) {
            changed = apply(action, changed);
        }
        return changed;
    }

    private Node apply(Node action, Node description) {
        warnOfUnknownMembers(action);
        Node query = action.members().get("target");
        if (query == null || query.kind() != Node.Kind.STRING) {
            diagnostics.error(
                    (query == null ? action : query).where(),
                    "An action needs a \"target\": the text of a JSONPath query.");
            return description;
        }
        Match top = new Match(description);
        if (!select(query, top)) {
            return description;
        }
        Node update = action.members().get("update");
        if (action.isTrue("remove")) {
            return remove(query, top);
        } else if (update != null) {
            return new OverlayUpdate(update, diagnostics).apply(top);
        }
        diagnostics.warning(
                action.where(), "The action changes nothing: it has neither \"update\" nor \"remove: true\".");
        return description;
    }

    private boolean select(Node query, Match top) {
        Set<Match> selected;
        try {
            selected = JsonPath.parse(query.text()).select(top, top.node());
        } catch (IllegalArgumentException e) {
            diagnostics.error(
                    query.where(),
                    "The target \"" + query.text() + "\" is no JSONPath that is supported: " + e.getMessage());
            return false;
        }
        if (selected.isEmpty()) {
            diagnostics.warning(
                    query.where(),
                    "The target \"" + query.text() + "\" matches nothing in "
                            + top.node().pointer().file() + "; the action changes nothing.");
        }
        selected.forEach(Match::choose);
        return !selected.isEmpty();
    }

    private Node remove(Node query, Match top) {
        if (top.isChosen()) {
            diagnostics.error(query.where(), "The whole description cannot be removed.");
            return top.node();
        }
        return OverlayUpdate.without(top);
    }

    private void warnOfUnknownMembers(Node action) {
        action.members().forEach((name, value) -> {
            if (!MEMBERS.contains(name) && !name.startsWith("x-")) {
                diagnostics.warning(
                        value.where(),
                        "An action has no member \"" + name + "\"; it is ignored." + SpellingHints.hint(name, MEMBERS));
            }
        });
    }
}
