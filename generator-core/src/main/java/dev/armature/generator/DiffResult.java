package dev.armature.generator;

import dev.armature.generator.diff.DiffReport;

/**
 * What {@link Generator#diff} found.
 *
 * @param before what there is to say about the old description
 * @param after what there is to say about the new description
 * @param report the changes; empty when one of the two cannot be read, see {@link #failed}
 */
public record DiffResult(Verdict before, Verdict after, DiffReport report) {
    /** Whether nothing could be compared. */
    public boolean failed() {
        return before.failed() || after.failed();
    }
}
