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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Pass: the query of a path becomes parameters: fixed values, which tell apart the paths of {@code x-ms-paths}, and path parameters
 * that stand in it.
 */
final class QueryInPath {
    private static final Pattern WHOLE = Pattern.compile("\\{([^{}]*)}");

    private final Context context;

    QueryInPath(Context context) {
        this.context = context;
    }

    static String withoutQuery(String path) {
        int mark = path.indexOf('?');
        return mark < 0 ? path : path.substring(0, mark);
    }

    /** The parameters, and one for each {@code name=value} of the path that none of them stands for. */
    List<Parameter> complete(IdentifiedOperation operation, List<Parameter> declared) {
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
            if (known || name.isEmpty()) {
                continue;
            }
            if (value.contains("{")) {
                move(operation, all, name, value);
            } else {
                all.add(fixed(operation, name, value));
            }
        }
        return all;
    }

    /** A path parameter that is a value of the query is sent there. */
    private void move(IdentifiedOperation operation, List<Parameter> all, String name, String value) {
        Matcher whole = WHOLE.matcher(value);
        String variable = whole.matches() ? whole.group(1) : "";
        boolean inPath =
                PathCheck.variables(withoutQuery(operation.source().path())).contains(variable);
        for (int i = 0; i < all.size(); i++) {
            Parameter parameter = all.get(i);
            if (!inPath && parameter.in() == In.PATH && parameter.name().equals(variable)) {
                all.set(i, inQuery(parameter, name));
                return;
            }
        }
        context.warn(
                operation.node(),
                "The query of the path has " + name + '=' + value
                        + ", which is no parameter of its own. It is not sent.");
    }

    private static Parameter inQuery(Parameter parameter, String name) {
        return new Parameter(
                name,
                parameter.clientName().or(() -> Optional.of(parameter.name())),
                In.QUERY,
                parameter.scope(),
                parameter.type(),
                parameter.required(),
                parameter.fixedValue(),
                new Parameter.Layout(
                        Style.FORM,
                        true,
                        parameter.layout().encoding(),
                        parameter.layout().json(),
                        Optional.empty()),
                parameter.secret(),
                parameter.constraints(),
                parameter.docs(),
                parameter.where());
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
