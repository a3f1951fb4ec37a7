package dev.armature.generator;

import dev.armature.generator.fetch.Origin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Computes {@link GeneratorConfig#digest}: every value is preceded by its length, so that no two lists look the same. */
final class ConfigDigest {
    private final MessageDigest digest;

    private ConfigDigest(MessageDigest digest) {
        this.digest = digest;
    }

    static String of(GeneratorConfig config) throws IOException {
        ConfigDigest digest = new ConfigDigest(sha256());
        digest.add("package", List.of(config.packageName()));
        digest.add(
                "specs",
                config.specs().stream().map(spec -> config.portable(spec)).toList());
        digest.add("root", config.specRoot().map(config::portable).stream().toList());
        digest.add(
                "allowed paths",
                config.access().paths().stream().map(config::portable).toList());
        digest.add(
                "allowed origins",
                config.access().origins().stream().map(Origin::toString).toList());
        for (Path overlay : config.overlays()) {
            digest.addFile("overlay " + config.portable(overlay), overlay);
        }
        digest.add("includes", config.includes());
        digest.add("excludes", config.excludes());
        digest.add("names", config.names().map(config::portable).stream().toList());
        digest.add("omit", config.omit());
        digest.add("lock", config.lock().map(config::portable).stream().toList());
        digest.add("max classes", values(config.budget().maxClasses()));
        digest.add("max bytes", values(config.budget().maxBytes()));
        digest.add("clients", List.of(config.clients().name()));
        digest.add("strict", List.of(Boolean.toString(config.strict())));
        if (config.renames().isPresent()) {
            digest.addFile("renames", config.renames().get());
        }
        if (config.templates().isPresent()) {
            digest.addDirectory(config.templates().get());
        }
        return HexFormat.of().formatHex(digest.digest.digest());
    }

    private static List<String> values(OptionalLong bound) {
        return bound.isPresent() ? List.of(Long.toString(bound.getAsLong())) : List.of();
    }

    private void add(String key, List<String> values) {
        add(key.getBytes(StandardCharsets.UTF_8));
        add(Integer.toString(values.size()).getBytes(StandardCharsets.UTF_8));
        values.forEach(value -> add(value.getBytes(StandardCharsets.UTF_8)));
    }

    private void add(byte[] bytes) {
        digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private void addFile(String key, Path file) throws IOException {
        add(key, List.of());
        add(Files.readAllBytes(file));
    }

    private void addDirectory(Path directory) throws IOException {
        List<Path> files;
        try (Stream<Path> listing = Files.list(directory)) {
            files = listing.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            addFile("template " + file.getFileName(), file);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
