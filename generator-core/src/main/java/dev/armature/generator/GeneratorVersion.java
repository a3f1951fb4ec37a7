package dev.armature.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Properties;

/** The version of the generator that is running. */
public final class GeneratorVersion {
    private GeneratorVersion() {}

    /**
     * The version with what tells builds of it apart, if there can be several: a snapshot that was built again has another
     * identity, and its output counts as out of date.
     */
    static String identity() {
        String version = current();
        CodeSource source = GeneratorVersion.class.getProtectionDomain().getCodeSource();
        if (!version.endsWith("-SNAPSHOT") || source == null) {
            return version;
        }
        try {
            return version + '+' + CodeIdentity.of(Path.of(source.getLocation().toURI()));
        } catch (IOException | URISyntaxException | FileSystemNotFoundException | IllegalArgumentException e) {
            return version; // loaded from somewhere unusual: nothing is known about the build
        }
    }

    /** The version of the artifact, such as {@code 0.1.0}. */
    public static String current() {
        Properties properties = new Properties();
        try (InputStream resource = GeneratorVersion.class.getResourceAsStream("version.properties")) {
            if (resource == null) {
                throw new IllegalStateException("the jar lacks version.properties");
            }
            properties.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
