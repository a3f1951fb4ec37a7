package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.armature.generator.GenerateResult;
import dev.armature.generator.Generator;
import dev.armature.generator.GeneratorConfig;
import dev.armature.generator.InspectResult;
import dev.armature.generator.Progress;
import dev.armature.generator.Verdict;
import dev.armature.generator.model.Severity;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A document of the suite as Java: generated, compiled and loaded, with the names that {@code inspect} gives. */
final class GeneratedApi {
    private final JsonNode inspected;
    private final JsonNode document;
    private final ClassLoader loader;

    private GeneratedApi(JsonNode inspected, JsonNode document, ClassLoader loader) {
        this.inspected = inspected;
        this.document = document;
        this.loader = loader;
    }

    /**
     * Makes a client of a document.
     *
     * @throws Unusable when the generator refuses the document, or the compiler what was generated
     */
    static GeneratedApi of(Path document, String packageName, Path work) throws IOException, Unusable {
        Path sources = work.resolve("sources");
        GeneratorConfig config = GeneratorConfig.builder()
                .specs(List.of(document))
                .packageName(packageName)
                .outputDirectory(sources)
                .baseDirectory(document.getParent())
                .threads(1)
                .build();
        GenerateResult generated = Generator.generate(config, Progress.NONE);
        if (generated.verdict().failed()) {
            throw new Unusable("not generated: " + firstError(generated.verdict()));
        }
        InspectResult inspected = Generator.inspect(config);
        List<String> problems = StrictCompiler.compile(sources, work.resolve("classes"));
        if (!problems.isEmpty()) {
            throw new Unusable("does not compile: " + problems.get(0));
        }
        URL[] classes = {work.resolve("classes").toUri().toURL()};
        return new GeneratedApi(
                new ObjectMapper().readTree(inspected.json()).path("specs").path(0),
                new ObjectMapper().readTree(document.toFile()),
                new URLClassLoader(classes, GeneratedApi.class.getClassLoader()));
    }

    /** What is said about the API as a whole. */
    JsonNode api() {
        return inspected.path("api");
    }

    /** How the document composes its server's URL; empty when it has one URL. */
    String hostTemplate() {
        return document.path("x-ms-parameterized-host").path("hostTemplate").asText();
    }

    /** The operation that a step calls; the id alone is not enough, two documents of the suite use some of them twice. */
    Optional<GeneratedOperation> operation(Step step) {
        Step.Call call = step.call().orElseThrow();
        for (JsonNode operation : inspected.path("operations")) {
            if (operation.path("operationId").asText().equals(call.operationId())
                    && operation.path("method").asText().equals(step.method())
                    && samePath(operation.path("path").asText(), call.path())) {
                return Optional.of(new GeneratedOperation(operation));
            }
        }
        return Optional.empty();
    }

    /** A type of the document, by the id that {@code type} members refer to. */
    Optional<JsonNode> type(String id) {
        for (JsonNode type : inspected.path("types")) {
            if (type.path("id").asText().equals(id)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    private static boolean samePath(String one, String other) {
        return one.equals(other) || one.equals(other.replaceAll("\\?.*", ""));
    }

    private static String firstError(Verdict verdict) {
        return verdict.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .map(diagnostic -> String.format(Locale.ROOT, "%s", diagnostic))
                .findFirst()
                .orElse("no reason is given");
    }

    /** No client can be made of a document. */
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String reason) {
            super(reason);
        }
    }
}
