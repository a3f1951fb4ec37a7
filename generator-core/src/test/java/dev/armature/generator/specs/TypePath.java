package dev.armature.generator.specs;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What a name like {@code Type.path} stands for.
 *
 * @param schema the schema of the type
 * @param path the names of the properties below it, joined by dots
 */
record TypePath(Spot schema, String path) {

    /** Splits a name after the longest name of a schema that the operation leads to. */
    static TypePath of(SpecOperation operation, String name) {
        Map<String, Spot> named = operation.namedSchemas();
        String type = named.keySet().stream()
                .filter(candidate -> name.startsWith(candidate + "."))
                .max(Comparator.comparingInt(String::length))
                .orElseThrow(() -> new AssertionError("no schema that " + name + " starts with"));
        return new TypePath(named.get(type), name.substring(type.length() + 1));
    }

    List<Spot> walk(Schemas schemas) {
        return schemas.walk(schema, path);
    }

    /** The property at the end of the path. */
    Spot property(Schemas schemas) {
        List<Spot> steps = walk(schemas);
        return steps.get(steps.size() - 1);
    }
}
