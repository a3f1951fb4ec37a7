package dev.armature.generator.spec;

import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.Pointer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes one tree of a description and everything it refers to: each target becomes a component of the root under a name of its
 * own, and every reference is rewritten to {@code #/components/...}. Targets in files of version 2.0 are upgraded on the way.
 */
final class Bundler {
    /**
     * The name that a reference that leads nowhere is rewritten to, so that nothing after us tries to follow it. OpenAPI allows
     * no space in the names of components, so none has it.
     */
    private static final String NOWHERE = "unresolved reference";

    private static final String UNMAPPED = "The value of the discriminator has no class; what has it is kept as it is.";

    private static final String ODATA = "x-ms-odata";

    private final References references;
    private final Upgrade upgrade;
    private final ComponentNames names = new ComponentNames();
    private final Map<Kind, Map<String, Node>> added = new LinkedHashMap<>();
    private final Deque<Task> open = new ArrayDeque<>();
    private final Set<Pointer> openPathItems = new HashSet<>();

    /** A component whose content is still to be walked. */
    private record Task(Kind kind, String name, Node content, Dialect dialect) {}

    Bundler(References references, Upgrade upgrade) {
        this.references = references;
        this.upgrade = upgrade;
    }

    /** The bundled tree of a description, in 3.x form. */
    Node bundle(Node source, Dialect dialect) {
        Node root = dialect == Dialect.SWAGGER_2_0 ? upgrade.root(source) : source;
        Optional<Node> components = root.get("components");
        if (components.isPresent()) {
            names.keep(components.get());
        }
        Node walked = object(root, Kind.ROOT, dialect);
        while (!open.isEmpty()) {
            Task task = open.remove();
            added.computeIfAbsent(task.kind, any -> new LinkedHashMap<>())
                    .put(task.name, walk(task.content, task.kind, task.dialect));
        }
        return withAdded(walked);
    }

    private Node withAdded(Node root) {
        if (added.isEmpty()) {
            return root;
        }
        Node components = root.get("components").orElseGet(() -> Node.object(root.where(), Map.of()));
        for (Map.Entry<Kind, Map<String, Node>> section : added.entrySet()) {
            String name = section.getKey().section();
            Node own = components.get(name).orElse(components);
            Map<String, Node> all = new LinkedHashMap<>(components.members(name));
            all.putAll(section.getValue());
            components = components.with(name, Node.object(own.where(), all));
        }
        return root.with("components", components);
    }

    private Node walk(Node node, Kind kind, Dialect dialect) {
        if (node.kind() == Node.Kind.ARRAY && kind == Kind.SCHEMA) {
            return list(node, kind, dialect);
        } else if (!node.isObject()) {
            return node;
        } else if (node.ref().isPresent() && kind == Kind.PATH_ITEM) {
            return pathItem(node, dialect);
        } else if (node.ref().isPresent() && kind.isComponent()) {
            return reference(object(node, kind, dialect), kind, dialect);
        }
        return switch (kind) {
            case DISCRIMINATOR -> discriminator(node, dialect);
            case LONG_RUNNING -> withReference(node, "final-state-schema", dialect);
            case OPERATION -> filterSchema(object(node, kind, dialect), dialect);
            case EXAMPLE_FILES -> exampleFiles(node);
            default -> object(node, kind, dialect);
        };
    }

    private Node object(Node node, Kind kind, Dialect dialect) {
        Node result = node;
        for (Map.Entry<String, Node> member : node.members().entrySet()) {
            Optional<Kind.Slot> slot = kind.slot(member.getKey());
            if (slot.isPresent()) {
                Node walked = slot(member.getValue(), slot.get(), dialect);
                result = walked == member.getValue() ? result : result.with(member.getKey(), walked);
            }
        }
        return result;
    }

    private Node slot(Node node, Kind.Slot slot, Dialect dialect) {
        return switch (slot.shape()) {
            case ONE -> walk(node, slot.kind(), dialect);
            case LIST -> list(node, slot.kind(), dialect);
            case MAP, EXTENSIBLE_MAP -> map(node, slot, dialect);
        };
    }

    private Node list(Node node, Kind kind, Dialect dialect) {
        List<Node> items = new ArrayList<>();
        boolean changed = false;
        for (Node item : node.items()) {
            Node walked = walk(item, kind, dialect);
            items.add(walked);
            changed |= walked != item;
        }
        return changed ? Node.array(node.where(), items) : node;
    }

    private Node map(Node node, Kind.Slot slot, Dialect dialect) {
        Map<String, Node> members = new LinkedHashMap<>();
        boolean changed = false;
        for (Map.Entry<String, Node> member : node.members().entrySet()) {
            boolean extension =
                    slot.shape() == Kind.Shape.EXTENSIBLE_MAP && member.getKey().startsWith("x-");
            Node walked = extension ? member.getValue() : walk(member.getValue(), slot.kind(), dialect);
            members.put(member.getKey(), walked);
            changed |= walked != member.getValue();
        }
        return changed ? Node.object(node.where(), members) : node;
    }

    private Node reference(Node node, Kind kind, Dialect dialect) {
        Node text = node.get("$ref").orElse(node);
        return node.with("$ref", reference(text, kind, dialect, text.text()));
    }

    private Node reference(Node text, Kind kind, Dialect dialect, String written) {
        Optional<Node> target = references.target(text.where(), written);
        String name = target.isPresent() ? JsonPointers.escape(name(target.get(), kind, dialect)) : NOWHERE;
        String local = "#/components/" + kind.section() + '/' + name;
        return Node.scalar(Node.Kind.STRING, text.where(), local);
    }

    private String name(Node target, Kind kind, Dialect dialect) {
        Optional<String> known = names.of(target, kind);
        if (known.isPresent()) {
            return known.get();
        }
        String name = names.add(target, kind);
        Dialect own = Dialect.declaredBy(references.fileOf(target)).orElse(dialect);
        open.add(new Task(kind, name, own == Dialect.SWAGGER_2_0 ? upgrade.component(kind, target) : target, own));
        return name;
    }

    /** Version 3.0 has no components for path items, so what is referred to takes the place of the reference. */
    private Node pathItem(Node node, Dialect dialect) {
        Optional<Node> target = references.end(node);
        if (target.isEmpty() || !openPathItems.add(target.get().pointer())) {
            return Node.object(node.where(), Map.of());
        }
        Node item = target.get();
        Dialect own = Dialect.declaredBy(references.fileOf(item)).orElse(dialect);
        Node upgraded = own == Dialect.SWAGGER_2_0 ? upgrade.pathItem(item) : item;
        Node walked = walk(upgraded, Kind.PATH_ITEM, own);
        for (Map.Entry<String, Node> sibling : node.members().entrySet()) {
            if (!sibling.getKey().equals("$ref")) {
                Node member = slotOf(sibling, dialect);
                walked = walked.with(sibling.getKey(), member);
            }
        }
        openPathItems.remove(item.pointer());
        return walked;
    }

    private Node slotOf(Map.Entry<String, Node> member, Dialect dialect) {
        return Kind.PATH_ITEM
                .slot(member.getKey())
                .map(slot -> slot(member.getValue(), slot, dialect))
                .orElse(member.getValue());
    }

    /**
     * A value of a mapping is a reference or the bare name of a schema in the same file; all become references. One that leads
     * nowhere costs a variant: what is not known is kept as it is.
     */
    private Node discriminator(Node node, Dialect dialect) {
        Node mapping = node.get("mapping").filter(Node::isObject).orElse(node);
        if (mapping == node) {
            return node;
        }
        Map<String, Node> rewritten = new LinkedHashMap<>();
        mapping.members().forEach((value, target) -> {
            String bare = "#/components/schemas/" + JsonPointers.escape(target.text());
            boolean isName = JsonPointers.find(references.fileOf(target), JsonPointers.tokens(bare))
                    .isPresent();
            if (isName || references.mention(target, UNMAPPED).isPresent()) {
                rewritten.put(value, reference(target, Kind.SCHEMA, dialect, isName ? bare : target.text()));
            }
        });
        return node.with("mapping", Node.object(mapping.where(), rewritten));
    }

    /** For extensions whose value is the text of a reference to a schema. */
    private Node withReference(Node node, String member, Dialect dialect) {
        Node text = node.members().get(member);
        return text != null && text.kind() == Node.Kind.STRING
                ? node.with(member, reference(text, Kind.SCHEMA, dialect, text.text()))
                : node;
    }

    /** The schema of an OData filter, of which nothing is generated: one that is missing costs nothing. */
    private Node filterSchema(Node operation, Dialect dialect) {
        Optional<Node> written = operation.get(ODATA).filter(text -> text.kind() == Node.Kind.STRING);
        if (written.isEmpty() || references.mention(written.get()).isPresent()) {
            return withReference(operation, ODATA, dialect);
        }
        Map<String, Node> members = new LinkedHashMap<>(operation.members());
        members.remove(ODATA);
        return Node.object(operation.where(), members);
    }

    /** The content of the example files takes the place of the references; a missing one costs an example, not the API. */
    private Node exampleFiles(Node node) {
        Map<String, Node> loaded = new LinkedHashMap<>();
        for (Map.Entry<String, Node> example : node.members().entrySet()) {
            Node written = example.getValue();
            Optional<Node> content = written.ref().isPresent() ? references.mention(written) : Optional.of(written);
            if (content.isPresent()) {
                loaded.put(example.getKey(), content.get());
            }
        }
        return Node.object(node.where(), loaded);
    }

    /** Reports components that are nothing but a circle of references. */
    static void reportCircles(Document document, Diagnostics diagnostics) {
        for (Kind kind : Kind.components()) {
            for (Node component : document.components(kind.section()).values()) {
                Optional<String> left = document.resolve(component).ref();
                if (left.isPresent() && !left.get().endsWith(NOWHERE)) {
                    diagnostics.error(component.where(), "The reference leads back to itself.");
                }
            }
        }
    }
}
