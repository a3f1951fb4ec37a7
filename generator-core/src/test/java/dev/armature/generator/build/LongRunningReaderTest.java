package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.LongRunning;
import dev.armature.generator.model.LongRunning.FinalStateVia;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongRunningReaderTest {
    private static String body(String type) {
        return "{description: fine, content: {application/json: {schema: {type: " + type + "}}}}";
    }

    private static Description longRunning(String options, String responses) {
        return Description.ofOperation("post", "/things", """
                operationId: Things_Start
                x-ms-long-running-operation: true
                %s
                responses: {%s}
                """.formatted(options, responses));
    }

    @ParameterizedTest
    @CsvSource({
        "azure-async-operation,AZURE_ASYNC_OPERATION",
        "location,LOCATION",
        "original-uri,ORIGINAL_URI",
        "operation-location,OPERATION_LOCATION"
    })
    void readsWhereTheResultIs(String text, FinalStateVia via) {
        Description read = longRunning(
                "x-ms-long-running-operation-options: {final-state-via: " + text + "}",
                "'202': {description: started}");
        assertThat(read.operation().longRunning().map(LongRunning::finalStateVia))
                .contains(via);
        assertThat(read.operation().longRunning().flatMap(LongRunning::resultType))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'200,201,202',BOOLEAN",
        "'201,202',INT64",
        "'202',STRING",
        "'202,204',none",
    })
    void takesTheResultFromTheFinalAnswer(String statuses, String type) {
        StringBuilder responses = new StringBuilder();
        for (String status : statuses.split(",", -1)) {
            String response =
                    switch (status) {
                        case "200" -> body("boolean");
                        case "201" -> body("integer");
                        case "202" -> body("string");
                        default -> "{description: nothing}";
                    };
            responses.append('\'').append(status).append("': ").append(response).append(", ");
        }
        Description read = longRunning("tags: []", responses.toString());
        Optional<String> result =
                read.operation().longRunning().flatMap(LongRunning::resultType).map(read::show);
        assertThat(result.orElse("none")).isEqualTo(type);
    }

    @Test
    void theDeclaredResultWins() {
        Description read = Description.of("""
                swagger: "2.0"
                info: {title: Things, version: "1"}
                paths:
                  /things:
                    post:
                      operationId: Things_Start
                      x-ms-long-running-operation: true
                      x-ms-long-running-operation-options:
                        final-state-via: location
                        final-state-schema: '#/definitions/Result'
                      responses: {"202": {description: started}}
                definitions:
                  Result: {type: object, properties: {a: {type: string}}}
                """);
        assertThat(read.operation()
                        .longRunning()
                        .flatMap(LongRunning::resultType)
                        .map(read::show))
                .contains("Result");
        assertThat(read.object("Result").usages()).hasToString("[RESPONSE]");
    }

    @Test
    void warnsAboutACustomReference() {
        Description read = longRunning(
                "x-ms-long-running-operation-options: {final-state-via: custom-operation-reference}",
                "'202': {description: started}");
        assertThat(read.operation().longRunning().map(LongRunning::finalStateVia))
                .contains(FinalStateVia.DEFAULT);
        assertThat(read.messages()).singleElement().asString().contains("A custom operation reference");
    }

    @Test
    void optionsAloneHaveNoEffect() {
        Description read = Description.ofOperation("post", "/things", """
                operationId: Things_Start
                x-ms-long-running-operation-options: {final-state-via: location}
                responses: {"202": {description: started}}
                """);
        assertThat(read.operation().longRunning()).isEmpty();
        assertThat(read.messages()).singleElement().asString().contains("The options have no effect");
    }

    @ParameterizedTest
    @CsvSource({
        "put, 200, Azure-AsyncOperation",
        "patch, 201, operation-location",
        "post, 202, Location",
        "delete, 202, Retry-After",
        "put, 200, Retry-After"
    })
    void warnsAboutHeadersThatTellOfProgress(String method, String status, String header) {
        Description read = withHeader(method, status, header, "");
        assertThat(read.operation().longRunning()).isEmpty();
        assertThat(read.messages())
                .singleElement()
                .asString()
                .contains("The header " + header + " tells that the operation goes on after its answer.")
                .contains("/responses/" + status + "/headers/" + header);
    }

    @ParameterizedTest
    @CsvSource({
        "get, 200, Azure-AsyncOperation, ''",
        "put, 201, Location, ''",
        "put, 200, ETag, ''",
        "put, 200, Azure-AsyncOperation, 'x-ms-long-running-operation: false'",
        "put, 200, Azure-AsyncOperation, 'x-ms-long-running-operation: true'"
    })
    void doesNotWarnAboutOthers(String method, String status, String header, String declared) {
        assertThat(withHeader(method, status, header, declared).messages()).isEmpty();
    }

    private static Description withHeader(String method, String status, String header, String declared) {
        return Description.ofOperation(method, "/things", """
                operationId: Things_Do
                %s
                responses: {"%s": {description: fine, headers: {%s: {schema: {type: string}}}}}
                """.formatted(declared, status, header));
    }
}
