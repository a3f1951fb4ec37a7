package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.ResponseHeader;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ResponseReaderTest {
    private static Description with(String responses) {
        return Description.ofOperation("get", "/things", "operationId: Things_Get\nresponses:\n" + responses.indent(2));
    }

    @Test
    void tellsSuccessesFromErrors() {
        Description read = with("""
                default: {description: wrong}
                "404": {description: missing}
                "201": {description: new}
                "200": {description: fine}
                4XX: {description: bad}
                x-note: {}
                """);
        assertThat(read.operation().responses()).extracting(ApiResponse::status).containsExactly("201", "200");
        assertThat(read.operation().errors()).extracting(ApiResponse::status).containsExactly("404", "4XX", "default");
        assertThat(read.operation().errors().get(0).docs().description()).isEqualTo("missing");
    }

    @Test
    void theExtensionDecidesAgainstTheStatus() {
        Description read = with("""
                "200": {description: wrong, x-ms-error-response: true}
                "404": {description: no such thing, x-ms-error-response: false}
                """);
        assertThat(read.operation().responses()).extracting(ApiResponse::status).containsExactly("404");
        assertThat(read.operation().errors()).extracting(ApiResponse::status).containsExactly("200");
    }

    @Test
    void defaultIsTheSuccessWhenThereIsNoOther() {
        Description read = with("default: {description: fine}");
        assertThat(read.operation().responses()).extracting(ApiResponse::status).containsExactly("default");
        assertThat(read.operation().errors()).isEmpty();
    }

    @Test
    void withoutAnySuccessEvery2xxIsOne() {
        Description read = with("\"404\": {description: missing}");
        assertThat(read.operation().responses()).extracting(ApiResponse::status).containsExactly("2XX");
        assertThat(read.messages()).singleElement().asString().contains("No successful answer is declared");
    }

    @Test
    void namesInlineBodiesByStatus() {
        String content = "content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}";
        Description read = with("""
                "200": {description: fine, %1$s}
                "201": {description: new, %1$s}
                "404": {description: missing, %1$s}
                default: {description: wrong, %1$s}
                """.formatted(content));
        assertThat(read.typeNames())
                .containsExactly("ThingsGetResponse", "ThingsGetResponse201", "ThingsGetError404", "ThingsGetError");
    }

    @Test
    void readsHeaders() {
        Description read = with("""
                "200":
                  description: fine
                  headers:
                    Retry-After: {description: Seconds., x-ms-client-name: delay, schema: {type: integer, format: int32}}
                    Content-Type: {schema: {type: string}}
                    x-state: {schema: {type: string, enum: [a, b]}}
                    x-all: {schema: {type: object, properties: {a: {type: string}}}}
                """);
        ApiResponse response = read.operation().responses().get(0);
        assertThat(response.headers())
                .extracting(ResponseHeader::name)
                .containsExactly("Retry-After", "x-state", "x-all");
        assertThat(response.headers())
                .extracting(header -> read.show(header.type()))
                .containsExactly("INT32", "ThingsGetXState", "STRING");
        assertThat(response.headers().get(0).clientName()).contains("delay");
        assertThat(response.headers().get(0).docs().description()).isEqualTo("Seconds.");
        assertThat(read.messages()).singleElement().asString().contains("/headers/x-all Only single values");
    }

    @Test
    void readsCollectionsOfHeadersAsMaps() {
        Description read = with("""
                "200":
                  description: fine
                  headers: {x-meta: {schema: {type: string}, x-ms-header-collection-prefix: x-meta-}}
                """);
        assertThat(read.messages()).isEmpty();
        assertThat(read.operation().responses().get(0).headers())
                .singleElement()
                .satisfies(header -> {
                    assertThat(header.prefix()).contains("x-meta-");
                    assertThat(read.show(header.type())).isEqualTo("{STRING}");
                });
    }

    @Test
    void streamsBinaryAnswers() {
        Description read =
                with("\"200\": {description: fine, content: {image/png: {schema: {type: string, format: binary}}}}");
        assertThat(read.operation().responses().get(0).body().map(read::show)).contains("binary");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void otherTypesOfASuccessAreVariants() {
        Description read = with("""
                "200":
                  description: fine
                  content:
                    application/json: {schema: {type: object, properties: {a: {type: string}}}}
                    application/xml: {schema: {type: object, properties: {a: {type: string}}}}
                    text/json: {schema: {type: object, properties: {a: {type: string}}}}
                    text/csv: {schema: {type: string}}
                    image/png: {schema: {type: string, format: binary}}
                    image/gif: {schema: {type: string, format: binary}}
                "201": {description: new, content: {application/json: {schema: {type: integer}}}}
                """);
        assertThat(read.api().groups().get(0).operations())
                .extracting(operation -> operation.operationId()
                        + operation.responses().stream()
                                .map(response ->
                                        " " + response.body().map(read::show).orElse("-") + response.contentTypes())
                                .collect(Collectors.joining()))
                .containsExactly(
                        "Things_Get ThingsGetResponse[application/json, text/json] INT64[application/json]",
                        "Things_GetAsCsv STRING[text/csv] -[]",
                        "Things_GetAsPng binary[image/png, image/gif] -[]");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void textOfAnAnswerIsText() {
        Description read = with("\"200\": {description: fine, content: {text/html: {schema: {type: string}}}}");
        assertThat(read.operation().responses().get(0).body().map(read::show)).contains("STRING");
        assertThat(read.messages()).isEmpty();
        Description events =
                with("\"200\": {description: fine, content: {text/event-stream: {schema: {type: string}}}}");
        assertThat(events.operation().responses().get(0).body().map(events::show))
                .contains("binary");
    }

    @Test
    void errorsHaveOneRepresentation() {
        Description read = with("""
                "200": {description: fine}
                "404": {description: missing, content: {application/json: {}, text/plain: {schema: {type: string}}}}
                """);
        assertThat(read.messages())
                .singleElement()
                .asString()
                .contains("/404", "Errors are read in one representation. [text/plain] is left out.");
    }
}
