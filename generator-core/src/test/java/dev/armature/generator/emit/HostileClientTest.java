package dev.armature.generator.emit;

import static dev.armature.generator.emit.ApiSketch.STRING;
import static dev.armature.generator.emit.ApiSketch.header;
import static dev.armature.generator.emit.ApiSketch.parameter;
import static dev.armature.generator.emit.ApiSketch.property;
import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.LongRunning.FinalStateVia;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Parameter.In;
import dev.armature.generator.model.SecurityScheme;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.Usage;
import dev.armature.generator.output.GeneratedFile;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Puts hostile text wherever a description has text; clients must compile, and nothing but them must run. */
class HostileClientTest {
    private static final String MARKER = "armature.hostile.client";
    private static final String BS = "\\";
    private static final String RUN = " static { System.setProperty(\"" + MARKER + "\", \"set\"); } ";
    private static final String RUN_HERE = "System.setProperty(\"" + MARKER + "\", \"set\")";

    private static final List<String> PAYLOADS = List.of(
            "*/" + RUN + "/*",
            "**//" + RUN + "/**//",
            "*\u00e9/" + RUN + "/*",
            BS + "u002a" + BS + "u002f" + RUN + BS + "u002f" + BS + "u002a",
            BS + "uuuu002a" + BS + "uuu002f" + RUN,
            BS + "user",
            "\"); " + RUN_HERE + "; String s = (\"",
            BS + "\"); " + RUN_HERE + "; //",
            BS + "u0022); " + RUN_HERE + "; //",
            BS + "u000a" + RUN,
            "a\r\n" + RUN + "\r\n",
            "a\u2028" + RUN + "\u2029",
            "$T $L $S $N $[ $] $> $< $W $Z $$ $5",
            "{@code } } @param x <script>alert(1)</script> &lt; @see",
            "\ud800 \udc00 \u0000 \u0007 \u202e",
            "`](http://evil.example) | ![x](y) <img src=x> # \n\n## heading",
            "{{{name}}} {{#x}} {{/x}} ${x} #{x}",
            "../../etc/passwd",
            "C:\\windows\\..\\x",
            "",
            "class",
            "String",
            "CallOptions",
            "x".repeat(300));

    @TempDir
    private Path directory;

    @AfterEach
    void clear() {
        System.clearProperty(MARKER);
    }

    @Test
    void noTextOfADescriptionIsEverCode() throws IOException, ReflectiveOperationException {
        List<GeneratedFile> files = new ArrayList<>();
        for (int i = 0; i < PAYLOADS.size(); i++) {
            files.addAll(Generated.files(hostile(PAYLOADS.get(i)), ClientStyle.BOTH, "hostile.case" + i));
        }
        assertThat(files).extracting(GeneratedFile::path).allMatch(path -> path.matches("[\\p{L}\\p{N}_./-]+"));
        Compiled compiled = Compiled.of(directory, files);
        assertThat(compiled.problems()).isEmpty();
        run(compiled, files);
        assertThat(System.getProperty(MARKER)).isNull();
        for (int i = 0; i < PAYLOADS.size(); i++) {
            String readme = compiled.text("hostile/case" + i + "/README.md");
            assertThat(readme.lines().filter(line -> line.startsWith("#")))
                    .as(PAYLOADS.get(i))
                    .hasSize(7);
            assertThat(readme)
                    .as(PAYLOADS.get(i))
                    .doesNotContain("<script", "<img", "![")
                    .doesNotContainPattern("(?<!\\\\)\\]\\(");
        }
    }

    private static void run(Compiled compiled, List<GeneratedFile> files)
            throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = compiled.loader()) {
            for (GeneratedFile file : files) {
                if (!file.path().endsWith(".java") || file.path().endsWith("package-info.java")) {
                    continue;
                }
                String name = file.path().replace(".java", "").replace('/', '.');
                Class<?> type = Class.forName(name, true, loader);
                for (Method method : type.getMethods()) {
                    if (method.getName().equals("builder") && method.getParameterCount() == 0) {
                        assertThat(method.invoke(null)).isNotNull();
                    }
                }
            }
        }
    }

    private static Api hostile(String text) {
        SecurityScheme oauth = new SecurityScheme(
                text, SecurityScheme.Kind.OAUTH2, "", text, List.of(text, "b"), new Docs(text, text));
        SecurityScheme key =
                new SecurityScheme("k" + text, SecurityScheme.Kind.API_KEY_HEADER, text, "", List.of(), Docs.NONE);
        ApiSketch sketch = new ApiSketch(text)
                .endpoint("https://example.com/" + text)
                .docs(new Docs(text, text))
                .security(oauth, key);
        TypeRef model = sketch.object(text, Set.of(Usage.REQUEST, Usage.RESPONSE), property(text, STRING));
        TypeRef error = sketch.object("E" + text, Set.of(Usage.ERROR), property(text, STRING));
        TypeRef values = sketch.enumeration("V" + text, text, text + "2");
        Parameter perClient = sketch.client(describe(parameter(text, In.QUERY, STRING), text)
                .perClient()
                .required()
                .fixed(text)
                .make());
        Operation operation = sketch.operation(text, "PUT", "/a/{" + text + "}/" + text)
                .docs(new Docs(text, text))
                .with(perClient)
                .with(
                        describe(parameter("p" + text, In.PATH, STRING), text),
                        describe(parameter("h" + text, In.HEADER, STRING), text).required(),
                        describe(parameter("q" + text, In.QUERY, values), text),
                        describe(parameter("d" + text, In.QUERY, STRING), text).fixed(text),
                        describe(parameter("c" + text, In.COOKIE, STRING), text))
                .body(model, true, "application/json; x=" + text)
                .answers("200", model, header("H" + text, STRING), header("V" + text, values))
                .fails("default", error)
                .fails(text.isEmpty() ? "5XX" : text, error)
                .example(text, Map.of("p" + text, '"' + text + '"'))
                .make();
        Operation longRunning = sketch.operation("L_" + text, "DELETE", "/" + text)
                .docs(new Docs(text, text))
                .answersEmpty("202", header(text, STRING))
                .longRunning(FinalStateVia.LOCATION, Optional.empty())
                .make();
        return sketch.group(text, operation, longRunning).api();
    }

    private static ApiSketch.ParameterSketch describe(ApiSketch.ParameterSketch parameter, String text) {
        return parameter.docs(new Docs(text, text)).constraint("pattern", text);
    }
}
