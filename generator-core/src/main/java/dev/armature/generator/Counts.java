package dev.armature.generator;

import dev.armature.generator.model.Api;
import java.util.List;

/**
 * How much a run found.
 *
 * @param apis the specs that were read
 * @param operations the operations that take part
 * @param types the models and enums they reach
 */
public record Counts(int apis, int operations, int types) {
    /** Nothing was read. */
    public static final Counts NONE = new Counts(0, 0, 0);

    /** The numbers in words, such as {@code 1 spec, 6 operations, 72 types}. */
    public String summary() {
        return plural(apis, "spec") + ", " + plural(operations, "operation") + ", " + plural(types, "type");
    }

    static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    static Counts of(List<Api> apis) {
        int operations = 0;
        int types = 0;
        for (Api api : apis) {
            operations += api.groups().stream()
                    .mapToInt(group -> group.operations().size())
                    .sum();
            types += api.types().size();
        }
        return new Counts(apis.size(), operations, types);
    }
}
