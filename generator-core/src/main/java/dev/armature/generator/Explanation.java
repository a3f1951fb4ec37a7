package dev.armature.generator;

import dev.armature.generator.build.Reach;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.naming.JavaName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Why a type is generated: the shortest way from an operation to it.
 *
 * @param verdict what there is to say about the specs
 * @param lines the ways, for a person; empty when no such type is generated
 * @param types the names of all types that are generated
 */
public record Explanation(Verdict verdict, List<String> lines, List<String> types) {
    public Explanation {
        lines = List.copyOf(lines);
        types = List.copyOf(types);
    }

    /** Explains every type that {@code name} may mean: a schema's name or pointer, a Java class with or without its package. */
    static Explanation of(Reading reading, String name) {
        List<String> lines = new ArrayList<>();
        Set<String> types = new LinkedHashSet<>();
        for (NamedApi api : reading.apis()) {
            for (TypeDef type : api.api().types().values()) {
                types.add(type.name());
                if (isMeant(api, type, name)) {
                    lines.addAll(explain(api, type));
                }
            }
        }
        return new Explanation(reading.verdict(), lines, List.copyOf(types));
    }

    private static boolean isMeant(NamedApi api, TypeDef type, String name) {
        JavaName javaName = api.names().type(type.id());
        return name.equals(type.name())
                || name.equals(type.id().pointer().last())
                || name.equals(type.id().toString())
                || name.equals(type.id().pointer().path())
                || name.equals('#' + type.id().pointer().path())
                || name.equals(javaName.simpleName())
                || name.equals(javaName.toString());
    }

    private static List<String> explain(NamedApi api, TypeDef type) {
        List<Operation> all = api.api().groups().stream()
                .flatMap(group -> group.operations().stream())
                .toList();
        List<List<Reach.Step>> ways = all.stream()
                .map(operation -> Reach.way(api.api(), operation, type.id()))
                .flatMap(Optional::stream)
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add(api.names().type(type.id()) + " (" + type.name() + ", " + place(type.where()) + ")");
        lines.add("  is reached by " + ways.size() + " of " + Counts.plural(all.size(), "operation")
                + (ways.isEmpty() ? "" : ":"));
        ways.stream()
                .min(Comparator.comparingInt(List::size))
                .ifPresent(way -> way.forEach(step -> lines.add("  " + step.element() + "  " + place(step.where()))));
        return lines;
    }

    private static String place(SourceLocation where) {
        return where.pointer().file() + ':' + where.line() + ':' + where.column() + " ["
                + where.pointer().path() + ']';
    }
}
