package dev.armature.generator;

import dev.armature.generator.output.Comparison;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link Generator#check} found.
 *
 * @param verdict what there is to say about the specs; when it failed, nothing was compared
 * @param differences one line per file that is not as it would be generated: {@code missing}, {@code outdated}, {@code edited}
 *     or {@code extra}, a colon and the path in the output directory, or that of the file of names; empty when all is current
 * @param diff the outdated and edited files in the unified format, cut to a length that one can read
 * @param warnings what else there is to tell about the output, one sentence each
 */
public record CheckResult(Verdict verdict, List<String> differences, List<String> diff, List<String> warnings) {
    public CheckResult {
        differences = List.copyOf(differences);
        diff = List.copyOf(diff);
        warnings = List.copyOf(warnings);
    }

    static CheckResult without(Verdict verdict) {
        return new CheckResult(verdict, List.of(), List.of(), List.of());
    }

    static CheckResult of(Verdict verdict, Comparison comparison, List<String> more) {
        List<String> differences = new ArrayList<>(more);
        comparison.missing().forEach(path -> differences.add("missing: " + path));
        comparison.outdated().forEach(path -> differences.add("outdated: " + path));
        comparison.edited().forEach(path -> differences.add("edited: " + path));
        comparison.extra().forEach(path -> differences.add("extra: " + path));
        return new CheckResult(verdict, differences, comparison.diff().lines(), comparison.warnings());
    }
}
