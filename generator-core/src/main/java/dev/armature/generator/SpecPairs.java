package dev.armature.generator;

import dev.armature.generator.fetch.GitPlace;
import dev.armature.generator.fetch.ScratchDirectory;
import dev.armature.generator.spec.SpecSource;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the old descriptions of a comparison. They are plain files, what {@link SpecArchives} finds, or those of a git revision:
 * {@code git:REVISION} for the same files as the new ones, {@code git:REVISION!/PATH} for another file of the repository. Not
 * thread-safe; what it returns can be read until it is closed.
 */
public final class SpecPairs implements AutoCloseable {
    private static final String GIT = "git:";
    private static final String INSIDE = "!/";

    private final SpecArchives archives;
    private final ScratchDirectory scratch = new ScratchDirectory();

    /** Pairs with archives found by a locator. */
    public SpecPairs(SpecArchives.Locator locator) {
        archives = new SpecArchives(locator);
    }

    /** Where the new descriptions may come from, too. */
    public SpecArchives archives() {
        return archives;
    }

    /**
     * Pairs every new description with its old one.
     *
     * @param old the old description, or {@code git:REVISION}
     * @param now how the new ones are read, and the old ones as well
     * @throws IOException when something cannot be read, or there is no such revision
     * @throws ConfigException when it is not clear which description belongs to which
     */
    public List<SpecPair> of(String old, GeneratorConfig now) throws IOException {
        if (old.startsWith(GIT) && !old.contains(INSIDE)) {
            return sameFiles(old.substring(GIT.length()), now);
        }
        if (now.specs().size() != 1) {
            throw new ConfigException("'" + old + "' is compared with one spec, but there are "
                    + now.specs().size() + "; git:REVISION compares any number");
        }
        SpecSource before = isRevision(old) ? SpecSource.of(inRepository(old, now)) : single(old, now.baseDirectory());
        return List.of(new SpecPair(Optional.of(now.withSpec(before, now.packageName())), now));
    }

    /**
     * The one description that a pattern stands for.
     *
     * @throws ConfigException when it stands for several
     */
    public SpecSource single(String pattern, Path base) throws IOException {
        List<SpecSource> files = SpecFiles.expand(List.of(pattern), base, archives);
        if (files.size() != 1) {
            throw new ConfigException("'" + pattern + "' stands for " + files.size() + " specs; name one");
        }
        return files.get(0);
    }

    /** {@code git:REVISION!/PATH}, while {@code git:REPOSITORY@REVISION!/PATH} is a file of any repository. */
    private static boolean isRevision(String old) {
        if (!old.startsWith(GIT)) {
            return false;
        }
        try {
            GitPlace.parse(old.substring(0, old.indexOf(INSIDE)));
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private List<SpecPair> sameFiles(String revision, GeneratorConfig now) throws IOException {
        GitFiles git = GitFiles.of(now.baseDirectory(), revision, scratch.path());
        List<SpecPair> pairs = new ArrayList<>();
        for (Map.Entry<SpecSource, String> spec :
                SpecPackages.allocate(now.specs(), now.packageName()).entrySet()) {
            boolean plain = spec.getKey() instanceof SpecSource.Local local
                    && local.path().getFileSystem() == FileSystems.getDefault();
            if (!plain) {
                throw new ConfigException("'" + GIT + revision + "' is compared with plain files only");
            }
            GeneratorConfig after = now.withSpec(spec.getKey(), spec.getValue());
            Optional<Path> before = find(git, git.pathOf(((SpecSource.Local) spec.getKey()).path()), now);
            pairs.add(new SpecPair(before.map(file -> now.withSpec(SpecSource.of(file), spec.getValue())), after));
        }
        return pairs;
    }

    private Path inRepository(String old, GeneratorConfig now) throws IOException {
        int inside = old.indexOf(INSIDE);
        String revision = old.substring(GIT.length(), inside);
        String path = old.substring(inside + INSIDE.length());
        GitFiles git = GitFiles.of(now.baseDirectory(), revision, scratch.path());
        return find(git, path, now)
                .orElseThrow(() -> new IOException("git has no file '" + path + "' at '" + revision + "'"));
    }

    private Optional<Path> find(GitFiles git, String path, GeneratorConfig now) throws IOException {
        Path root = now.specRoot().orElse(now.baseDirectory()).toRealPath();
        Path own = scratch.directory("revision");
        Path file = archives.file(git.archive(path, root, own), path);
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        archives.close();
        scratch.close();
    }
}
