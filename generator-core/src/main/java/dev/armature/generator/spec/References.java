package dev.armature.generator.spec;

import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.SourceLocation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows references as the user wrote them. The place of a value (its canonical file and pointer) is its identity, however a
 * reference spells it. Nothing but files below the root, and what the user has allowed, is ever opened.
 */
final class References {
    private final SourceFiles files;
    private final Diagnostics diagnostics;
    private final Map<String, Optional<Node>> known = new HashMap<>();

    References(SourceFiles files, Diagnostics diagnostics) {
        this.files = files;
        this.diagnostics = diagnostics;
    }

    /** What the {@code $ref} of a node names; empty after the reason has been reported. */
    Optional<Node> target(Node reference) {
        Node text = reference.get("$ref").orElse(reference);
        return target(text.where(), text.text());
    }

    /** What a reference that stands at {@code from} names; empty after the reason has been reported. */
    Optional<Node> target(SourceLocation from, String reference) {
        String key = from.pointer().file() + '\n' + reference;
        Optional<Node> target = known.get(key);
        if (target == null) {
            target = reported(from, reference);
            known.put(key, target);
        }
        return target;
    }

    /** What a reference names of which nothing is generated; empty after a warning. */
    Optional<Node> mention(Node reference) {
        return mention(reference, "It is ignored, since nothing is generated of it.");
    }

    /**
     * What a reference names that can be missing; empty after a warning.
     *
     * @param consequence what a missing one means, a sentence
     */
    Optional<Node> mention(Node reference, String consequence) {
        Node text = reference.get("$ref").orElse(reference);
        try {
            return Optional.of(find(text.where(), text.text()));
        } catch (ReadFailure e) {
            diagnostics.warning(e.where(), e.text() + " " + consequence);
            return Optional.empty();
        }
    }

    /** The end of the chain of references that starts with this node; the node itself when it has no {@code $ref}. */
    Optional<Node> end(Node node) {
        Node current = node;
        Set<String> seen = new HashSet<>();
        while (current.ref().isPresent() && seen.add(current.pointer().toString())) {
            Optional<Node> next = target(current);
            if (next.isEmpty()) {
                return next;
            }
            current = next.get();
        }
        return current.ref().isPresent() ? Optional.empty() : Optional.of(current);
    }

    /** The tree of the file that a node was written in. */
    Node fileOf(Node node) {
        return files.treeOf(node.pointer().file());
    }

    private Node find(SourceLocation from, String reference) throws ReadFailure {
        int hash = reference.indexOf('#');
        String file = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : reference.substring(hash + 1);
        Node tree = file.isEmpty() ? files.treeOf(from.pointer().file()) : files.open(from, file);
        return inside(tree, fragment, from, reference);
    }

    private Optional<Node> reported(SourceLocation from, String reference) {
        try {
            return Optional.of(find(from, reference));
        } catch (ReadFailure e) {
            diagnostics.error(e.where(), e.text());
            return Optional.empty();
        }
    }

    private static Node inside(Node tree, String fragment, SourceLocation from, String reference) throws ReadFailure {
        if (!fragment.isEmpty() && !PercentEncoding.decode(fragment).startsWith("/")) {
            throw new ReadFailure(
                    from,
                    "The reference \"" + reference + "\" names an anchor; only JSON pointers (#/...) are followed.");
        }
        List<String> tokens = JsonPointers.tokens(fragment);
        Optional<Node> found = JsonPointers.find(tree, tokens);
        if (found.isPresent()) {
            return found.get();
        }
        int depth = 0;
        Node last = tree;
        for (Optional<Node> next = Optional.of(tree); next.isPresent(); depth++) {
            last = next.get();
            next = JsonPointers.find(last, tokens.subList(depth, depth + 1));
        }
        String missing = tokens.get(depth - 1);
        throw new ReadFailure(
                from,
                "The reference \"" + reference + "\" leads nowhere: " + last.pointer() + " has no \"" + missing + "\"."
                        + SpellingHints.hint(missing, last.members().keySet()));
    }
}
