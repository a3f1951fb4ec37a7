package dev.armature.generator.build;

import java.util.List;

/**
 * Which operations to keep. A glob matches a whole operationId, a whole {@code METHOD /path}, or with {@code tag:} before it a
 * whole tag of the operation; {@code *} stands for any characters, slashes included, and everything else for itself.
 *
 * @param includes an operation must match one of these; empty means every operation
 * @param excludes an operation must match none of these
 */
public record Selection(List<String> includes, List<String> excludes) {
    /** Every operation. */
    public static final Selection ALL = new Selection(List.of(), List.of());

    private static final String TAG = "tag:";

    public Selection {
        includes = List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** Whether an operation is kept. */
    boolean keeps(IdentifiedOperation operation) {
        return (includes.isEmpty() || matchesAny(includes, operation)) && !matchesAny(excludes, operation);
    }

    /** Whether a glob fits an operation. */
    static boolean matches(String glob, IdentifiedOperation operation) {
        if (glob.startsWith(TAG)) {
            Glob tag = Glob.of(glob.substring(TAG.length()));
            return operation.tags().stream().anyMatch(tag::matches);
        }
        Glob name = Glob.of(glob);
        return name.matches(operation.operationId())
                || name.matches(
                        operation.source().method() + ' ' + operation.source().path());
    }

    private static boolean matchesAny(List<String> globs, IdentifiedOperation operation) {
        return globs.stream().anyMatch(glob -> matches(glob, operation));
    }
}
