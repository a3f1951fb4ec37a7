package dev.armature.generator;

import dev.armature.generator.diff.DiffReport;
import java.util.List;
import java.util.Optional;

/** What {@link Generator#diff} found about a pair of descriptions. Immutable. */
public final class DiffResult {
    private final Verdict before;
    private final Verdict after;
    private final DiffReport report;
    private final Optional<DiffSources> sources;

    DiffResult(Verdict before, Verdict after, DiffReport report, DiffSources sources) {
        this.before = before;
        this.after = after;
        this.report = report;
        this.sources = Optional.of(sources);
    }

    private DiffResult(Verdict before, Verdict after) {
        this.before = before;
        this.after = after;
        this.report = new DiffReport(List.of());
        this.sources = Optional.empty();
    }

    /** That two descriptions could not be compared, or that there was no old one. */
    static DiffResult without(Verdict before, Verdict after) {
        return new DiffResult(before, after);
    }

    /** What there is to say about the old description. */
    public Verdict before() {
        return before;
    }

    /** What there is to say about the new description. */
    public Verdict after() {
        return after;
    }

    /** The changes; empty when one of the two cannot be read, see {@link #failed}. */
    public DiffReport report() {
        return report;
    }

    /** Whether nothing could be compared. */
    public boolean failed() {
        return before.failed() || after.failed();
    }

    /** The two descriptions, unless nothing was compared. */
    Optional<DiffSources> sources() {
        return sources;
    }
}
