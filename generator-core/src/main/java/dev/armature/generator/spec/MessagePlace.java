package dev.armature.generator.spec;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How far the path of one of swagger-parser's messages could be followed. Such a path is written in dots, quotes and parentheses
 * that the names themselves may contain, and inside components it often leaves out the way to a nested schema; so the place found
 * is the best that the tree has for it.
 *
 * @param node the last node the path leads to
 * @param rest what is left of the path
 */
record MessagePlace(Node node, String rest) {
    private static final String DELIMITERS = ".'()[]= ";

    /** Members whose content is not of the description's own language. */
    private static final Set<String> DATA = Set.of("default", "enum", "example", "examples", "const");

    /** Follows a path from the root as far as it goes. */
    static MessagePlace find(Node root, String path) {
        MessagePlace place = new MessagePlace(root, path);
        Optional<MessagePlace> next = place.step();
        while (next.isPresent()) {
            place = next.get();
            next = place.step();
        }
        return place;
    }

    private Optional<MessagePlace> step() {
        int start = 0;
        while (start < rest.length() && rest.charAt(start) != ' ' && DELIMITERS.indexOf(rest.charAt(start)) >= 0) {
            start++;
        }
        String path = rest.substring(start);
        Optional<MessagePlace> member = node.members().entrySet().stream()
                .filter(entry -> leads(path, entry.getKey()))
                .max(Comparator.comparingInt(entry -> entry.getKey().length()))
                .map(entry -> new MessagePlace(
                        entry.getValue(), path.substring(entry.getKey().length())));
        return member.or(() -> item(path));
    }

    /** Items of an array are called by their names. */
    private Optional<MessagePlace> item(String path) {
        for (Node item : node.items()) {
            String name = item.text("name").orElse("");
            if (leads(path, name)) {
                return Optional.of(new MessagePlace(item, path.substring(name.length())));
            }
        }
        return Optional.empty();
    }

    private static boolean leads(String path, String name) {
        return !name.isEmpty()
                && path.startsWith(name)
                && (path.length() == name.length() || DELIMITERS.indexOf(path.charAt(name.length())) >= 0);
    }

    /** The node itself when the whole path was followed, else the first member of that name below it. */
    Node member(String name) {
        return rest.isEmpty()
                ? node
                : first(node, owner -> owner.get(name).isPresent())
                        .flatMap(owner -> owner.get(name))
                        .orElse(node);
    }

    /** The longest member whose name the rest speaks of, else the node itself. */
    Node memberNamedInRest() {
        return node.members().entrySet().stream()
                .filter(member -> rest.contains(' ' + member.getKey() + ' '))
                .max(Comparator.comparingInt(member -> member.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(node);
    }

    /** The first array schema without items, from the node downwards. */
    Node arrayWithoutItems() {
        return first(
                        node,
                        schema -> schema.text("type").filter("array"::equals).isPresent()
                                && schema.get("items").isEmpty())
                .orElse(node);
    }

    /** The first property below a node that is no schema, else the node itself. */
    static Node wrongProperty(Node node) {
        boolean map = node.pointer().last().equals("properties");
        Node from = map ? Node.object(node.where(), Map.of("properties", node)) : node;
        return first(from, schema -> wrong(schema).isPresent())
                .flatMap(MessagePlace::wrong)
                .orElse(node);
    }

    private static Optional<Node> wrong(Node schema) {
        return schema.members("properties").values().stream()
                .filter(property -> !property.isObject() && property.kind() != Node.Kind.BOOLEAN)
                .findFirst();
    }

    /** The first node that fits, top down. */
    private static Optional<Node> first(Node node, Predicate<Node> fits) {
        if (fits.test(node)) {
            return Optional.of(node);
        }
        for (Map.Entry<String, Node> member : node.members().entrySet()) {
            boolean data = DATA.contains(member.getKey()) || member.getKey().startsWith("x-");
            Optional<Node> found = data ? Optional.empty() : first(member.getValue(), fits);
            if (found.isPresent()) {
                return found;
            }
        }
        return node.items().stream().flatMap(item -> first(item, fits).stream()).findFirst();
    }
}
