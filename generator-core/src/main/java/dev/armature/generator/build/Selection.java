package dev.armature.generator.build;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Which operations to keep. A glob matches a whole operationId or a whole {@code METHOD /path}; {@code *} stands for any
 * characters, slashes included, and everything else for itself.
 *
 * @param includes an operation must match one of these; empty means every operation
 * @param excludes an operation must match none of these
 */
public record Selection(List<String> includes, List<String> excludes) {
    /** Every operation. */
    public static final Selection ALL = new Selection(List.of(), List.of());

    public Selection {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** Whether an operation is kept. */
    public boolean keeps(String operationId, String method, String path) {
        return (includes.isEmpty() || matchesAny(includes, operationId, method, path))
                && !matchesAny(excludes, operationId, method, path);
    }

    static boolean matches(String glob, String operationId, String method, String path) {
        Pattern pattern = pattern(glob);
        return pattern.matcher(operationId).matches()
                || pattern.matcher(method + ' ' + path).matches();
    }

    private static boolean matchesAny(List<String> globs, String operationId, String method, String path) {
        return globs.stream().anyMatch(glob -> matches(glob, operationId, method, path));
    }

    private static Pattern pattern(String glob) {
        StringBuilder regex = new StringBuilder();
        int start = 0;
        for (int star = glob.indexOf('*'); star >= 0; star = glob.indexOf('*', start)) {
            regex.append(Pattern.quote(glob.substring(start, star))).append(".*");
            start = star + 1;
        }
        return Pattern.compile(
                regex.append(Pattern.quote(glob.substring(start))).toString(), Pattern.DOTALL);
    }
}
