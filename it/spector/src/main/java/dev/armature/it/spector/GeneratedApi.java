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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A document of the suite as Java: generated, compiled and loaded, with the names that {@code inspect} gives. */
final class GeneratedApi {
    private final JsonNode inspected;
    private final RawDocument document;
    private final ClassLoader loader;

    private GeneratedApi(JsonNode inspected, RawDocument document, ClassLoader loader) {
        this.inspected = inspected;
        this.document = document;
        this.loader = loader;
    }

    /**
     * Makes a client of a document.
     *
     * @param root the folder of all documents
     * @param name the document in it
     * @param packageName the Java package
     * @param work a folder of its own
     * @throws Unusable when the generator refuses the document, or the compiler what was generated
     */
    static GeneratedApi of(Path root, String name, String packageName, Path work) throws IOException, Unusable {
        Path document = root.resolve(name);
        Path sources = work.resolve("sources");
        GeneratorConfig config = GeneratorConfig.builder()
                .specs(List.of(document))
                .packageName(packageName)
                .outputDirectory(sources)
                .baseDirectory(root)
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
                RawDocument.read(document),
                new URLClassLoader(classes, GeneratedApi.class.getClassLoader()));
    }

    /** What is said about the API as a whole. */
    JsonNode api() {
        return inspected.path("api");
    }

    /** The document as it was written. */
    RawDocument document() {
        return document;
    }

    /**
     * The operation that a step calls. Method and path count first, because two documents of the suite use ids twice; of operations
     * that share them, as {@code x-ms-paths} allows, the one that answers with what the step accepts; then the id.
     */
    Optional<GeneratedOperation> operation(Step step) {
        Step.Call call = step.call().orElseThrow();
        List<GeneratedOperation> candidates = new ArrayList<>();
        for (JsonNode node : inspected.path("operations")) {
            GeneratedOperation operation = new GeneratedOperation(node);
            if (operation.method().equals(step.method()) && operation.path().equals(call.pathWithoutQuery())) {
                candidates.add(operation);
            }
        }
        String accept = step.headers().getOrDefault("accept", "");
        return candidates.stream()
                .filter(operation -> operation.answersWith(accept))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(operation -> operation.operationId().startsWith(call.operationId()))
                        .findFirst());
    }

    /** What is said about a named type, by the word that refers to it. */
    Optional<JsonNode> type(String word) {
        for (JsonNode type : inspected.path("types")) {
            if (type.path("id").asText().equals(word)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    Class<?> load(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
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
