package dev.armature.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A project with a lock and a cache of its own. */
final class Pinning {
    static final String SPEC = """
            openapi: 3.0.3
            info: {title: Widgets, version: "1"}
            paths:
              /widgets:
                get:
                  operationId: Widgets_Get
                  responses:
                    "200":
                      description: It.
                      content: {application/json: {schema: {$ref: "types.yaml#/Widget"}}}
            """;
    static final String TYPES = """
            Widget:
              type: object
              properties:
                color: {type: string}
                size: {type: string}
            """;
    static final String FEWER_TYPES = TYPES.replace("    size: {type: string}\n", "");

    final Path project;
    final Path lock;
    final Path cache;
    private final UnaryOperator<GeneratorConfig.Builder> settings;

    Pinning(Path directory) throws IOException {
        this(directory, builder -> builder);
    }

    private Pinning(Path directory, UnaryOperator<GeneratorConfig.Builder> settings) throws IOException {
        this.project = Files.createDirectories(directory.resolve("project"));
        this.lock = project.resolve("armature-lock.json");
        this.cache = directory.resolve("cache");
        this.settings = settings;
    }

    /** The same project with other settings. */
    Pinning with(UnaryOperator<GeneratorConfig.Builder> others) throws IOException {
        return new Pinning(project.getParent(), builder -> others.apply(settings.apply(builder)));
    }

    Pinning offline() throws IOException {
        return with(builder -> builder.fetching(new Fetching(cache, true, Optional.empty(), List.of())));
    }

    Pinning write(String name, String text) throws IOException {
        Files.createDirectories(project.resolve(name).getParent());
        Files.writeString(project.resolve(name), text);
        return this;
    }

    String locked() throws IOException {
        return Files.readString(lock);
    }

    GeneratorConfig config(String... specs) throws IOException {
        GeneratorConfig.Builder builder = GeneratorConfig.builder()
                .baseDirectory(project)
                .sources(SpecFiles.expand(List.of(specs), project, new SpecArchives(SpecArchives.Locator.PROCESS)))
                .packageName("com.example")
                .outputDirectory(project.resolve("out"))
                .lock(Optional.of(lock))
                .fetching(new Fetching(cache, false, Optional.empty(), List.of()));
        return settings.apply(builder).build();
    }

    UpdateResult update(String... specs) throws IOException {
        return Generator.update(config(specs), FailOn.NONE, false, Progress.NONE);
    }

    GenerateResult generate(String... specs) throws IOException {
        return Generator.generate(config(specs), Progress.NONE);
    }

    List<String> messages(String... specs) throws IOException {
        return messages(generate(specs).verdict());
    }

    static List<String> messages(Verdict verdict) {
        return verdict.diagnostics().stream().map(Object::toString).toList();
    }

    /** The names of the files in the cache, as digests. */
    List<String> cached() throws IOException {
        if (!Files.exists(cache)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(cache)) {
            List<String> names = new ArrayList<>();
            files.filter(Files::isRegularFile)
                    .forEach(file -> names.add(cache.relativize(file).toString().replace("/", "")));
            names.sort(null);
            return names;
        }
    }

    /** Runs git in a directory. */
    static String git(Path directory, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(
                List.of("git", "-c", "user.name=T", "-c", "user.email=t@example.com", "-c", "init.defaultBranch=main"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(said);
        }
        return said.strip();
    }
}
