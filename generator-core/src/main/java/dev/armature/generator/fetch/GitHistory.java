package dev.armature.generator.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What files of a work tree were, as its last commits remember it. */
public final class GitHistory {
    private static final int COMMITS = 50;

    private final Path directory;

    /** The history of the work tree that a directory is in, if it is in one. */
    public GitHistory(Path directory) {
        this.directory = directory;
    }

    /**
     * The last content of a file that fits.
     *
     * @param path relative to the directory
     * @return empty when none of the last 50 commits of the file has it, or there is no git or no work tree
     */
    public Optional<byte[]> find(String path, Predicate<byte[]> fits) {
        try (ScratchDirectory scratch = new ScratchDirectory()) {
            Git git = new Git(directory, scratch.path());
            List<String> commits = git.text(List.of("rev-list", "--max-count=" + COMMITS, "HEAD", "--", path))
                    .lines()
                    .toList();
            for (String commit : commits) {
                Optional<byte[]> content = content(git, commit + ":./" + path);
                if (content.filter(fits).isPresent()) {
                    return content;
                }
            }
        } catch (IOException e) {
            // then nobody remembers
        }
        return Optional.empty();
    }

    /** Empty for a commit that has deleted the file. */
    private static Optional<byte[]> content(Git git, String object) {
        try {
            return Optional.of(git.bytes(List.of("cat-file", "blob", object)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
