package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.armature.generator.output.GeneratedFile;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A {@code pattern} is documentation: neither the generator nor its output ever runs one, so that none can hang them. */
class HostilePatternTest {
    private static final String EXPONENTIAL = "(a+)+$";
    private static final String EVIL = "a".repeat(50) + "!";

    @TempDir
    Path directory;

    @Test
    void aPatternIsNeverRun() throws Exception {
        assertTimeoutPreemptively(Duration.ofMinutes(1), this::generateAndUse);
    }

    private void generateAndUse() throws IOException, ReflectiveOperationException {
        Path folder = Files.createDirectory(directory.resolve("spec"));
        Files.writeString(folder.resolve("codes.yaml"), """
                openapi: 3.0.3
                info: {title: Codes, version: '1'}
                servers: [{url: 'https://codes.example.com'}]
                paths:
                  /codes/{code}:
                    put:
                      operationId: Codes_Put
                      parameters:
                        - {name: code, in: path, required: true, schema: {type: string, pattern: '%1$s', example: '%2$s'}}
                      requestBody:
                        content: {application/json: {schema: {$ref: '#/components/schemas/Code'}}}
                      responses: {'204': {description: Fine.}}
                components:
                  schemas:
                    Code:
                      type: object
                      properties:
                        value: {type: string, pattern: '%1$s', default: '%2$s', example: '%2$s'}
                """.formatted(EXPONENTIAL, EVIL));
        List<GeneratedFile> files = Described.files(folder, directory.resolve("output"));
        Compiled compiled = Compiled.of(directory, files);

        assertThat(compiled.problems()).isEmpty();
        assertThat(compiled.text("com/example/CodesClient.java")).contains(EXPONENTIAL);
        assertThat(files).filteredOn(file -> file.path().endsWith(".java")).allSatisfy(file -> assertThat(
                        compiled.text(file.path()))
                .doesNotContain("java.util.regex", ".matches(", "replaceAll("));
        try (URLClassLoader loader = compiled.loader()) {
            Object builder = Reflect.callStatic(loader.loadClass("com.example.models.Code"), "builder");
            Reflect.call(builder, "value", EVIL);
            assertThat(Reflect.call(builder, "build")).asString().contains(EVIL);
        }
    }
}
