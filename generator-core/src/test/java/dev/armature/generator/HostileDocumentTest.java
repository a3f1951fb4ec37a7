package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.armature.generator.model.Diagnostic;
import dev.armature.generator.model.Severity;
import dev.armature.generator.output.GeneratedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Puts payloads into every text of whole descriptions, in all three grammars. What is generated must compile, must run nothing of
 * the payload, and must be the same program as that of a harmless twin. The default run puts each payload into the texts of one
 * grammar, and every eighth into one place that demands a form; {@code -Dhostile.full=true} does it for all of them.
 */
class HostileDocumentTest {
    private static final String MARKER = "armature.hostile.document";
    private static final boolean FULL = Boolean.getBoolean("hostile.full");
    private static final List<String> GRAMMARS = List.of("swagger-2.0", "openapi-3.0", "openapi-3.1");
    private static final String HARMLESS = "plain-er text";
    private static final int BATCH = 40;
    private static final int FORMAL_SHARE = 8;
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    @TempDir
    Path directory;

    private final Map<String, Object> grammars = new LinkedHashMap<>();
    private final Map<String, List<String>> twins = new LinkedHashMap<>();
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final List<String> refused = new ArrayList<>();
    private int documents;

    @AfterEach
    void clear() {
        System.clearProperty(MARKER);
    }

    @Test
    void noTextIsEverCode() throws Exception {
        List<String> payloads = HostilePayloads.all(MARKER);
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(200);
        for (int i = 0; i < payloads.size(); i++) {
            for (int grammar = 0; grammar < GRAMMARS.size(); grammar++) {
                if (FULL || grammar == i % GRAMMARS.size()) {
                    free(GRAMMARS.get(grammar), payloads.get(i));
                }
            }
        }
        compileAndRun();
        // half of a surrogate pair is no text that a file in UTF-8 can hold
        assertThat(refused)
                .as("refused, although any text may stand there")
                .allMatch(line -> line.contains("surrogate"));
    }

    @Test
    void aPlaceThatDemandsAFormIsQuotedOrRefused() throws Exception {
        List<String> payloads = HostilePayloads.all(MARKER);
        for (int i = 0; i < payloads.size(); i++) {
            for (int grammar = 0; grammar < GRAMMARS.size(); grammar++) {
                if (FULL || (i % FORMAL_SHARE == 0 && grammar == i / FORMAL_SHARE % GRAMMARS.size())) {
                    formal(GRAMMARS.get(grammar), payloads.get(i), i);
                }
            }
        }
        compileAndRun();
        assertThat(documents).as("documents that were not refused").isPositive();
    }

    private void free(String grammar, String payload) throws IOException {
        List<GeneratedFile> files = generate(grammar, text -> put(text, payload, ""), payload);
        if (!files.isEmpty()) {
            assertThat(shapes(files)).as("%s with %s", grammar, payload).isEqualTo(twin(grammar));
        }
    }

    private void formal(String grammar, String payload, int payloadIndex) throws IOException {
        AtomicInteger places = new AtomicInteger();
        map(document(grammar), text -> {
            places.addAndGet(text.contains("\u00a4") ? 1 : 0);
            return text;
        });
        for (int place = 0; place < places.get(); place++) {
            if (FULL || place == payloadIndex % places.get()) {
                AtomicInteger at = new AtomicInteger(place);
                generate(
                        grammar,
                        text -> put(
                                text, HARMLESS, text.contains("\u00a4") && at.getAndDecrement() == 0 ? payload : ""),
                        payload);
            }
        }
    }

    /** A reference is a pointer, in which names are escaped. */
    private static String put(String text, String free, String formal) {
        boolean reference = text.startsWith("#/");
        String name = reference ? free.replace("~", "~0").replace("/", "~1").replace("%", "%25") : free;
        return text.replace("\u00a7", name).replace("\u00a4", formal);
    }

    private List<String> twin(String grammar) throws IOException {
        List<String> known = twins.get(grammar);
        if (known == null) {
            known = shapes(generate(grammar, text -> put(text, HARMLESS, ""), HARMLESS));
            assertThat(known).as("files of the harmless twin").hasSizeGreaterThan(15);
            twins.put(grammar, known);
        }
        return known;
    }

    private static List<String> shapes(List<GeneratedFile> files) throws IOException {
        List<String> shapes = new ArrayList<>();
        for (GeneratedFile file : files) {
            if (file.path().endsWith(".java")) {
                shapes.add(SourceShape.of(new String(file.content(), StandardCharsets.UTF_8)));
            }
        }
        return shapes.stream().sorted().toList();
    }

    private List<GeneratedFile> generate(String grammar, UnaryOperator<String> change, String payload)
            throws IOException {
        Path spec = directory.resolve("spec.json");
        Files.writeString(spec, JSON.writeValueAsString(map(document(grammar), change)));
        GeneratorConfig config = GeneratorConfig.builder()
                .baseDirectory(directory)
                .specs(List.of(spec))
                .packageName("hostile.d" + documents++)
                .outputDirectory(directory.resolve("out"))
                .threads(1)
                .build();
        Reading reading = Reading.of(config, Progress.NONE);
        if (reading.verdict().failed()) {
            documents--;
            assertThat(reading.verdict().diagnostics()).allSatisfy(HostileDocumentTest::assertLocated);
            refused.add(payload + ": "
                    + reading.verdict().diagnostics().stream()
                            .filter(each -> each.severity() == Severity.ERROR)
                            .findFirst()
                            .orElseThrow());
            return List.of();
        }
        List<GeneratedFile> files = Emission.files(reading.apis(), config, reading.diagnostics());
        assertThat(files).extracting(GeneratedFile::path).allMatch(path -> path.matches("[\\p{L}\\p{N}_$./-]+"));
        for (GeneratedFile file : files) {
            if (file.path().endsWith(".java")) {
                sources.put(file.path(), new String(file.content(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static void assertLocated(Diagnostic diagnostic) {
        assertThat(diagnostic.where().line()).as(diagnostic.toString()).isPositive();
        assertThat(diagnostic.where().column()).as(diagnostic.toString()).isPositive();
    }

    private Object document(String grammar) {
        return grammars.computeIfAbsent(grammar, name -> {
            try (InputStream in = HostileDocumentTest.class.getResourceAsStream("/hostile/" + name + ".yaml")) {
                return new Yaml(new SafeConstructor(new LoaderOptions()))
                        .load(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static Object map(Object value, UnaryOperator<String> change) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> members = new LinkedHashMap<>();
            map.forEach((name, member) -> members.put(change.apply(name.toString()), map(member, change)));
            return members;
        } else if (value instanceof List<?> list) {
            return list.stream().map(item -> map(item, change)).toList();
        }
        return value instanceof String text ? change.apply(text) : value;
    }

    private void compileAndRun() throws Exception {
        Path classes = Files.createDirectories(directory.resolve("classes"));
        List<JavaFileObject> batch = new ArrayList<>();
        String last = "";
        int packages = 0;
        for (Map.Entry<String, String> source : sources.entrySet()) {
            String root = source.getKey().split("/")[1];
            packages += root.equals(last) ? 0 : 1;
            last = root;
            if (packages > BATCH) {
                compile(batch, classes);
                batch.clear();
                packages = 1;
            }
            batch.add(new SourceShape.Source(source.getKey(), source.getValue()));
        }
        compile(batch, classes);
        initialise(classes);
        assertThat(System.getProperty(MARKER)).isNull();
    }

    private static void compile(List<JavaFileObject> batch, Path classes) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options = List.of(
                "--release",
                "17",
                "-Xlint:all",
                FULL ? "-Xdoclint:all/protected" : "-Xdoclint:none",
                "-Werror",
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"));
        ToolProvider.getSystemJavaCompiler()
                .getTask(new PrintWriter(System.err, true), null, problems, options, null, batch)
                .call();
        assertThat(problems.getDiagnostics()).as("what the compiler says").isEmpty();
    }

    private static void initialise(Path classes) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(
                        new URL[] {classes.toUri().toURL()}, HostileDocumentTest.class.getClassLoader());
                Stream<Path> files = Files.walk(classes)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".class")).toList()) {
                String path = classes.relativize(file).toString();
                String name = path.substring(0, path.length() - ".class".length())
                        .replace('/', '.')
                        .replace('\\', '.');
                Class<?> type = Class.forName(name, true, loader);
                for (Method method : type.getMethods()) {
                    if (method.getName().equals("builder") && method.getParameterCount() == 0) {
                        assertThat(method.invoke(null)).isNotNull();
                    }
                }
            }
        }
    }
}
