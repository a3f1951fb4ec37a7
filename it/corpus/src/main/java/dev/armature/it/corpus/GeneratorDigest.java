package dev.armature.it.corpus;

import dev.armature.generator.Generator;
import dev.armature.runtime.ClientOptions;
import dev.armature.templates.Templates;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Identifies the generator that runs, with its templates and the runtime its code is compiled against. */
final class GeneratorDigest {
    private static final int LENGTH = 12;

    private GeneratorDigest() {}

    /** The first characters of a SHA-256 over every file that decides a row. */
    static String compute() throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Class<?> type : List.of(Generator.class, ClientOptions.class, Templates.class)) {
                add(
                        digest,
                        Path.of(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI()));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LENGTH);
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException("the JDK or the class path is not complete", e);
        }
    }

    private static void add(MessageDigest digest, Path place) throws IOException {
        try (Stream<Path> walk = Files.walk(place)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
        }
    }
}
