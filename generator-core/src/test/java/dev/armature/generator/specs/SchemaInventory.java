package dev.armature.generator.specs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads everything off a schema that a page could state about it. */
final class SchemaInventory {

    /** The type of a definition that is a part of the paths through it, as the table of what is ours puts it. */
    static final String PART = "part";

    private static final List<String> KEYWORDS = List.of(
            "pattern",
            "minLength",
            "maxLength",
            "minimum",
            "maximum",
            "exclusiveMinimum",
            "exclusiveMaximum",
            "multipleOf",
            "minItems",
            "maxItems",
            "uniqueItems",
            "minProperties",
            "maxProperties",
            "default",
            "const");

    private static final int DEEPEST = 8;

    private final Schemas schemas;
    private final String operation;
    private final Set<String> parts;

    SchemaInventory(Schemas schemas, String operation, Set<String> parts) {
        this.schemas = schemas;
        this.operation = operation;
        this.parts = parts;
    }

    /** The definition of a named schema and all that belongs to it. */
    List<Fact> of(Spot schema) {
        String name = schema.schemaName().orElseThrow();
        boolean part = parts.contains(name);
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("definition", name, part ? PART : SchemaChecks.shape(schema)));
        facts.addAll(constraints(name, schema));
        schema.child("enum")
                .elements()
                .forEach(value ->
                        facts.add(fact("enum-value", name + "." + value.node().asText(), Fact.NONE)));
        if (!part) {
            leaves(schema).forEach((path, steps) -> addProperty(name + "." + path, steps, facts));
        }
        return facts;
    }

    private void addProperty(String name, List<Spot> steps, List<Fact> facts) {
        Spot property = steps.get(steps.size() - 1);
        facts.add(fact("property", name, schemas.type(property)));
        if (steps.stream().anyMatch(schemas::isReadOnly)) {
            facts.add(fact("read-only", name, Fact.NONE));
        }
        Spot target = schemas.target(property);
        if (target.schemaName().isEmpty()) {
            facts.addAll(constraints(name, target));
            if (target.has("items")) {
                facts.addAll(constraints(name + "[]", schemas.target(target.child("items"))));
            }
        }
    }

    /** The constraints that a schema declares itself. A format counts for texts only. */
    List<Fact> constraints(String name, Spot schema) {
        List<Fact> facts = new ArrayList<>();
        if (schema.text("type").equals("string") && schema.has("format")) {
            facts.add(fact("constraint", name, "format=" + schema.text("format")));
        }
        for (String keyword : KEYWORDS) {
            if (schema.has(keyword)) {
                facts.add(fact("constraint", name, keyword + "=" + schema.text(keyword)));
            }
        }
        return facts;
    }

    /** The paths from a schema to all properties of a type that a page can name, each with the steps to it. */
    Map<String, List<Spot>> leaves(Spot schema) {
        Map<String, List<Spot>> leaves = new LinkedHashMap<>();
        descend(schema, "", List.of(), leaves);
        return leaves;
    }

    private void descend(Spot schema, String prefix, List<Spot> before, Map<String, List<Spot>> leaves) {
        if (before.size() > DEEPEST) {
            throw new AssertionError("parts that contain themselves at " + schema.address());
        }
        schemas.properties(schema).forEach((name, property) -> {
            List<Spot> steps = new ArrayList<>(before);
            steps.add(property);
            if (isPart(schemas.target(property))) {
                descend(property, prefix + name + ".", steps, leaves);
            } else {
                leaves.put(prefix + name, steps);
            }
        });
    }

    private boolean isPart(Spot target) {
        return target.schemaName().map(parts::contains).orElse(target.has("properties"));
    }

    private Fact fact(String kind, String name, String type) {
        return Fact.of(operation, kind, name, type);
    }
}
