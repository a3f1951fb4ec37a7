package dev.armature.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Diagnostics;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ParserMessagesTest {
    private static final String HEAD = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\n";

    @TempDir
    Path directory;

    private Loaded load(String text) throws IOException {
        Loaded.write(directory, "spec.yaml", text);
        return Loaded.from(directory, "spec.yaml");
    }

    @Test
    void structuralFaultsAreLocatedErrors() throws IOException {
        Loaded loaded = load("openapi: 3.0.3\ninfo: {title: t}\npaths:\n  pets: {}\n  '/it''s (a).path':\n    get:\n"
                + "      operationId: twice\n      parameters:\n        - {name: q, in: quer, schema: {type: string}}\n"
                + "        - {name: z, in: query}\n      responses: {'200': {description: d}}\n"
                + "    put: {operationId: twice, requestBody: {}, responses: {'200': {description: d}}}\n");

        assertThat(loaded.messages())
                .containsExactlyInAnyOrder(
                        "spec.yaml:2:7: error: \"version\" is missing. [/info]",
                        "spec.yaml:4:9: error: Resource pets should start with /. [/paths/pets]",
                        "spec.yaml:9:25: error: \"in\" must be one of query, header, path, cookie."
                                + " [/paths/~1it's (a).path/get/parameters/0/in]",
                        "spec.yaml:10:11: error: The parameter has neither \"schema\" nor \"content\"."
                                + " [/paths/~1it's (a).path/get/parameters/1]",
                        "spec.yaml:12:44: error: \"content\" is missing. [/paths/~1it's (a).path/put/requestBody]");
    }

    @Test
    void faultsInsideNestedSchemasAreFound() throws IOException {
        Loaded loaded = load(HEAD + "paths: {}\ncomponents:\n  schemas:\n    A:\n      properties:\n"
                + "        x.y: {type: array}\n        b: {type: string, weird: 1}\n        c: 3\n"
                + "        d: {type: object, required: true}\n");

        assertThat(loaded.messages())
                .containsExactlyInAnyOrder(
                        "spec.yaml:8:14: warning: \"items\" is missing. [/components/schemas/A/properties/x.y]",
                        "spec.yaml:9:34: warning: \"weird\" is unexpected. [/components/schemas/A/properties/b/weird]",
                        "spec.yaml:10:12: error: \"c\" must be of type object. [/components/schemas/A/properties/c]",
                        "spec.yaml:11:37: error: \"required\" must be of type array."
                                + " [/components/schemas/A/properties/d/required]");
    }

    @Test
    void oddValuesAreWarnings() throws IOException {
        Loaded loaded = load(HEAD + "odd: 1\npaths: {/a: {get: {responses: {'200': {}}}}}\n"
                + "components: {schemas: {A: {type: string, format: date, default: nonsense}}}\n");

        assertThat(loaded.diagnostics().hasErrors()).isFalse();
        assertThat(loaded.messages())
                .containsExactlyInAnyOrder(
                        "spec.yaml:3:6: warning: \"odd\" is unexpected. [/odd]",
                        "spec.yaml:4:39: warning: \"description\" is missing. [/paths/~1a/get/responses/200]",
                        "spec.yaml:5:65: warning: \"default\" must be of type date. [/components/schemas/A/default]");
    }

    @Test
    void messagesAboutUpgradedTreesPointIntoTheOriginal() throws IOException {
        Loaded loaded = load("swagger: '2.0'\ninfo: {title: t, version: '1'}\npaths: {}\ndefinitions:\n"
                + "  A: {type: string, odd: 1}\n");

        assertThat(loaded.messages())
                .containsExactly("spec.yaml:5:26: warning: \"odd\" is unexpected. [/definitions/A/odd]");
    }

    @Test
    void messagesAboutOtherFilesPointThere() throws IOException {
        Loaded.write(directory, "other.json", "{\"T\":\n {\"type\": \"string\", \"odd\": 1}}");

        Loaded loaded = load(HEAD + "paths: {}\ncomponents: {schemas: {A: {$ref: 'other.json#/T'}}}\n");

        assertThat(loaded.messages()).containsExactly("other.json:2:28: warning: \"odd\" is unexpected. [/T/odd]");
    }

    @Test
    void booleanSchemasOf31AreFine() throws IOException {
        Loaded loaded = load(
                "openapi: 3.1.0\ninfo: {title: t, version: '1'}\npaths: {/a: {get: {responses: {'200': {description: d,"
                        + " content: {application/json: {schema: true}}}}}}}\n"
                        + "components: {schemas: {A: {properties: {x: true, y: {type: [string, 'null']}}, unevaluatedProperties: false}}}\n");

        loaded.clean();
    }

    @Test
    void pathParametersMustFitThePath() throws IOException {
        Loaded loaded =
                load(HEAD + "paths:\n  /a/{petId}:\n    get: {parameters: [{name: petID, in: path, required: true,"
                        + " schema: {type: string}}], responses: {'200': {description: d}}}\n"
                        + "x-ms-paths:\n  /b/{id}?x=y:\n    get: {parameters: [{name: id, in: path, schema: {type: string}}],"
                        + " responses: {'200': {description: d}}}\n");

        assertThat(loaded.messages())
                .containsExactly(
                        "spec.yaml:5:10: error: The path has {petId}, but no path parameter of that name is declared."
                                + " Did you mean \"petID\"? [/paths/~1a~1{petId}/get]",
                        "spec.yaml:8:24: warning: A path parameter must say \"required: true\"; it is treated so."
                                + " [/x-ms-paths/~1b~1{id}?x=y/get/parameters/0]");
    }

    @Test
    void aCrashOfTheParserIsAWarningAndTheHeadIsStillRead() throws Exception {
        String deep = "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"t\",\"version\":\"1\"},\"paths\":{},"
                + "\"components\":{\"schemas\":{\"A\":" + "{\"not\":".repeat(1_990) + "{}" + "}".repeat(1_990) + "}}}";
        Node root = JsonReader.read("a.json", deep, new ReadLimits(1 << 20, 2_000, 0));
        Diagnostics diagnostics = new Diagnostics();
        TypedFacts[] facts = new TypedFacts[1];

        // a stack that the recursion over such a tree cannot fit
        Thread thread = new Thread(null, () -> facts[0] = TypedModel.read(root, diagnostics), "small", 200_000);
        thread.start();
        thread.join();

        assertThat(diagnostics.all())
                .singleElement()
                .asString()
                .contains("warning: swagger-parser cannot check this description");
        assertThat(facts[0].info().title()).isEqualTo("t");
    }
}
