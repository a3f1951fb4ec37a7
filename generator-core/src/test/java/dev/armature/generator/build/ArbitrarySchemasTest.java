package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThatCode;

import dev.armature.generator.model.Diagnostics;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever stands in a schema, the builder ends and does not fail. */
class ArbitrarySchemasTest {
    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
    void neverFails(@ForAll("schemas") String thing, @ForAll("schemas") String other, @ForAll("schemas") String third) {
        String yaml = """
                openapi: 3.1.0
                info: {title: Things, version: "1"}
                paths:
                  /thing:
                    patch:
                      operationId: Things_Patch
                      parameters: [{name: p, in: query, required: true, schema: {$ref: '#/components/schemas/Third'}}]
                      requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                      responses:
                        "200":
                          description: fine
                          headers: {h: {schema: {$ref: '#/components/schemas/Other'}}}
                          content: {application/json: {schema: {$ref: '#/components/schemas/Other'}}}
                components:
                  schemas:
                    Thing: %s
                    Other: %s
                    Third: %s
                """.formatted(thing, other, third);
        assertThatCode(() ->
                        ModelBuilder.build(Description.load(yaml, new Diagnostics()), Selection.ALL, new Diagnostics()))
                .as(yaml)
                .doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> schemas() {
        Arbitrary<String> leaves = Arbitraries.of(
                "{}",
                "true",
                "false",
                "{type: string}",
                "{type: [string, 'null'], enum: [a, null]}",
                "{type: integer, format: int32, minimum: 3}",
                "{type: object}",
                "{type: 'null'}",
                "{type: array}",
                "{const: 5}",
                "{const: a}",
                "{enum: [a, 1, {b: c}, a]}",
                "{enum: []}",
                "{$ref: '#/components/schemas/Thing'}",
                "{$ref: '#/components/schemas/Other', description: d, x-ms-client-flatten: true}",
                "{$ref: '#/components/schemas/Third', nullable: true}",
                "{type: string, enum: [b], x-ms-enum: {name: E}}",
                "{type: 3, properties: 4, required: 5, allOf: 6, oneOf: 7, enum: 8, items: 9}");
        return Arbitraries.recursive(
                () -> leaves,
                inner -> Arbitraries.oneOf(
                        inner.map(item -> "{type: array, items: " + item + "}"),
                        inner.map(item -> "{additionalProperties: " + item + "}"),
                        inner.list().ofMaxSize(3).map(items -> "{allOf: " + items + "}"),
                        inner.list().ofMaxSize(3).map(items -> "{type: object, anyOf: " + items + "}"),
                        inner.list().ofMaxSize(2).map(items -> "{oneOf: " + items + ", allOf: " + items + "}"),
                        inner.map(item -> "{type: object, required: [p, q], properties: {p: " + item + "}}"),
                        inner.list()
                                .ofSize(2)
                                .map(items ->
                                        "{allOf: [" + items.get(0) + "], properties: {p: " + items.get(1) + "}}")),
                0,
                3);
    }
}
