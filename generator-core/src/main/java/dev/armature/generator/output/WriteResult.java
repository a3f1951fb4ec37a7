package dev.armature.generator.output;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@link OutputDirectory#write} did. All paths are relative to the output directory and sorted.
 *
 * @param written new files and files with new content
 * @param unchanged files that already had the right content and were not touched
 * @param deleted files of the last run that are no longer generated
 * @param kept files of the last run that are no longer generated, but were edited and therefore left
 * @param conflicts files that would have been overwritten but must not be, and stay as they are
 * @param warnings what else there is to tell, one sentence each
 */
public record WriteResult(
        List<String> written,
        List<String> unchanged,
        List<String> deleted,
        List<String> kept,
        List<Conflict> conflicts,
        List<String> warnings) {
    static final String COMPLETED = "An interrupted run was completed first.";

    public WriteResult {
        written = List.copyOf(written);
        unchanged = List.copyOf(unchanged);
        deleted = List.copyOf(deleted);
        kept = List.copyOf(kept);
        conflicts = List.copyOf(conflicts);
        warnings = List.copyOf(warnings);
    }

    /** This result, with the remark that an interrupted run was completed before. */
    public WriteResult afterRecovery() {
        List<String> more = new ArrayList<>(warnings);
        more.add(0, COMPLETED);
        return new WriteResult(written, unchanged, deleted, kept, conflicts, more);
    }

    /** Whether a conflict is fatal, so that nothing at all was changed. */
    public boolean isBlocked() {
        return conflicts.stream().anyMatch(Conflict::isFatal);
    }
}
