package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Example;
import org.junit.jupiter.api.Test;

class ExampleReaderTest {
    @Test
    void readsExamplesOfBothKinds() {
        Description read = Description.ofOperation("post", "/things", """
                operationId: Things_Send
                requestBody:
                  content:
                    application/json:
                      schema: {type: object}
                      examples:
                        again: {value: {"a": 1.50}}
                        other: {value: {"a": 2}}
                x-ms-examples:
                  Send it:
                    parameters: {name: n1, body: {"a": 1.50}}
                    responses: {}
                responses: {"204": {description: fine}}
                """);
        assertThat(read.operation().examples()).extracting(Example::name).containsExactly("Send it", "other");
        Example first = read.operation().examples().get(0);
        assertThat(first.requestBody()).contains("{\"a\":1.50}");
        assertThat(first.parameters()).containsEntry("name", "\"n1\"");
    }

    @Test
    void findsTheBodyByItsName() {
        Description read = Description.of("""
                swagger: "2.0"
                info: {title: Things, version: "1"}
                paths:
                  /things:
                    post:
                      operationId: Things_Send
                      parameters: [{name: thing, in: body, schema: {type: object}}]
                      x-ms-examples: {One: {parameters: {thing: {"a": 1}}}}
                      responses: {"204": {description: fine}}
                """);
        assertThat(read.operation().examples().get(0).requestBody()).contains("{\"a\":1}");
    }
}
