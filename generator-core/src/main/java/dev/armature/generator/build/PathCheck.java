package dev.armature.generator.build;

import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Parameter.In;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Pass: path parameters have to stand in the path. The loader has made sure of the opposite. */
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
