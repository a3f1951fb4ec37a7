package dev.armature.generator.build;

import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the alternatives of a schema that tell which structure values have: those of {@code oneOf} and {@code anyOf}, beside
 * properties or among the parts of an {@code allOf} as well, and several {@code type}s.
 */
final class UnionAlternatives {
    private static final List<String> KEYWORDS = List.of("oneOf", "anyOf");

    /** Keywords whose meaning every alternative shares. */
    private static final Set<String> SHARED = Set.of("properties", "required", "additionalProperties", "allOf", "type");

    private final Context context;
    private final SchemaViews views;
    private final ObjectShape shape;
    private final EnumChoices choices;

    UnionAlternatives(Context context, SchemaViews views) {
        this.context = context;
        this.views = views;
        this.shape = new ObjectShape(views);
        this.choices = new EnumChoices(views);
    }

    /**
     * What to choose from.
     *
     * @param shared an object whose members all alternatives have, too; empty when there is none
     */
    record Choice(List<Node> items, Optional<Shared> shared) {}

    /**
     * An object whose members all alternatives have.
     *
     * @param place where the alternatives are listed
     */
    record Shared(Node object, Node place) {
        /** Both in one schema. It stands at the list: its parts have places of their own, and no place may be met twice. */
        Node with(Node alternative) {
            Map<String, Node> members = new LinkedHashMap<>();
            alternative.get("title").ifPresent(title -> members.put("title", title));
            alternative.get("description").ifPresent(text -> members.put("description", text));
            members.put("allOf", Node.array(place.where(), List.of(object, alternative)));
            return Node.object(place.where(), members);
        }
    }

    /** The alternatives of a schema; empty when it has none, or none that say anything about the structure. */
    Optional<Choice> of(Node core) {
        if (SchemaViews.alternatives(core).size() > 1) {
            warnAboutSecond(core);
            return shape.hasMembers(core) ? besideMembers(core, core) : Optional.of(alone(core));
        }
        List<String> types = types(core);
        return types.size() > 1 ? Optional.of(severalTypes(core)) : insideAllOf(core);
    }

    /** Whether a schema itself lists alternatives that make no enumeration and that no discriminator tells apart. */
    boolean hasAlternatives(Node schema) {
        return SchemaViews.alternatives(schema).size() > 1
                && Discriminators.own(schema).isEmpty()
                && !choices.isChoice(schema);
    }

    private void warnAboutSecond(Node core) {
        if (KEYWORDS.stream().allMatch(keyword -> core.get(keyword).isPresent())) {
            context.warn(
                    core.get("anyOf").orElse(core),
                    "\"anyOf\" beside \"oneOf\" is not supported. Values are not checked against it.");
        }
    }

    private Choice alone(Node core) {
        for (String keyword : List.of("items", "additionalProperties")) {
            core.get(keyword)
                    .filter(Node::isObject)
                    .ifPresent(value ->
                            context.warn(value, "\"" + keyword + "\" beside alternatives is not applied to them."));
        }
        List<Node> items = new ArrayList<>();
        addSpliced(core, items, 0);
        return new Choice(items, Optional.empty());
    }

    /** Alternatives that are written in place and are alternatives themselves join those of the schema. */
    private void addSpliced(Node schema, List<Node> items, int depth) {
        for (Node item : SchemaViews.alternatives(schema)) {
            Node core = views.of(item).core();
            boolean written = item.ref().isEmpty() && core == item && depth < SchemaViews.DEPTH_LIMIT;
            if (written && hasAlternatives(item) && !shape.hasMembers(item)) {
                addSpliced(item, items, depth + 1);
            } else {
                items.add(item);
            }
        }
    }

    /**
     * Objects that have members of their own and those of one alternative.
     *
     * @param owner the schema whose members all alternatives share
     * @param choice where the alternatives are listed
     */
    private Optional<Choice> besideMembers(Node owner, Node choice) {
        List<Node> items = SchemaViews.alternatives(choice);
        Node place = KEYWORDS.stream()
                .flatMap(keyword -> choice.get(keyword).stream())
                .findFirst()
                .orElse(choice);
        if (items.stream().noneMatch(this::addsMembers)) {
            context.warn(
                    place,
                    "The alternatives only narrow the object they stand in. Values are not checked against them.");
            return Optional.empty();
        }
        if (!items.stream().allMatch(this::isObject)) {
            context.warn(
                    place,
                    "Alternatives beside properties have to be objects. Values are read as the object they stand in.");
            return Optional.empty();
        }
        return Optional.of(new Choice(items, Optional.of(new Shared(withoutAlternatives(owner, choice), place))));
    }

    private Optional<Choice> insideAllOf(Node core) {
        List<Node> parts = core.items("allOf").stream()
                .filter(part -> hasAlternatives(views.of(part).core()))
                .toList();
        if (parts.size() != 1) {
            return Optional.empty();
        }
        Node choice = views.of(parts.get(0)).core();
        return shape.hasMembers(withoutAlternatives(core, choice))
                ? besideMembers(core, choice)
                : Optional.of(alone(choice));
    }

    private boolean addsMembers(Node item) {
        return shape.hasMembers(views.of(item).core());
    }

    private boolean isObject(Node item) {
        SchemaView view = views.of(item);
        return (view.types().isEmpty() || view.types().equals(List.of("object")))
                && view.get("enum").isEmpty()
                && view.get("const").isEmpty()
                && view.get("items").isEmpty()
                && !hasAlternatives(view.core())
                && Discriminators.own(view.core()).isEmpty();
    }

    /** What a schema says about the members of its values when its alternatives are taken away. */
    private Node withoutAlternatives(Node owner, Node choice) {
        Map<String, Node> kept = new LinkedHashMap<>();
        owner.members().forEach((keyword, value) -> {
            if (SHARED.contains(keyword)) {
                kept.put(keyword, keyword.equals("allOf") ? without(value, owner, choice) : value);
            }
        });
        return Node.object(owner.where(), kept);
    }

    private Node without(Node parts, Node owner, Node choice) {
        List<Node> kept = new ArrayList<>();
        for (Node part : parts.items()) {
            Node core = views.of(part).core();
            if (!core.pointer().equals(choice.pointer())) {
                kept.add(part);
            } else if (!owner.pointer().equals(choice.pointer())) {
                kept.add(withoutAlternatives(core, choice));
            }
            // what is left is a schema that is a part of itself, which adds nothing
        }
        return Node.array(parts.where(), kept);
    }

    private static List<String> types(Node core) {
        return new SchemaView(List.of(core), 1, false, Optional.empty()).types();
    }

    /** A schema per type; keywords that are about other types do no harm. */
    private static Choice severalTypes(Node core) {
        List<Node> items = new ArrayList<>();
        for (Node type : core.items("type")) {
            if (!type.text().equals("null")) {
                Map<String, Node> members = new LinkedHashMap<>(core.members());
                members.remove("title");
                members.remove("description");
                members.put("type", type);
                items.add(Node.object(type.where(), members));
            }
        }
        return new Choice(items, Optional.empty());
    }
}
