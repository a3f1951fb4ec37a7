package dev.armature.generator;

import java.util.List;

/**
 * What a run of {@link Generator#generate} did.
 *
 * @param verdict what it has to say about the specs; when it failed, no file was touched
 * @param upToDate whether nothing had changed since the last run, so that nothing was even read
 * @param written files that are new or have new content, relative to the output directory, sorted
 * @param removed files of the last run that are no longer generated, sorted
 * @param kept files the user edited or put there, which were neither overwritten nor removed, sorted
 * @param unchanged how many generated files already had the right content
 */
public record GenerateResult(
        Verdict verdict,
        boolean upToDate,
        List<String> written,
        List<String> removed,
        List<String> kept,
        int unchanged) {
    public GenerateResult {
        written = List.copyOf(written);
        removed = List.copyOf(removed);
        kept = List.copyOf(kept);
    }

    static GenerateResult nothingToDo() {
        return new GenerateResult(Verdict.UNREAD, true, List.of(), List.of(), List.of(), 0);
    }

    static GenerateResult refused(Verdict verdict) {
        return new GenerateResult(verdict, false, List.of(), List.of(), List.of(), 0);
    }

    /** The number of files the specs generate. */
    public int files() {
        return written.size() + kept.size() + unchanged;
    }
}
