package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.LongRunning;
import dev.armature.generator.model.Operation;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongRunningPassTest {
    private static final String DEFINITIONS = """
            definitions:
              Plain: {type: object, properties: {a: {type: string}}}
              WithStatus: {type: object, properties: {status: {type: string}}}
              WithProperties: {type: object, properties: {properties: {type: string}}}
              WithResult: {type: object, properties: {result: {type: string}}}
              Names: {type: array, items: {type: string}}
              Labels: {type: object, additionalProperties: {type: string}}
              Status: {type: object, properties: {status: {type: string}, output: {$ref: '#/definitions/Plain'}}}
              Twice:
                type: object
                properties:
                  status: {type: string}
                  first: {$ref: '#/definitions/Plain'}
                  second: {$ref: '#/definitions/Plain'}
              Job: {type: object, properties: {output: {$ref: '#/definitions/Plain'}}}
            """;

    @ParameterizedTest
    @CsvSource({
        "post, azure-async-operation, Plain, Status, output",
        "post, operation-location, Plain, Status, output",
        "put, azure-async-operation, Plain, Status, output",
        "patch, operation-location, Plain, Status, output",
        "put, operation-location, Plain, Plain, none",
        "post, location, Plain, Status, none",
        "post, original-uri, Plain, Status, none",
        "post, azure-async-operation, Plain, Twice, properties",
        "post, azure-async-operation, Plain, Job, properties",
        "post, azure-async-operation, Plain, Plain, properties",
        "post, operation-location, Plain, Plain, result",
        "delete, operation-location, Plain, Plain, result",
        "post, azure-async-operation, WithStatus, WithStatus, none",
        "post, azure-async-operation, WithProperties, WithProperties, none",
        "post, azure-async-operation, WithResult, WithResult, properties",
        "post, operation-location, WithResult, WithResult, none",
        "post, operation-location, WithProperties, WithProperties, result",
        "post, operation-location, Names, Names, result",
        "post, operation-location, Labels, Labels, none"
    })
    void knowsWhereInTheDocumentTheResultIs(String method, String via, String result, String accepted, String member) {
        Description read = swagger("""
                /things:
                  %s:
                    operationId: Things_Start
                    x-ms-long-running-operation: true
                    x-ms-long-running-operation-options: {final-state-via: %s, final-state-schema: '#/definitions/%s'}
                    responses:
                      "202": {description: started, schema: {$ref: '#/definitions/%s'}}
                """.formatted(method, via, result, accepted));

        assertThat(longRunning(read).resultMember().orElse("none")).isEqualTo(member);
    }

    @ParameterizedTest
    @CsvSource({
        "delete, 202, Status, none",
        "delete, 202, Plain, Plain",
        "delete, 200, Status, Status",
        "post, 202, Status, Status"
    })
    void theProgressOfADeletionIsNoResult(String method, String status, String type, String result) {
        Description read = swagger("""
                /things:
                  %s:
                    operationId: Things_Start
                    x-ms-long-running-operation: true
                    responses:
                      "%s": {description: started, schema: {$ref: '#/definitions/%s'}}
                """.formatted(method, status, type));

        assertThat(longRunning(read).resultType().map(read::show).orElse("none"))
                .isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource({
        "put, post, things/{name}/cancel, '', '', cancel",
        "patch, post, things/{name}/cancel, '', '', cancel",
        "post, post, things/{name}/cancel, '', '', cancel",
        "delete, post, things/{name}/cancel, '', '', none",
        "put, put, things/{name}/cancel, '', '', none",
        "put, post, things/{name}/stop, '', '', none",
        "put, post, things/{name}/now/cancel, '', '', none",
        "put, post, things/{name}/cancel, 'force,query,false', '', none",
        "put, post, things/{name}/cancel, 'force,query,false', 'force,query,false', cancel",
        "put, post, things/{name}/cancel, 'force,query,false', 'force,query,true', cancel",
        "put, post, things/{name}/cancel, '', 'force,query,false', cancel",
        "put, post, things/{name}/cancel, '', 'force,query,true', none",
        "put, post, things/{name}/cancel, '', 'reason,header,true', none",
        "put, post, things/{name}/cancel, 'reason,header,true', 'reason,header,true', none",
        "put, post, things/{name}/cancel, 'trace,header,false', 'reason,header,false', cancel",
        "put, post, things/{name}/cancel, '', 'why,body,true', none",
        "put, post, things/{name}/cancel, '', 'why,body,false', cancel"
    })
    void findsTheOperationThatCancels(
            String method, String cancelMethod, String path, String own, String others, String segment) {
        Description read = swagger("""
                /things/{name}:
                  %s:
                    operationId: Things_Start
                    x-ms-long-running-operation: true
                    parameters:
                      - {name: name, in: path, required: true, type: string}
                      %s
                    responses: {"200": {description: done}}
                /%s:
                  %s:
                    operationId: Things_Cancel
                    parameters:
                      - {name: name, in: path, required: true, type: string}
                      %s
                    responses: {"204": {description: done}}
                """.formatted(method, parameter(own), path, cancelMethod, parameter(others)));

        assertThat(longRunning(read).cancelSegment().orElse("none")).isEqualTo(segment);
    }

    @Test
    void anOrdinaryOperationStaysOne() {
        Description read = swagger("""
                /things/{name}:
                  put:
                    operationId: Things_Put
                    parameters: [{name: name, in: path, required: true, type: string}]
                    responses: {"200": {description: done}}
                /things/{name}/cancel:
                  post:
                    operationId: Things_Cancel
                    parameters: [{name: name, in: path, required: true, type: string}]
                    responses: {"204": {description: done}}
                """);

        assertThat(read.operations()).extracting(Operation::longRunning).containsOnly(Optional.empty());
    }

    private static String parameter(String text) {
        if (text.isEmpty()) {
            return "";
        }
        String[] parts = text.split(",", -1);
        String type = parts[1].equals("body") ? "schema: {type: object}" : "type: string";
        return "- {name: " + parts[0] + ", in: " + parts[1] + ", required: " + parts[2] + ", " + type + "}";
    }

    private static LongRunning longRunning(Description read) {
        return read.operations().get(0).longRunning().orElseThrow();
    }

    private static Description swagger(String paths) {
        return Description.of("""
                swagger: "2.0"
                info: {title: Things, version: "1"}
                paths:
                """ + paths.indent(2) + DEFINITIONS);
    }
}
