package dev.armature.generator.build;

import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Parameter.In;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Pass: path templates and path parameters have to agree. */
final class PathCheck {
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    private final Context context;

    PathCheck(Context context) {
        this.context = context;
    }

    /**
     * Adds an error for every mismatch.
     *
     * @param path the template, with its query when it is one of {@code x-ms-paths}
     */
    void check(IdentifiedOperation operation, String path, List<Parameter> parameters) {
        Set<String> template = variables(path);
        Set<String> declared = parameters.stream()
                .filter(parameter -> parameter.in() == In.PATH)
                .map(Parameter::name)
                .collect(Collectors.toSet());
        for (String variable : template) {
            if (!declared.contains(variable)) {
                context.error(
                        operation.node(),
                        "The path has {" + variable + "}, but no path parameter of that name. Declare it.");
            }
        }
        for (Parameter parameter : parameters) {
            if (parameter.in() == In.PATH && !template.contains(parameter.name())) {
                context.diagnostics()
                        .error(
                                parameter.where(),
                                "The path parameter \"" + parameter.name() + "\" is not in the path " + path
                                        + ". Add it there or remove it here.");
            }
        }
    }

    static Set<String> variables(String path) {
        Set<String> names = new LinkedHashSet<>();
        Matcher matcher = VARIABLE.matcher(path);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
