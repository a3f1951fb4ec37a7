package dev.armature.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BundlerTest {
    private static final String HEAD = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n";

    @TempDir
    Path directory;

    private Loaded load(String text) throws IOException {
        Loaded.write(directory, "spec.yaml", HEAD + text);
        return Loaded.from(directory, "spec.yaml");
    }

    @Test
    void equalNamesInThreeFilesAreThreeTypes() throws IOException {
        Loaded.write(directory, "a.json", "{\"definitions\": {\"Thing\": {\"type\": \"object\", \"title\": \"a\"}}}");
        Loaded.write(directory, "b.json", "{\"definitions\": {\"Thing\": {\"type\": \"object\", \"title\": \"b\"}}}");

        Loaded loaded = load("paths: {}\ncomponents:\n  schemas:\n    Thing:\n      title: own\n      properties:\n"
                + "        a: {$ref: 'a.json#/definitions/Thing'}\n        b: {$ref: 'b.json#/definitions/Thing'}\n");
        Node properties = loaded.at("/components/schemas/Thing/properties");
        Node a = loaded.clean().resolve(properties.get("a").orElseThrow());
        Node b = loaded.document().resolve(properties.get("b").orElseThrow());

        assertThat(loaded.at("/components/schemas").members()).containsOnlyKeys("Thing", "Thing_2", "Thing_3");
        assertThat(a.text("title")).contains("a");
        assertThat(b.text("title")).contains("b");
        assertThat(a.pointer()).hasToString("a.json#/definitions/Thing");
        assertThat(b.pointer().last()).isEqualTo("Thing");
    }

    @Test
    void filesThatReferToEachOtherAreBundledOnce() throws IOException {
        Loaded.write(directory, "a.json", "{\"A\": {\"properties\": {\"b\": {\"$ref\": \"b.json#/B\"}}}}");
        Loaded.write(
                directory,
                "b.json",
                "{\"B\": {\"properties\": {\"a\": {\"$ref\": \"a.json#/A\"}, \"r\": {\"$ref\": \"spec.yaml#/components/schemas/R\"}}}}");

        Loaded loaded = load("paths: {}\ncomponents: {schemas: {R: {properties: {a: {$ref: 'a.json#/A'}}}}}\n");

        loaded.clean();
        assertThat(loaded.at("/components/schemas").members()).containsOnlyKeys("R", "A", "B");
        assertThat(loaded.at("/components/schemas/B/properties/r").ref()).contains("#/components/schemas/R");
    }

    @Test
    void everyKindOfReferenceIsFollowed() throws IOException {
        Loaded.write(
                directory,
                "c.yaml",
                "p: {name: p, in: query, schema: {$ref: '#/s'}}\ns: {type: string}\n"
                        + "r: {description: r, headers: {H: {$ref: '#/h'}}, content: {application/json: {schema: {$ref: '#/s'},"
                        + " examples: {e: {$ref: '#/e'}}}}}\nh: {schema: {type: integer}}\ne: {value: x}\n"
                        + "b: {content: {application/json: {schema: {$ref: '#/s'}}}}\n"
                        + "i: {parameters: [{$ref: '#/p'}], get: {responses: {'200': {$ref: '#/r'}}}}\n");

        Loaded loaded = load(
                "paths:\n  /a:\n    post: {requestBody: {$ref: 'c.yaml#/b'}, responses: {'200': {$ref: 'c.yaml#/r'}}}\n"
                        + "  /b: {$ref: 'c.yaml#/i', description: kept}\n");

        loaded.clean();
        assertThat(loaded.at("/components/responses/r/headers/H").ref()).contains("#/components/headers/h");
        assertThat(loaded.at("/components/responses/r/content/application~1json/examples/e")
                        .ref())
                .contains("#/components/examples/e");
        assertThat(loaded.at("/components/parameters/p/schema").ref()).contains("#/components/schemas/s");
        assertThat(loaded.at("/paths/~1b/description").text()).isEqualTo("kept");
        assertThat(loaded.document().operations().get(1).parameters())
                .singleElement()
                .satisfies(parameter -> assertThat(parameter.text("name")).contains("p"));
    }

    @Test
    void membersBesideAReferenceStay() throws IOException {
        Loaded loaded = load("paths: {}\ncomponents: {schemas: {A: {properties: {b: {$ref: '#/components/schemas/B',"
                + " x-ms-client-flatten: true, description: d, readOnly: true}}}, B: {type: object}}}\n");

        assertThat(loaded.clean().root().toJson())
                .contains("{\"$ref\":\"#/components/schemas/B\",\"x-ms-client-flatten\":true,\"description\":\"d\","
                        + "\"readOnly\":true}");
    }

    @Test
    void referencesIntoTheMiddleOfTheDocumentBecomeComponents() throws IOException {
        Loaded loaded = load("paths: {}\ncomponents: {schemas: {A: {properties: {b: {properties: {c: {type: string}}},"
                + " d: {$ref: '#/components/schemas/A/properties/b'}}}}}\n");

        assertThat(loaded.at("/components/schemas/A/properties/d").ref()).contains("#/components/schemas/b");
        assertThat(loaded.clean()
                        .resolve(loaded.at("/components/schemas/A/properties/d"))
                        .pointer())
                .hasToString("spec.yaml#/components/schemas/A/properties/b");
    }

    @Test
    void dataThatLooksLikeAReferenceIsLeftAlone() throws IOException {
        Loaded loaded = load("paths: {}\ncomponents: {schemas: {A: {properties: {$ref: {type: string}},"
                + " example: {$ref: 'http://example.com'}, default: {$ref: nowhere}, x-other: {$ref: nowhere}}}}\n");

        assertThat(loaded.clean().root().toJson())
                .contains("\"$ref\":{\"type\":\"string\"}")
                .contains("http://example.com");
    }

    @Test
    void mappingsOfDiscriminatorsBecomeReferences() throws IOException {
        Loaded.write(directory, "cat.yaml", "Cat: {type: object}\n");

        Loaded loaded = load("paths: {}\ncomponents: {schemas: {Pet: {type: object, properties: {k: {type: string}},"
                + " discriminator: {propertyName: k, mapping: {d: Dog, c: 'cat.yaml#/Cat',"
                + " e: '#/components/schemas/Dog'}}}, Dog: {type: object}}}\n");

        loaded.clean();
        assertThat(loaded.at("/components/schemas/Pet/discriminator/mapping").toJson())
                .isEqualTo("{\"d\":\"#/components/schemas/Dog\",\"c\":\"#/components/schemas/Cat\","
                        + "\"e\":\"#/components/schemas/Dog\"}");
    }

    @Test
    void aMappingThatLeadsNowhereCostsAVariant() throws IOException {
        Loaded loaded = load("paths: {}\ncomponents: {schemas: {Pet: {type: object, properties: {k: {type: string}},"
                + " discriminator: {propertyName: k, mapping: {d: Dog, c: 'models/cat.yaml',"
                + " e: '#/components/schemas/Eel'}}}, Dog: {type: object}}}\n");

        assertThat(loaded.at("/components/schemas/Pet/discriminator/mapping").toJson())
                .isEqualTo("{\"d\":\"#/components/schemas/Dog\"}");
        assertThat(loaded.messages()).hasSize(2).allSatisfy(message -> assertThat(message)
                .contains("warning: ", "The value of the discriminator has no class"));
    }

    @Test
    void namesWithSlashesAndPercentSignsSurvive() throws IOException {
        Loaded loaded = load("paths: {}\ncomponents: {schemas: {'a/b%~': {type: string}, C: {properties: {p:"
                + " {$ref: '#/components/schemas/a~1b%25~0'}}}}}\n");

        Node property = loaded.at("/components/schemas/C/properties/p");
        assertThat(loaded.document().resolve(property).text("type")).contains("string");
    }

    @Test
    void a20FileIsUpgradedBelowA30Document() throws IOException {
        Loaded.write(
                directory,
                "old.json",
                "{\"swagger\": \"2.0\", \"definitions\": {\"Old\": {\"type\": \"object\", \"properties\": {\"n\":"
                        + " {\"type\": \"string\", \"x-nullable\": true}}}}}");

        Loaded loaded = load("paths: {}\ncomponents: {schemas: {N: {$ref: 'old.json#/definitions/Old'}}}\n");

        loaded.clean();
        assertThat(loaded.at("/components/schemas/Old/properties/n/nullable").text())
                .isEqualTo("true");
    }

    @Test
    void aFileWithoutAVersionFollowsWhoeverRefersToIt() throws IOException {
        Loaded.write(
                directory,
                "part.json",
                "{\"D\": {\"properties\": {\"n\": {\"type\": \"string\", \"x-nullable\": true}}}}");
        Loaded.write(
                directory,
                "old.json",
                "{\"swagger\": \"2.0\", \"info\": {\"title\": \"t\", \"version\": \"1\"}, \"paths\": {}, \"definitions\":"
                        + " {\"N\": {\"$ref\": \"part.json#/D\"}}}");

        Loaded old = Loaded.from(directory, "old.json");
        Loaded recent = load("paths: {}\ncomponents: {schemas: {N: {$ref: 'part.json#/D'}}}\n");

        assertThat(old.at("/components/schemas/D/properties/n").toJson()).contains("\"nullable\":true");
        assertThat(recent.at("/components/schemas/D/properties/n").toJson()).contains("\"x-nullable\":true");
    }

    @Test
    void examplesAreReadFromTheirFiles() throws IOException {
        Loaded.write(
                directory,
                "examples/One.json",
                "{\"parameters\": {\"id\": \"x\", \"body\": {\"a\": 1}}, \"responses\": {\"200\": {\"body\": {}}}}");

        Loaded loaded = load("paths: {/a: {get: {responses: {'200': {description: d}}, x-ms-examples: {One:"
                + " {$ref: ./examples/One.json}, Two: {$ref: ./examples/Tow.json}}}}}\n");

        OperationNode operation = loaded.document().operations().get(0);
        assertThat(AzureExtensions.examples(operation.node())).singleElement().satisfies(example -> {
            assertThat(example.name()).isEqualTo("One");
            assertThat(example.parameters()).containsOnlyKeys("id", "body");
            assertThat(example.responses().get("200")).isNotNull();
        });
        assertThat(loaded.document().files()).hasSize(2);
        assertThat(loaded.messages())
                .singleElement()
                .asString()
                .contains("warning: ", "The file \"./examples/Tow.json\" does not exist", "It is ignored");
    }

    @Test
    void aMissingSchemaOfAFilterCostsNothing() throws IOException {
        Loaded loaded = load("paths: {/a: {get: {responses: {'200': {description: d}}, x-ms-odata:"
                + " './missing.json#/definitions/Filter'}}}\n");

        assertThat(loaded.document().operations().get(0).node().get("x-ms-odata"))
                .isEmpty();
        assertThat(loaded.messages())
                .singleElement()
                .asString()
                .contains("warning: ", "The file \"./missing.json\" does not exist", "It is ignored");
    }

    @Test
    void operationsCarryTheParametersOfTheirPath() throws IOException {
        Loaded loaded = load("paths:\n  x-note: {get: {}}\n  /a/{id}:\n    parameters:\n"
                + "      - {name: id, in: path, required: true, schema: {type: string}}\n"
                + "      - {name: q, in: query, description: of the path, schema: {type: string}}\n"
                + "    put:\n      parameters:\n        - {name: q, in: query, description: own, schema: {type: string}}\n"
                + "        - {name: q, in: header, schema: {type: string}}\n      responses: {'200': {description: d}}\n"
                + "    get: {responses: {'200': {description: d}}}\n"
                + "x-ms-paths:\n  /b?c=d: {get: {responses: {'200': {description: d}}}}\n");

        assertThat(loaded.document().operations())
                .extracting(operation -> operation.method() + ' ' + operation.path())
                .containsExactly("PUT /a/{id}", "GET /a/{id}", "GET /b?c=d");
        assertThat(loaded.document().operations().get(0).parameters())
                .extracting(parameter -> parameter.text("in").orElse("")
                        + ' '
                        + parameter.text("description").orElse("-"))
                .containsExactly("path -", "query own", "header -");
    }
}
