package dev.armature.generator.output;

import java.util.List;

/**
 * What has to happen to make a directory hold the generated files.
 *
 * @param writes files to write
 * @param unchanged files to leave as they are
 * @param deletes files to delete while they have the digest given
 * @param kept files that would be deleted, had nobody edited them
 * @param conflicts files that must not be overwritten
 * @param files what we will have written last at every path that is generated, sorted by path, for the manifest; without the
 *     files of others
 */
record Plan(
        List<Write> writes,
        List<String> unchanged,
        List<FileDigest> deletes,
        List<String> kept,
        List<Conflict> conflicts,
        List<FileDigest> files) {

    /** Whether something is in the way that not even force removes, so that the plan cannot be carried out. */
    boolean isBlocked() {
        return conflicts.stream().anyMatch(Conflict::isFatal);
    }

    /**
     * A file to write.
     *
     * @param replaces the digest of the file that is there now; empty when there is none
     */
    record Write(GeneratedFile file, FileDigest digest, String replaces) {
        String path() {
            return digest.path();
        }
    }
}
