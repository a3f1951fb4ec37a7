package dev.armature.generator;

import java.util.List;

/**
 * What {@link Generator#check} found.
 *
 * @param verdict what there is to say about the specs; when it failed, nothing was compared
 * @param differences one line per file that is not as it would be generated, such as {@code missing: com/example/A.java},
 *     sorted; empty when the output is current
 */
public record CheckResult(Verdict verdict, List<String> differences) {
    public CheckResult {
        differences = List.copyOf(differences);
    }
}
