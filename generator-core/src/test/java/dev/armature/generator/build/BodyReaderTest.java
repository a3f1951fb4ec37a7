package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.RequestBody;
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

    @Test
    void prefersJson() {
        Description read = with("{application/xml: {schema: {type: string}}, application/json: {schema: {type: object,"
                + " properties: {a: {type: string}}}}}");
        RequestBody body = body(read);
        assertThat(body.contentTypes()).containsExactly("application/json");
        assertThat(read.show(body.type())).isEqualTo("ThingsSendRequest");
        assertThat(body.name()).contains("thing");
        assertThat(body.required()).isTrue();
        assertThat(body.docs().description()).isEqualTo("What to send.");
        assertThat(read.messages()).singleElement().asString().contains("[application/xml] cannot be chosen");
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
        assertThat(body(both).contentTypes()).containsExactly("application/json");
        assertThat(both.api().xml().isEmpty()).isTrue();
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
