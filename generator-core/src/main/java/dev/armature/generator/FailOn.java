package dev.armature.generator;

import dev.armature.generator.diff.DiffReport;

/** Which changes fail a comparison. */
public enum FailOn {
    /** Those that break the wire, source or binary compatibility. */
    BREAKING,
    ANY,
    NONE;

    /** Whether the report holds such a change. */
    public boolean fails(DiffReport report) {
        return switch (this) {
            case BREAKING -> report.isBreaking();
            case ANY -> !report.changes().isEmpty();
            case NONE -> false;
        };
    }
}
