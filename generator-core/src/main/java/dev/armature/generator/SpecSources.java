package dev.armature.generator;

import dev.armature.generator.fetch.GitPlace;
import dev.armature.generator.fetch.RemoteFile;
import dev.armature.generator.spec.SpecSource;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Descriptions that have to be fetched, as users write them. */
final class SpecSources {
    private static final String INSIDE = "!/";

    private SpecSources() {}

    /**
     * What a pattern stands for when that has to be fetched.
     *
     * @param base what paths of repositories are relative to
     * @throws ConfigException when it looks like a URL or like a file of a git repository, and is none
     */
    static Optional<SpecSource> remote(String pattern, Path base) {
        String lower = pattern.toLowerCase(Locale.ROOT);
        if (lower.startsWith("https://") || lower.startsWith("http://")) {
            RemoteFile file = RemoteFile.web(pattern)
                    .orElseThrow(() -> new ConfigException("a spec cannot be fetched from a URL like this: it has to be"
                            + " https, without user and password; http is for this machine only"));
            return Optional.of(new SpecSource.Remote(file));
        } else if (lower.startsWith("git:")) {
            return Optional.of(new SpecSource.Remote(inGit(pattern, base)));
        }
        return Optional.empty();
    }

    private static RemoteFile inGit(String pattern, Path base) {
        int inside = pattern.indexOf(INSIDE);
        try {
            GitPlace place = GitPlace.parse(inside < 0 ? pattern : pattern.substring(0, inside));
            String path = inside < 0 ? "" : pattern.substring(inside + 1);
            Optional<RemoteFile> file = place.file("/").refer(path, path).filter(ignored -> inside >= 0);
            RemoteFile known = file.orElseThrow(
                    () -> new ConfigException("a file of a git repository is written git:REPOSITORY@REVISION!/PATH"));
            return place.isPath() ? at(base.resolve(place.repository()).normalize(), place, known) : known;
        } catch (InvalidPathException e) {
            throw new ConfigException("'" + pattern + "' names no path: " + e.getReason());
        } catch (IllegalArgumentException e) {
            throw new ConfigException(String.valueOf(e.getMessage()));
        }
    }

    /** A description with paths that are absolute and normalised, but for repositories, which are named in locks. */
    static SpecSource resolve(Path base, SpecSource source) {
        if (source instanceof SpecSource.Local local) {
            return new SpecSource.Local(GeneratorConfig.resolve(base, local.path()), local.home());
        }
        RemoteFile file = ((SpecSource.Remote) source).file();
        if (!file.isGit() || !GitPlace.of(file).isPath()) {
            return source;
        }
        GitPlace place = GitPlace.of(file);
        Path repository = base.resolve(place.repository()).normalize();
        String portable = SpecFiles.portable(repository, base);
        return new SpecSource.Remote(at(Path.of(portable.isEmpty() ? "." : portable), place, file));
    }

    private static RemoteFile at(Path repository, GitPlace place, RemoteFile file) {
        return new GitPlace(repository.toString().replace('\\', '/'), place.revision()).file(file.path());
    }
}
