package dev.armature.generator.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a schema means once its {@code $ref}s and {@code allOf}s are followed. */
final class Schemas {

    private static final Set<String> CHOSEN_FORMATS = Set.of("int32", "int64");

    private final SpecTree tree;

    Schemas(SpecTree tree) {
        this.tree = tree;
    }

    /** The schema behind references and behind an {@code allOf} of one that only carries further keywords. */
    Spot target(Spot schema) {
        Spot at = tree.follow(schema);
        while (isWrapper(at)) {
            at = tree.follow(at.child("allOf").elements().get(0));
        }
        return at;
    }

    private static boolean isWrapper(Spot schema) {
        return schema.schemaName().isEmpty()
                && schema.node().path("allOf").size() == 1
                && !schema.has("properties")
                && !schema.has("type");
    }

    /** The type in the words of the pages: {@code string}, {@code X[]}, or the name of a schema. */
    String type(Spot schema) {
        Spot target = target(schema);
        if (target.schemaName().isPresent()) {
            return target.schemaName().get();
        }
        String type = target.node().path("type").isTextual()
                ? target.text("type")
                : target.node().path("type").toString();
        if (type.equals("array")) {
            return type(target.child("items")) + "[]";
        }
        String format = target.text("format");
        return format.isEmpty() || CHOSEN_FORMATS.contains(format) ? type : type + "(" + format + ")";
    }

    /** All properties, inherited ones first. */
    Map<String, Spot> properties(Spot schema) {
        Spot target = target(schema);
        Map<String, Spot> properties = new LinkedHashMap<>();
        target.child("allOf").elements().forEach(parent -> properties.putAll(properties(parent)));
        properties.putAll(target.child("properties").members());
        return properties;
    }

    /** The names of the required properties, inherited ones included. */
    Set<String> required(Spot schema) {
        Spot target = target(schema);
        Set<String> required = new LinkedHashSet<>();
        target.child("allOf").elements().forEach(parent -> required.addAll(required(parent)));
        target.node().path("required").forEach(name -> required.add(name.asText()));
        return required;
    }

    /** Whether a property, or the schema that it refers to, is read-only. */
    boolean isReadOnly(Spot property) {
        if (property.has("$ref")) {
            boolean here = tree.readsSiblings(property) && property.flag("readOnly");
            return here || isReadOnly(tree.step(property));
        }
        return property.flag("readOnly")
                || property.child("allOf").elements().stream().anyMatch(this::isReadOnly);
    }

    /** The properties that a path goes through, the last one being what it names. Fails where a step is missing. */
    List<Spot> walk(Spot root, String path) {
        List<Spot> steps = new ArrayList<>();
        Spot at = root;
        for (String step : path.split("\\.")) {
            Map<String, Spot> properties = properties(at);
            assertThat(properties).as("properties of %s", target(at).address()).containsKey(step);
            at = properties.get(step);
            steps.add(at);
        }
        return steps;
    }

    /** Whether every step of a path is required. */
    boolean isRequired(Spot root, String path) {
        Spot at = root;
        for (String step : path.split("\\.")) {
            if (!required(at).contains(step)) {
                return false;
            }
            at = properties(at).get(step);
        }
        return true;
    }

    /** The named schemas that can be reached, by name. Fails if two of them have the same name. */
    Map<String, Spot> named(List<Spot> from) {
        Map<String, Spot> named = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>();
        from.forEach(schema -> collect(schema, named, seen));
        return named;
    }

    private void collect(Spot schema, Map<String, Spot> named, Set<String> seen) {
        Spot at = tree.follow(schema);
        if (!at.node().isObject() || !seen.add(at.address())) {
            return;
        }
        at.schemaName().ifPresent(name -> {
            Spot other = named.put(name, at);
            assertThat(other).as("second schema with the name %s", name).isNull();
        });
        at.child("properties").members().values().forEach(next -> collect(next, named, seen));
        for (String list : List.of("allOf", "anyOf", "oneOf", "prefixItems")) {
            at.child(list).elements().forEach(next -> collect(next, named, seen));
        }
        for (String single : List.of("items", "additionalProperties", "not")) {
            collect(at.child(single), named, seen);
        }
    }
}
