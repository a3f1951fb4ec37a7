package dev.armature.generator;

import dev.armature.generator.output.WriteResult;
import java.util.List;

/**
 * What a run of {@link Generator#generate} did.
 *
 * @param verdict what it has to say about the specs; when it failed, no file was touched
 * @param upToDate whether nothing had changed since the last run, so that nothing was even read
 * @param output what happened to the files
 */
public record GenerateResult(Verdict verdict, boolean upToDate, WriteResult output) {
    private static final WriteResult NOTHING =
            new WriteResult(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    static GenerateResult nothingToDo() {
        return new GenerateResult(Verdict.UNREAD, true, NOTHING);
    }

    static GenerateResult refused(Verdict verdict) {
        return new GenerateResult(verdict, false, NOTHING);
    }

    /** Whether something is in the way that is no file, so that no file was touched. */
    public boolean blocked() {
        return output.isBlocked();
    }

    /** Whether every file is as it was generated or in nobody's way: none was edited, none was of somebody else. */
    public boolean complete() {
        return output.conflicts().isEmpty();
    }

    /** The number of files that are now as they were generated. */
    public int files() {
        return output.written().size() + output.unchanged().size();
    }
}
