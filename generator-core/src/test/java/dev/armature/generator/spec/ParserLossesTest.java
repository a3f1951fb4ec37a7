package dev.armature.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What swagger-parser loses or does on its own when it is let, one test each (decision 0006). */
final class ParserLossesTest {
    @TempDir
    Path directory;

    private Loaded load(String text) throws IOException {
        Loaded.write(directory, "spec.yaml", text);
        return Loaded.from(directory, "spec.yaml");
    }

    private static String swagger(String rest) {
        return "swagger: '2.0'\ninfo: {title: t, version: '1'}\nhost: t.example.com\n" + rest;
    }

    private static String openapi(String version, String rest) {
        return "openapi: " + version + "\ninfo: {title: t, version: '1'}\n" + rest;
    }

    @Test
    void extensionsUnderPathsAndResponsesStay() throws IOException {
        Loaded loaded = load(swagger("paths:\n  x-paths: p\n  /a:\n    x-item: i\n    get:\n      operationId: A\n"
                + "      responses: {x-responses: r, '200': {description: d, x-response: o}}\n"));

        assertThat(loaded.at("/paths/x-paths").text()).isEqualTo("p");
        assertThat(loaded.at("/paths/~1a/x-item").text()).isEqualTo("i");
        assertThat(loaded.at("/paths/~1a/get/responses/x-responses").text()).isEqualTo("r");
        assertThat(loaded.at("/paths/~1a/get/responses/200/x-response").text()).isEqualTo("o");
    }

    @Test
    void whatStandsBesideAReferenceStaysInEveryVersion() throws IOException {
        String property = "{p: {$ref: 'REF', x-ms-client-flatten: true, description: own, readOnly: true}}";
        Loaded two = load(swagger("paths: {}\ndefinitions: {A: {properties: "
                + property.replace("REF", "#/definitions/B") + "}, B: {type: object}}\n"));
        assertThat(two.at("/components/schemas/A/properties/p").members())
                .containsKeys("$ref", "x-ms-client-flatten", "description", "readOnly");
        for (String version : List.of("3.0.3", "3.1.0")) {
            Loaded three = load(openapi(
                    version,
                    "paths: {}\ncomponents: {schemas: {A: {properties: "
                            + property.replace("REF", "#/components/schemas/B") + "}, B: {type: object}}}\n"));
            assertThat(three.at("/components/schemas/A/properties/p").members())
                    .containsKeys("$ref", "x-ms-client-flatten", "description", "readOnly");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{type: integer, enum: [10000000000, -1]}",
                "{type: number, enum: [1, 2.5]}",
                "{type: boolean, enum: [true]}",
                "{type: string, format: date, enum: ['2024-01-01'], default: '2024-01-01'}",
                "{type: string, format: date-time, default: '2024-01-01T00:00:00Z'}",
                "{type: string, format: byte, default: AAECAw==}",
                "{type: integer, default: 10000000000}",
                "{description: without a type}",
                "{additionalProperties: {type: string}}",
                "{additionalProperties: true}",
                "{type: string, x-nullable: true, x-ms-text: true}"
            })
    void schemasKeepTheirValues(String schema) throws Exception {
        Loaded loaded = load(swagger("paths: {}\ndefinitions: {A: {type: object, properties: {p: " + schema + "}}}\n"));
        Node written = YamlReader.read("x.yaml", schema, ReadLimits.DEFAULT);

        Node read = loaded.at("/components/schemas/A/properties/p");
        assertThat(loaded.diagnostics().hasErrors()).isFalse();
        written.members()
                .forEach((name, value) -> assertThat(read.members().get(name.equals("x-nullable") ? "nullable" : name))
                        .as(name)
                        .hasToString(value.toString()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"swagger: '2.0'", "openapi: 3.0.3", "openapi: 3.1.0"})
    void equalNamesInTwoFilesAreTwoTypesWithTheirOwnNames(String version) throws IOException {
        Loaded.write(
                directory, "a/t.yaml", "Thing: {type: object, properties: {next: {$ref: '../b/t.yaml#/Thing'}}}\n");
        Loaded.write(
                directory, "b/t.yaml", "Thing: {type: object, properties: {back: {$ref: '../a/t.yaml#/Thing'}}}\n");
        String schemas = "{Own: {properties: {a: {$ref: a/t.yaml#/Thing}, b: {$ref: './b/../b/t.yaml#/%54hing'}}}}";
        boolean two = version.startsWith("swagger");
        Loaded loaded = load(version + "\ninfo: {title: t, version: '1'}\npaths: {}\n"
                + (two ? "host: t.example.com\ndefinitions: " + schemas : "components: {schemas: " + schemas + "}")
                + "\n");

        loaded.clean();
        assertThat(loaded.at("/components/schemas").members()).containsOnlyKeys("Own", "Thing", "Thing_2");
        assertThat(loaded.at("/components/schemas/Thing").members("properties")).containsOnlyKeys("next");
        assertThat(loaded.at("/components/schemas/Thing_2").members("properties"))
                .containsOnlyKeys("back");
    }

    @Test
    void alongYamlIsRead() throws IOException {
        StringBuilder text = new StringBuilder(openapi("3.0.3", "paths: {}\ncomponents:\n  schemas:\n"));
        for (int i = 0; text.length() < 4 << 20; i++) {
            text.append("    S")
                    .append(i)
                    .append(": {type: object, description: ")
                    .append("d".repeat(900))
                    .append("}\n");
        }

        assertThat(load(text.toString()).clean().components("schemas")).hasSizeGreaterThan(4_000);
    }

    @Test
    void limitsAreThoseOfTheRunAndNotOfTheJvm() throws IOException {
        Files.writeString(
                directory.resolve("spec.yaml"), openapi("3.0.3", "paths: {}\nx-a: &a [1, 2]\nx-b: [*a, *a]\n"));
        var strict = new dev.armature.generator.model.Diagnostics();
        var generous = new dev.armature.generator.model.Diagnostics();

        new SpecLoader(directory, new ReadLimits(1_000, 10, 5)).load(directory.resolve("spec.yaml"), strict);
        new SpecLoader(directory, new ReadLimits(1_000, 10, 6)).load(directory.resolve("spec.yaml"), generous);

        assertThat(strict.all()).singleElement().asString().contains("aliases of the file stand for more than 5");
        assertThat(generous.all()).isEmpty();
    }
}
