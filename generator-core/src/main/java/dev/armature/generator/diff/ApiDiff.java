package dev.armature.generator.diff;

import dev.armature.generator.model.Api;
import dev.armature.generator.naming.Names;

/** Compares two descriptions of one API. */
public final class ApiDiff {
    private ApiDiff() {}

    /**
     * Finds every change that clients can notice, and says whom it concerns.
     *
     * @param before the old description
     * @param oldNames the Java names of what is generated from it
     * @param after the new description
     * @param newNames the Java names of what is generated from that, in the same package
     */
    public static DiffReport compare(Api before, Names oldNames, Api after, Names newNames) {
        Comparing comparing = new Comparing(new Side(before, oldNames), new Side(after, newNames));
        ServiceDiff.compare(comparing);
        OperationDiff.compare(comparing);
        TypeDiff.compare(comparing);
        return new DiffReport(comparing.changes());
    }
}
