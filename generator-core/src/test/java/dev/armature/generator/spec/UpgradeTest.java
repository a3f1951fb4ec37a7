package dev.armature.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.SecurityScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that swagger-parser's own converter loses or bends, and the rest of the way from 2.0 to 3.0. */
final class UpgradeTest {
    private static final String HEAD = "swagger: '2.0'\ninfo: {title: t, version: '1'}\n";
    private static final String OK = "responses: {'200': {description: d}}";

    @TempDir
    Path directory;

    private Loaded load(String text) throws IOException {
        Loaded.write(directory, "spec.yaml", HEAD + text);
        return Loaded.from(directory, "spec.yaml");
    }

    private Loaded definition(String schema) throws IOException {
        return load("paths: {}\ndefinitions:\n  A: " + schema + "\n  B: {type: object}\n");
    }

    private Node operation(String operation) throws IOException {
        Loaded loaded = load("consumes: [application/json, text/json]\nproduces: [application/json]\n"
                + "paths:\n  /a:\n    post: {" + operation + "}\n"
                + "definitions: {M: {type: object}}\n"
                + "parameters:\n  Sub: {name: sub, in: query, required: true, type: string}\n"
                + "  Group: {name: group, in: query, type: string, x-ms-parameter-location: method}\n"
                + "  Body: {name: body, in: body, description: the body, schema: {$ref: '#/definitions/M'}}\n"
                + "  File: {name: file, in: formData, type: file, required: true}\n"
                + "responses:\n  Gone: {description: gone, schema: {$ref: '#/definitions/M'}}\n");
        loaded.clean();
        return loaded.document().operations().get(0).node();
    }

    private static Node at(Node node, String pointer) {
        return JsonPointers.find(node, JsonPointers.tokens(pointer))
                .orElseThrow(() -> new AssertionError(pointer + " in " + node));
    }

    @Test
    void nullableIsKept() throws IOException {
        Loaded loaded = definition("{type: object, properties: {p: {type: string, x-nullable: true}}}");

        assertThat(loaded.clean().openapiVersion()).isEqualTo("3.0.3");
        assertThat(AzureExtensions.nullable(loaded.at("/components/schemas/A/properties/p")))
                .isTrue();
    }

    @Test
    void whatStandsBesideAReferenceIsKept() throws IOException {
        Loaded loaded = definition("{type: object, properties: {p: {$ref: '#/definitions/B', x-ms-client-flatten: true,"
                + " readOnly: true, description: d}}}");
        loaded.clean();
        Node property = loaded.at("/components/schemas/A/properties/p");

        assertThat(property.ref()).contains("#/components/schemas/B");
        assertThat(AzureExtensions.clientFlatten(property)).isTrue();
        assertThat(property.isTrue("readOnly")).isTrue();
        assertThat(property.text("description")).contains("d");
    }

    @Test
    void extensionsAreKeptWhereverTheyStand() throws IOException {
        Loaded loaded = load("x-root: 1\npaths:\n  x-paths: 2\n  /a:\n    x-item: 3\n    get:\n      x-operation: 4\n"
                + "      responses: {x-responses: 5, '200': {description: d, x-response: 6}}\n"
                + "definitions: {A: {type: string, xml: {name: n, x-ms-text: true}}}\n");
        loaded.clean();

        assertThat(loaded.at("/x-root").text()).isEqualTo("1");
        assertThat(loaded.at("/paths/x-paths").text()).isEqualTo("2");
        assertThat(loaded.at("/paths/~1a/x-item").text()).isEqualTo("3");
        assertThat(loaded.at("/paths/~1a/get/x-operation").text()).isEqualTo("4");
        assertThat(loaded.at("/paths/~1a/get/responses/x-responses").text()).isEqualTo("5");
        assertThat(loaded.at("/paths/~1a/get/responses/200/x-response").text()).isEqualTo("6");
        assertThat(AzureExtensions.xmlText(loaded.at("/components/schemas/A/xml")))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: integer, enum: [10000000000]}",
                "{type: integer, enum: [1, 99999999999999999999]}",
                "{type: string, format: date, enum: ['2024-05-01'], default: '2024-05-01'}",
                "{type: string, format: date-time, default: '2024-05-01T00:00:00Z'}",
                "{type: boolean, enum: [true]}",
                "{type: number, enum: [1.5, 2]}",
                "{type: integer, enum: [1, 2], default: 2}",
                "{description: no type at all}",
                "{additionalProperties: true}",
                "{type: object, additionalProperties: {type: object}}",
            })
    void valuesAndTypesStayAsWritten(String schema) throws Exception {
        Loaded loaded = definition(schema);

        Node written = YamlReader.read("a", schema, ReadLimits.DEFAULT);
        assertThat(loaded.clean().root().get("components").orElseThrow().toJson())
                .startsWith("{\"schemas\":{\"A\":" + written.toJson() + ',');
    }

    @Test
    void discriminatorsBecomeObjects() throws IOException {
        Loaded loaded =
                definition("{type: object, discriminator: kind, required: [kind], properties: {kind: {type: string}}}");
        loaded.clean();

        assertThat(loaded.at("/components/schemas/A/discriminator").toJson()).isEqualTo("{\"propertyName\":\"kind\"}");
    }

    @Test
    void schemasAreUpgradedAtEveryDepth() throws IOException {
        Loaded loaded = definition("{allOf: [{type: object, additionalProperties: {type: array, items: {type: string,"
                + " x-nullable: true}}}]}");
        loaded.clean();

        assertThat(loaded.at("/components/schemas/A/allOf/0/additionalProperties/items/nullable")
                        .text())
                .isEqualTo("true");
    }

    @Test
    void positionsAreThoseOfTheText() throws IOException {
        Loaded loaded =
                load("paths:\n  /a:\n    get:\n      parameters:\n        - {name: q, in: query, type: string}\n"
                        + "      " + OK + "\ndefinitions:\n  A: {type: object}\n");
        loaded.clean();

        assertThat(loaded.at("/components/schemas/A").where())
                .hasToString("SourceLocation[pointer=spec.yaml#/definitions/A, line=10, column=6]");
        assertThat(loaded.at("/paths/~1a/get/parameters/0/schema").where())
                .hasToString("SourceLocation[pointer=spec.yaml#/paths/~1a/get/parameters/0, line=7, column=11]");
    }

    @Test
    void typesOfParametersMoveIntoTheirSchemas() throws IOException {
        Node parameter = at(
                operation("parameters: [{name: q, in: query, required: true, description: d, allowEmptyValue: true,"
                        + " type: string, format: f, enum: [a], default: a, pattern: p, minLength: 1,"
                        + " x-ms-client-name: cn, x-ms-skip-url-encoding: true, x-ms-enum: {name: E}}], " + OK),
                "/parameters/0");

        assertThat(parameter.members().keySet())
                .containsExactly(
                        "name",
                        "in",
                        "required",
                        "description",
                        "allowEmptyValue",
                        "schema",
                        "x-ms-client-name",
                        "x-ms-skip-url-encoding",
                        "x-ms-enum");
        assertThat(at(parameter, "/schema").toJson())
                .isEqualTo("{\"type\":\"string\",\"format\":\"f\",\"enum\":[\"a\"],\"default\":\"a\",\"pattern\":\"p\","
                        + "\"minLength\":1,\"x-ms-enum\":{\"name\":\"E\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "query, , form, false, ",
        "query, csv, form, false, ",
        "query, multi, form, true, ",
        "query, ssv, spaceDelimited, false, ",
        "query, pipes, pipeDelimited, false, ",
        "query, tsv, form, false, tsv",
        "header, csv, simple, false, ",
        "header, pipes, simple, false, pipes",
        "path, ssv, simple, false, ssv"
    })
    void collectionFormatsBecomeStyles(String in, String format, String style, boolean explode, String kept)
            throws IOException {
        Loaded loaded = load("paths: {}\nparameters:\n  P: {name: p, in: " + in
                + ", required: true, type: array, items: {type: string}"
                + (format == null ? "" : ", collectionFormat: " + format) + "}\n");
        loaded.clean();
        Node parameter = loaded.at("/components/parameters/P");

        assertThat(parameter.text("style")).contains(style);
        assertThat(parameter.isTrue("explode")).isEqualTo(explode);
        assertThat(parameter.text("x-collection-format").orElse(null)).isEqualTo(kept);
        assertThat(parameter.get("collectionFormat")).isEmpty();
    }

    @Test
    void sharedParametersBelongToTheClientUnlessTheySayOtherwise() throws IOException {
        Loaded.write(
                directory,
                "common.json",
                "{\"swagger\": \"2.0\", \"parameters\": {\"V\": {\"name\": \"v\", \"in\": \"query\", \"type\": \"string\"}}}");
        Loaded loaded = load("parameters:\n  A: {name: a, in: query, type: string}\n"
                + "  B: {name: b, in: query, type: string, x-ms-parameter-location: method}\n"
                + "paths:\n  /a:\n    get:\n      parameters: [{$ref: '#/parameters/A'}, {$ref: '#/parameters/B'},"
                + " {$ref: 'common.json#/parameters/V'}, {name: d, in: query, type: string}]\n      " + OK + "\n");

        assertThat(loaded.clean().operations().get(0).parameters())
                .extracting(parameter -> parameter.text("name").orElse("")
                        + ' '
                        + AzureExtensions.parameterLocation(parameter)
                                .map(Parameter.Scope::name)
                                .orElse("-"))
                .containsExactly("a CLIENT", "b METHOD", "v CLIENT", "d -");
    }

    @Test
    void bodyParametersBecomeRequestBodies() throws IOException {
        Node body = at(
                operation(
                        "parameters: [{name: thing, in: body, required: true, description: d, x-ms-client-flatten: true,"
                                + " schema: {$ref: '#/definitions/M'}}], " + OK),
                "/requestBody");

        assertThat(body.toJson())
                .isEqualTo(
                        "{\"x-ms-requestBody-name\":\"thing\",\"required\":true,\"description\":\"d\","
                                + "\"x-ms-client-flatten\":true,\"content\":{\"application/json\":{\"schema\":{\"$ref\":"
                                + "\"#/components/schemas/M\"}},\"text/json\":{\"schema\":{\"$ref\":\"#/components/schemas/M\"}}}}");
        assertThat(body.pointer()).hasToString("spec.yaml#/paths/~1a/post/parameters/0");
    }

    @Test
    void aSharedBodyTakesTheMediaTypesOfTheOperation() throws IOException {
        Node operation = operation("consumes: [application/merge-patch+json], parameters: [{$ref: '#/parameters/Sub'},"
                + " {$ref: '#/parameters/Body', x-ms-client-name: beside}], " + OK);

        assertThat(at(operation, "/parameters").items()).hasSize(1);
        assertThat(at(operation, "/requestBody/content").members()).containsOnlyKeys("application/merge-patch+json");
        assertThat(at(operation, "/requestBody/description").text()).isEqualTo("the body");
        assertThat(at(operation, "/requestBody/x-ms-client-name").text()).isEqualTo("beside");
    }

    @Test
    void formParametersBecomeOneObject() throws IOException {
        Node body = at(
                operation("parameters: [{$ref: '#/parameters/File'}, {name: tags, in: formData, type: array,"
                        + " collectionFormat: multi, items: {type: string}, description: t, x-ms-client-name: labels}], "
                        + OK),
                "/requestBody");

        assertThat(at(body, "/content").members()).containsOnlyKeys("multipart/form-data");
        Node media = at(body, "/content/multipart~1form-data");
        assertThat(at(media, "/schema/properties/file").toJson())
                .isEqualTo("{\"type\":\"string\",\"format\":\"binary\"}");
        assertThat(at(media, "/schema/properties/tags").toJson())
                .isEqualTo(
                        "{\"description\":\"t\",\"x-ms-client-name\":\"labels\",\"type\":\"array\",\"items\":{\"type\":"
                                + "\"string\"}}");
        assertThat(at(media, "/schema/required").toJson()).isEqualTo("[\"file\"]");
        assertThat(at(media, "/encoding/tags/explode").text()).isEqualTo("true");
        assertThat(body.isTrue("required")).isTrue();
    }

    @Test
    void formsWithoutFilesAreUrlEncodedUnlessSaidOtherwise() throws IOException {
        String parameters = "parameters: [{name: a, in: formData, type: string}], ";

        assertThat(at(operation(parameters + OK), "/requestBody/content").members())
                .containsOnlyKeys("application/x-www-form-urlencoded");
        assertThat(at(operation("consumes: [multipart/form-data], " + parameters + OK), "/requestBody/content")
                        .members())
                .containsOnlyKeys("multipart/form-data");
    }

    @Test
    void responsesGetContentHeadersAndExamples() throws IOException {
        Node responses = at(
                operation(
                        "produces: [application/json, text/plain], responses: {'200': {description: d, schema: {type: object,"
                                + " x-nullable: true}, headers: {X-A: {type: integer, format: int64, description: h,"
                                + " x-ms-client-name: a}}, examples: {application/json: {k: 1}}},"
                                + " '404': {$ref: '#/responses/Gone', x-ms-error-response: true}, default: {description: e}}"),
                "/responses");

        assertThat(at(responses, "/200/content").toJson())
                .isEqualTo(
                        "{\"application/json\":{\"schema\":{\"type\":\"object\",\"nullable\":true},\"example\":{\"k\":1}},"
                                + "\"text/plain\":{\"schema\":{\"type\":\"object\",\"nullable\":true}}}");
        assertThat(at(responses, "/200/headers/X-A").toJson())
                .isEqualTo("{\"schema\":{\"type\":\"integer\",\"format\":\"int64\"},\"description\":\"h\","
                        + "\"x-ms-client-name\":\"a\"}");
        assertThat(at(responses, "/404/content").members()).containsOnlyKeys("application/json", "text/plain");
        assertThat(AzureExtensions.errorResponse(at(responses, "/404"))).contains(true);
        assertThat(at(responses, "/default").get("content")).isEmpty();
    }

    @Test
    void filesAreBinary() throws IOException {
        Loaded loaded = load("paths: {/a: {get: {responses: {'200': {description: d, schema: {type: file}}}}}}\n");
        loaded.clean();

        assertThat(loaded.at("/paths/~1a/get/responses/200/content").toJson())
                .isEqualTo("{\"application/octet-stream\":{\"schema\":{\"type\":\"string\",\"format\":\"binary\"}}}");
    }

    @Test
    void bodiesOfThePathReachEveryOperation() throws IOException {
        Loaded loaded =
                load("paths:\n  /a:\n    parameters: [{name: b, in: body, schema: {type: object}}, {name: q, in: query,"
                        + " type: string}]\n    put: {" + OK + "}\n");
        loaded.clean();

        assertThat(loaded.at("/paths/~1a/put/requestBody/x-ms-requestBody-name").text())
                .isEqualTo("b");
        assertThat(loaded.at("/paths/~1a/parameters").items()).hasSize(1);
    }

    @Test
    void hostAndSchemesBecomeServers() throws IOException {
        Loaded both = load("schemes: [https, http]\nhost: example.com\nbasePath: /v1\npaths: {}\n");
        Loaded plain = load("host: example.com\npaths: {/a: {get: {schemes: [http], " + OK + "}}}\n");

        assertThat(both.clean().servers())
                .extracting(Server::url)
                .containsExactly("https://example.com/v1", "http://example.com/v1");
        assertThat(plain.clean().servers()).extracting(Server::url).containsExactly("https://example.com");
        assertThat(plain.at("/paths/~1a/get/servers/0/url").text()).isEqualTo("http://example.com");
    }

    @Test
    void parameterizedHostsStayAndAreServersWhenTheyHaveDefaults() throws IOException {
        String host = "x-ms-parameterized-host:\n  hostTemplate: '{vault}.example.net'\n  parameters:\n"
                + "    - {name: vault, in: path, required: true, type: string";
        Loaded open = load("basePath: /v1\n" + host + "}\npaths: {}\n");
        Loaded known = load("basePath: /v1\n" + host + ", default: public}\npaths: {}\n");

        assertThat(open.clean().servers()).allMatch(server -> server.url().equals("/"));
        assertThat(AzureExtensions.parameterizedHost(open.document().root()))
                .get()
                .satisfies(extension -> {
                    assertThat(extension.template()).isEqualTo("{vault}.example.net");
                    assertThat(extension.schemePrefix()).isTrue();
                    assertThat(at(extension.parameters().get(0), "/schema/type").text())
                            .isEqualTo("string");
                });
        assertThat(known.clean().servers()).singleElement().satisfies(server -> assertThat(server.resolvedUrl())
                .isEqualTo("https://public.example.net/v1"));
    }

    @Test
    void securityDefinitionsBecomeSchemes() throws IOException {
        Loaded loaded = load("paths: {}\nsecurity: [{o: [read]}, {k: []}]\nsecurityDefinitions:\n"
                + "  o: {type: oauth2, flow: accessCode, authorizationUrl: 'https://a', tokenUrl: 'https://t',"
                + " scopes: {read: r, write: w}, description: d, x-more: 1}\n"
                + "  k: {type: apiKey, in: query, name: key}\n  b: {type: basic}\n");
        Map<String, SecurityScheme> schemes = loaded.clean().securitySchemes();

        assertThat(schemes.get("o").kind()).isEqualTo(SecurityScheme.Kind.OAUTH2);
        assertThat(schemes.get("o").scopes()).containsExactly("read", "write");
        assertThat(schemes.get("k").kind()).isEqualTo(SecurityScheme.Kind.API_KEY_QUERY);
        assertThat(schemes.get("k").parameterName()).isEqualTo("key");
        assertThat(schemes.get("b").kind()).isEqualTo(SecurityScheme.Kind.BASIC);
        assertThat(loaded.document().security().get(0)).containsKey("o");
        assertThat(loaded.at("/components/securitySchemes/o/flows/authorizationCode/tokenUrl")
                        .text())
                .isEqualTo("https://t");
        assertThat(loaded.at("/components/securitySchemes/o/x-more").text()).isEqualTo("1");
    }

    @Test
    void pathsByQueryAreUpgradedToo() throws IOException {
        Loaded loaded =
                load("paths: {}\nx-ms-paths:\n  /a?b=c: {get: {parameters: [{name: q, in: query, type: string}], " + OK
                        + "}}\n");

        assertThat(loaded.clean().operations()).singleElement().satisfies(operation -> assertThat(
                        at(operation.parameters().get(0), "/schema/type").text())
                .isEqualTo("string"));
    }

    @Test
    void theFinalStateSchemaIsBundled() throws IOException {
        Loaded loaded = load("paths: {/a: {post: {" + OK + ", x-ms-long-running-operation: true,"
                + " x-ms-long-running-operation-options: {final-state-via: location, final-state-schema: '#/definitions/A'}}}}\n"
                + "definitions: {A: {type: object}}\n");
        Node operation = loaded.clean().operations().get(0).node();

        assertThat(AzureExtensions.finalStateSchema(operation)).get().satisfies(schema -> assertThat(
                        loaded.document().resolve(schema).pointer().path())
                .isEqualTo("/definitions/A"));
    }
}
