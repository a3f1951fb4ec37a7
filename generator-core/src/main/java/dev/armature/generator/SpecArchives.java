package dev.armature.generator;

import dev.armature.generator.spec.SpecSource;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds specs that are no plain files: {@code classpath:PATH}, {@code mvn:GROUP:ARTIFACT:VERSION[:CLASSIFIER]!/PATH} and {@code
 * FILE.jar!/PATH}. Archives stay open until this is closed, and nothing is unpacked. Not thread-safe.
 */
public final class SpecArchives implements AutoCloseable {
    private static final String CLASSPATH = "classpath:";
    private static final String MAVEN = "mvn:";
    private static final String INSIDE = "!/";

    private final Locator locator;
    private final Map<Path, FileSystem> open = new LinkedHashMap<>();

    /** Archives found by a locator. */
    public SpecArchives(Locator locator) {
        this.locator = locator;
    }

    /** Knows where things are that have no path. */
    public interface Locator {
        /**
         * A resource of the class path.
         *
         * @param path without a slash at its start
         * @return its URL, or null when there is none
         * @throws IOException when the class path cannot be searched
         */
        @Nullable
        URL resource(String path) throws IOException;

        /**
         * An artifact of a Maven repository.
         *
         * @param coordinates what stands between {@code mvn:} and the path
         * @return the file
         * @throws IOException when it cannot be found
         * @throws ConfigException when the coordinates are malformed, or artifacts are not available here
         */
        Path artifact(String coordinates) throws IOException;

        /** What a process knows without a build: its class path. */
        Locator PROCESS = new Locator() {
            @Override
            public @Nullable URL resource(String path) {
                return ClassLoader.getSystemResource(path);
            }

            @Override
            public Path artifact(String coordinates) {
                throw new ConfigException("'mvn:" + coordinates
                        + "' is resolved in Maven builds only; download the artifact and name it as FILE.jar!/PATH");
            }
        };
    }

    /** A place and a pattern below it. */
    record Located(Path base, String pattern, SpecSource.@Nullable Home home) {
        /** A place that its path tells well enough. */
        Located(Path base, String pattern) {
            this(base, pattern, null);
        }

        /** The same place as a part of something that has a name. */
        Located in(String name) {
            return new Located(base, pattern, new SpecSource.Home(base, name));
        }
    }

    /**
     * Where the pattern of a spec leads; null when it is one of plain files.
     *
     * @throws IOException when there is nothing, or it is no archive
     */
    @Nullable
    Located locate(String pattern, Path base) throws IOException {
        if (pattern.startsWith(CLASSPATH)) {
            return resource(pattern);
        } else if (pattern.startsWith(MAVEN)) {
            int inside = pattern.indexOf(INSIDE);
            String coordinates = pattern.substring(MAVEN.length(), inside < 0 ? pattern.length() : inside);
            Path artifact = locator.artifact(coordinates);
            Located located =
                    inside < 0 ? whole(artifact) : inside(artifact, pattern.substring(inside + INSIDE.length()));
            return located.in(MAVEN + coordinates);
        }
        int inside = pattern.indexOf(INSIDE);
        if (inside <= 0) {
            return null;
        }
        Path archive = base.resolve(pattern.substring(0, inside)).normalize();
        return Files.isRegularFile(archive)
                ? new Located(root(archive), pattern.substring(inside + INSIDE.length()))
                : null;
    }

    /** A file of an archive, whether it is there or not. */
    Path file(Path archive, String path) throws IOException {
        return root(archive).resolve(path).normalize();
    }

    /** In a build of several modules an artifact can be a directory that is not packed yet. */
    private Located inside(Path artifact, String path) throws IOException {
        return new Located(Files.isDirectory(artifact) ? artifact : root(artifact), path);
    }

    private Located resource(String pattern) throws IOException {
        String path = pattern.substring(CLASSPATH.length()).replaceFirst("^/+", "");
        URL url = locator.resource(path);
        if (url == null) {
            throw new NoSuchFileException(pattern, null, "not on the class path");
        }
        try {
            String text = url.toString();
            int inside = text.indexOf(INSIDE);
            if (text.startsWith("jar:file:") && inside >= 0) {
                Path archive = Path.of(new URI(text.substring("jar:".length(), inside)));
                return new Located(root(archive), path);
            } else if (text.startsWith("file:")) {
                return whole(Path.of(url.toURI()));
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            // as for any other kind of URL
        }
        throw new IOException(pattern + ": neither in a directory nor in a jar");
    }

    /** An artifact that is a description itself, or all descriptions of one that is an archive. */
    private Located whole(Path file) throws IOException {
        boolean archive = file.toString().endsWith(".jar") || file.toString().endsWith(".zip");
        return archive ? new Located(root(file), "") : new Located(file.toAbsolutePath(), "");
    }

    private Path root(Path archive) throws IOException {
        Path real = archive.toRealPath();
        FileSystem files = open.get(real);
        if (files == null) {
            try {
                files = FileSystems.newFileSystem(real);
            } catch (ProviderNotFoundException e) {
                throw new IOException(archive.getFileName() + " is neither a jar nor a zip archive", e);
            }
            open.put(real, files);
        }
        return files.getPath("/");
    }

    @Override
    public void close() throws IOException {
        for (FileSystem files : open.values()) {
            files.close();
        }
        open.clear();
    }
}
