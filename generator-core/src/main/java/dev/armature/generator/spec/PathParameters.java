package dev.armature.generator.spec;

import dev.armature.generator.model.Diagnostics;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that path templates and path parameters fit together, in {@code x-ms-paths} too. */
final class PathParameters {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)\\}");

    private PathParameters() {}

    static void check(Document document, Diagnostics diagnostics) {
        document.operations().forEach(operation -> check(operation, diagnostics));
    }

    private static void check(OperationNode operation, Diagnostics diagnostics) {
        Set<String> declared = new HashSet<>();
        Set<String> queries = new HashSet<>();
        for (Node parameter : operation.parameters()) {
            if (parameter.text("in").filter("query"::equals).isPresent()) {
                queries.add(parameter.text("name").orElse(""));
            }
            if (parameter.text("in").filter("path"::equals).isPresent()) {
                declared.add(parameter.text("name").orElse(""));
                if (!parameter.isTrue("required")) {
                    diagnostics.warning(
                            parameter.where(), "A path parameter must say \"required: true\"; it is treated so.");
                }
            }
        }
        Matcher variables = VARIABLE.matcher(operation.path());
        while (variables.find()) {
            String name = variables.group(1);
            boolean repeats = queries.contains(name) && isQuery(operation.path(), name, variables.start());
            if (!declared.contains(name) && !repeats) {
                diagnostics.error(
                        operation.node().where(),
                        "The path has {" + name + "}, but no path parameter of that name is declared."
                                + SpellingHints.hint(name, declared));
            }
        }
    }

    /** Whether a variable is the value of the query parameter of its name: {@code ?name={name}}. */
    private static boolean isQuery(String path, String name, int start) {
        int mark = path.indexOf('?');
        return mark >= 0
                && mark < start
                && (path.startsWith('?' + name + '=', start - name.length() - 2)
                        || path.startsWith('&' + name + '=', start - name.length() - 2));
    }
}
