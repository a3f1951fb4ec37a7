package dev.armature.generator.build;

import dev.armature.generator.spec.Node;
import java.util.Locale;

/**
 * What types are called in the description. Names of inline schemas come from where they stand, never from a counter, so that
 * they stay when other schemas come or go.
 */
final class TypeNames {
    private TypeNames() {}

    /**
     * The name of a schema that others refer to.
     *
     * @param key its key in the bundled components; the original key wins, because bundling may have changed it
     */
    static String component(Node schema, String key) {
        return schema.text("x-ms-client-name").orElseGet(() -> written(schema, key));
    }

    /** The name of such a schema as the description has it. */
    static String written(Node schema, String key) {
        String path = schema.pointer().path();
        boolean listed = path.matches("/definitions/[^/]+|/components/schemas/[^/]+");
        return listed ? schema.pointer().last() : key;
    }

    /** The name of what stands at {@code member} of {@code owner}. */
    static String member(String owner, String member) {
        return owner + capitalized(member);
    }

    /** A name with every word in upper camel case, as far as letters and digits go. */
    static String camel(String text) {
        StringBuilder camel = new StringBuilder();
        for (String word : text.split("[^\\p{L}\\p{N}]+", -1)) {
            camel.append(capitalized(word));
        }
        return camel.toString();
    }

    static String capitalized(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }
}
