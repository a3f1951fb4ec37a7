package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.RequestBody;
import java.util.List;
import org.junit.jupiter.api.Test;

class BodyReaderTest {
    private static Description with(String content) {
        return Description.ofOperation("post", "/things", """
                operationId: Things_Send
                requestBody:
                  required: true
                  description: What to send.
                  x-ms-requestBody-name: thing
                  content: %s
                responses: {"204": {description: fine}}
                """.formatted(content));
    }

    private static RequestBody body(Description read) {
        return read.operation().body().orElseThrow();
    }

    private static final String OBJECT = "{schema: {type: object, properties: {a: {type: string}}}}";

    /** What each method takes, as {@code id: type content types}. */
    private static List<String> methods(Description read) {
        return read.api().groups().get(0).operations().stream()
                .map(operation -> operation.operationId() + ": "
                        + operation
                                .body()
                                .map(body -> read.show(body.type()) + " " + body.contentTypes())
                                .orElse(""))
                .toList();
    }

    @Test
    void prefersJson() {
        Description read = with("{application/xml: {schema: {type: string}}, application/json: " + OBJECT + "}");
        RequestBody body = body(read);
        assertThat(body.contentTypes()).containsExactly("application/json");
        assertThat(read.show(body.type())).isEqualTo("ThingsSendRequest");
        assertThat(body.name()).contains("thing");
        assertThat(body.required()).isTrue();
        assertThat(body.docs().description()).isEqualTo("What to send.");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void otherTypesAreVariants() {
        Description read = with("{application/json: " + OBJECT + ", text/csv: {schema: {type: string}},"
                + " application/pdf: {schema: {type: string, format: binary}},"
                + " application/vnd.x-b+json: {schema: {type: integer, format: int32}},"
                + " multipart/form-data: " + OBJECT + "}");
        assertThat(methods(read))
                .containsExactly(
                        "Things_Send: ThingsSendRequest [application/json]",
                        "Things_SendWithVndXB: INT32 [application/vnd.x-b+json]",
                        "Things_SendWithCsv: STRING [text/csv]",
                        "Things_SendWithPdf: binary [application/pdf]",
                        "Things_SendWithForm: ThingsSendWithFormForm [multipart/form-data]");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void otherSpellingsOfTheSameAreFormats() {
        Description read = with("{application/xml: " + OBJECT + ", application/json: " + OBJECT
                + ", application/x-www-form-urlencoded: " + OBJECT + ", application/yaml: " + OBJECT + "}");
        assertThat(methods(read))
                .containsExactly("Things_Send: ThingsSendRequest"
                        + " [application/json, application/xml, application/x-www-form-urlencoded]");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void theSameTextInOtherNotationsIsAVariant() {
        String text = ": {schema: {type: string}}";
        Description read = with("{application/json" + text + ", text/plain" + text + ", text/html" + text
                + ", image/png: {}, image/gif: {}}");
        assertThat(methods(read))
                .containsExactly(
                        "Things_Send: STRING [application/json]",
                        "Things_SendWithText: STRING [text/plain, text/html]",
                        "Things_SendWithPng: binary [image/png, image/gif]");
    }

    @Test
    void variantsTakeNoNameOfTheDescription() {
        Description read = Description.of("""
                openapi: 3.0.3
                info: {title: Things, version: "1"}
                paths:
                  /a:
                    post:
                      operationId: Things_Send
                      requestBody:
                        content:
                          application/json: {schema: {type: integer}}
                          text/plain: {schema: {type: string}}
                      responses: {"204": {description: fine}}
                  /b:
                    post:
                      operationId: Things_SendWithText
                      responses: {"204": {description: fine}}
                """);
        assertThat(methods(read))
                .containsExactly(
                        "Things_Send: INT64 [application/json]",
                        "Things_SendWithText2: STRING [text/plain]",
                        "Things_SendWithText: ");
    }

    @Test
    void formsOfVersion2AreNotTakenFromBodies() {
        Description read = Description.of("""
                swagger: "2.0"
                info: {title: Things, version: "1"}
                consumes: [application/json, multipart/form-data, application/octet-stream]
                paths:
                  /things:
                    post:
                      operationId: Things_Send
                      parameters: [{name: b, in: body, schema: {type: object, properties: {a: {type: string}}}}]
                      responses: {"204": {description: fine}}
                """);
        assertThat(methods(read)).containsExactly("Things_Send: ThingsSendRequest [application/json]");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void keepsOtherTypesOfJsonWithTheSameSchema() {
        Description read = Description.of("""
                swagger: "2.0"
                info: {title: Things, version: "1"}
                consumes: [text/json, application/json]
                paths:
                  /things:
                    post:
                      operationId: Things_Send
                      parameters: [{name: b, in: body, schema: {type: array, items: {type: string}}}]
                      responses: {"204": {description: fine}}
                """);
        assertThat(body(read).contentTypes()).containsExactly("text/json", "application/json");
        assertThat(body(read).name()).contains("b");
        assertThat(read.show(body(read).type())).isEqualTo("[STRING]");
    }

    @Test
    void streamsBinaryBodies() {
        Description read = with("{application/octet-stream: {schema: {type: string, format: binary}}}");
        assertThat(read.show(body(read).type())).isEqualTo("binary");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void readsXmlIntoTheSameTypesAsJsonWhenThereIsNoJson() {
        String schema = ": {schema: {type: object, properties: {a: {type: string}}}}";
        Description only = with("{application/xml" + schema + "}");
        assertThat(only.show(body(only).type())).isEqualTo("ThingsSendRequest");
        assertThat(only.messages()).isEmpty();
        assertThat(only.api().xml().objects()).hasSize(1);

        Description both = with("{application/json" + schema + ", text/xml" + schema + "}");
        assertThat(body(both).contentTypes()).containsExactly("application/json", "text/xml");
        assertThat(both.api().xml().objects()).hasSize(1);
    }

    @Test
    void passesObjectsInTextAsBytesWithAWarning() {
        Description read = with("{text/plain: {schema: {type: object, properties: {a: {type: string}}}}}");
        assertThat(read.show(body(read).type())).isEqualTo("binary");
        assertThat(body(read).contentTypes()).containsExactly("text/plain");
        assertThat(read.messages())
                .singleElement()
                .asString()
                .contains("not supported yet. The body is passed as finished");
    }

    @Test
    void readsSingleValuesInText() {
        Description read = with("{text/plain: {schema: {type: integer, format: int32}}}");
        assertThat(read.show(body(read).type())).isEqualTo("INT32");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void anyTypeOfContentIsSentAsJson() {
        Description read = with("{'*/*': {schema: {type: boolean}}}");
        assertThat(body(read).contentTypes()).containsExactly("application/json");
        assertThat(read.show(body(read).type())).isEqualTo("BOOLEAN");
    }

    @Test
    void aBodyWithoutContentIsLeftOut() {
        Description read = with("{}");
        assertThat(read.operation().body()).isEmpty();
        assertThat(read.messages()).singleElement().asString().contains("/requestBody The request body has no content");
    }

    @Test
    void jsonWithoutASchemaIsAnyValue() {
        Description read = with("{application/json: {}}");
        assertThat(read.show(body(read).type())).isEqualTo("any");
    }

    @Test
    void warnsAboutPartsThatNeedNotBeFiles() {
        Description read = with("{multipart/form-data: {schema: {type: object, properties: {a: {oneOf: [{type: string,"
                + " format: binary}, {type: integer}]}}}}}");
        assertThat(read.messages())
                .singleElement()
                .asString()
                .contains("/properties/a", "A part that can be a file is always sent as one");
    }
}
