package dev.armature.generator.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * The answer to the question every build asks first. Plain loops on purpose: most builds end here, and lambdas, streams and
 * regular expressions would cost more than the work itself.
 */
final class UpToDate {
    private final Path directory;
    private final Path base;
    private final boolean exact;

    UpToDate(Path directory, Path base, boolean exact) {
        this.directory = directory;
        this.base = base;
        this.exact = exact;
    }

    boolean check(String generatorVersion, String configuration) {
        try {
            if (!Files.isDirectory(directory) || Transaction.isPending(directory)) {
                return false;
            }
            Manifest manifest = Manifest.read(directory).manifest();
            return manifest != null
                    && manifest.edited().isEmpty()
                    && manifest.fingerprint().generatorVersion().equals(generatorVersion)
                    && manifest.fingerprint().configuration().equals(configuration)
                    && inputsAreSame(manifest)
                    && outputsAreSame(manifest);
        } catch (IOException | InvalidPathException e) {
            return false; // whatever is wrong, a full run will say it better
        }
    }

    private boolean inputsAreSame(Manifest manifest) throws IOException {
        for (FileDigest input : manifest.fingerprint().inputs()) {
            Path file = base.resolve(input.path());
            // Plain files only: a manifest must not make us read a device. The size is cheaper than the digest.
            boolean same = Files.isRegularFile(file)
                    && Files.size(file) == input.size()
                    && Digests.sha256(file).equals(input.sha256());
            if (!same) {
                return false;
            }
        }
        return true;
    }

    /**
     * The manifest is written last, so a file of the right size that is older than it was not edited since. Only others, such as
     * those of a fresh checkout, are read.
     */
    private boolean outputsAreSame(Manifest manifest) throws IOException {
        FileTime written = Files.getLastModifiedTime(directory.resolve(SafePaths.MANIFEST));
        for (FileDigest output : manifest.files()) {
            Path file = directory.resolve(output.path());
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!found.isRegularFile() || found.size() != output.size()) {
                return false;
            }
            boolean older = !exact && found.lastModifiedTime().compareTo(written) < 0;
            if (!older && !Digests.sha256(file).equals(output.sha256())) {
                return false;
            }
        }
        return true;
    }
}
