package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorrelationReaderTest {
    private static Description read(String parameter, String more) {
        return Description.ofOperation("get", "/things", """
                operationId: Things_Get
                %s
                parameters: [%s]
                responses: {"200": {description: fine}}
                """.formatted(more, parameter));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: client-request-id, in: header, x-ms-client-request-id: true, schema: {type: string}} | client-request-id",
                "{name: x-ms-client-request-id, in: header, x-ms-client-request-id: true, schema: {type: string}} | ''",
                "{name: client-request-id, in: header, x-ms-client-request-id: false, schema: {type: string}} | ''",
                "{name: client-request-id, in: header, schema: {type: string}} | ''"
            })
    void findsTheHeaderForTheIdOfTheRequest(String parameter, String header) {
        Description read = read(parameter, "tags: []");
        assertThat(read.operation().clientRequestId().orElse("")).isEqualTo(header);
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void onlyHeadersCarryIt() {
        Description read =
                read("{name: id, in: query, x-ms-client-request-id: true, schema: {type: string}}", "tags: []");
        assertThat(read.operation().clientRequestId()).isEmpty();
        assertThat(read.messages()).singleElement().asString().contains("is for headers only");
    }

    @ParameterizedTest
    @ValueSource(strings = {"request-id", "X-MS-Request-Id"})
    void knowsTheHeadersOfServices(String name) {
        assertThat(read("", "x-ms-request-id: " + name).messages()).isEmpty();
    }

    @Test
    void reportsAHeaderItDoesNotLookFor() {
        assertThat(read("", "x-ms-request-id: ocp-id").messages())
                .singleElement()
                .asString()
                .contains("\"ocp-id\"")
                .contains("/paths/~1things/get/x-ms-request-id");
    }
}
