package dev.armature.generator.output;

import java.util.List;

/**
 * How an output directory differs from what would be generated. All paths are relative to it and sorted.
 *
 * @param missing files that would be generated and do not exist
 * @param outdated files as we once wrote them, whose content would change
 * @param edited files whose content differs and that somebody edited, or that we did not write
 * @param extra files of the last run that would no longer be generated
 * @param diff of the files that are outdated or edited
 * @param warnings what else there is to tell, one sentence each
 */
public record Comparison(
        List<String> missing,
        List<String> outdated,
        List<String> edited,
        List<String> extra,
        DiffSummary diff,
        List<String> warnings) {
    public Comparison {
        missing = List.copyOf(missing);
        outdated = List.copyOf(outdated);
        edited = List.copyOf(edited);
        extra = List.copyOf(extra);
        warnings = List.copyOf(warnings);
    }

    /** Whether the directory holds exactly what would be generated. */
    public boolean isClean() {
        return missing.isEmpty() && outdated.isEmpty() && edited.isEmpty() && extra.isEmpty();
    }
}
