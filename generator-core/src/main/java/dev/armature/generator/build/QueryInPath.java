package dev.armature.generator.build;

import dev.armature.generator.model.Constraints;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Parameter.In;
import dev.armature.generator.model.Parameter.Scope;
import dev.armature.generator.model.Parameter.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pass: the query that tells apart the paths of {@code x-ms-paths} becomes parameters with fixed values. */
final class QueryInPath {
    private QueryInPath() {}

    static String withoutQuery(String path) {
        int mark = path.indexOf('?');
        return mark < 0 ? path : path.substring(0, mark);
    }

    /** The parameters, and one for each {@code name=value} of the path that none of them stands for. */
    static List<Parameter> complete(IdentifiedOperation operation, List<Parameter> declared) {
        List<Parameter> all = new ArrayList<>(declared);
        String path = operation.source().path();
        int mark = path.indexOf('?');
        if (mark < 0) {
            return all;
        }
        for (String pair : path.substring(mark + 1).split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            String value = equals < 0 ? "" : pair.substring(equals + 1);
            boolean known = declared.stream()
                    .anyMatch(parameter ->
                            parameter.in() == In.QUERY && parameter.name().equals(name));
            if (!known && !name.isEmpty() && !value.contains("{")) {
                all.add(fixed(operation, name, value));
            }
        }
        return all;
    }

    private static Parameter fixed(IdentifiedOperation operation, String name, String value) {
        return new Parameter(
                name,
                Optional.empty(),
                In.QUERY,
                Scope.METHOD,
                SchemaReader.string(),
                true,
                Optional.of(value),
                Parameter.Layout.of(Style.FORM, true),
                false,
                Constraints.NONE,
                Docs.NONE,
                operation.node().where());
    }
}
