package dev.armature.generator.build;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small description for each keyword that is not, or not everywhere, supported. */
final class UnsupportedSamples {
    private static final Map<String, String> SCHEMAS = new LinkedHashMap<>();
    private static final Map<String, String> OPERATIONS = new LinkedHashMap<>();
    private static final Map<String, String> ROOTS = new LinkedHashMap<>();

    static {
        for (String keyword : List.of("not", "if", "then", "else", "contains", "contentSchema", "propertyNames")) {
            SCHEMAS.put(keyword, "{type: string, " + keyword + ": {type: string}}");
        }
        for (String keyword : List.of("unevaluatedProperties", "unevaluatedItems")) {
            SCHEMAS.put(keyword, "{type: string, " + keyword + ": {type: string}}");
        }
        for (String keyword : List.of("patternProperties", "dependentSchemas", "dependencies")) {
            SCHEMAS.put(keyword, "{type: object, " + keyword + ": {a: {type: string}}}");
        }
        SCHEMAS.put("minContains", "{type: array, minContains: 1}");
        SCHEMAS.put("maxContains", "{type: array, maxContains: 1}");
        SCHEMAS.put("dependentRequired", "{type: object, dependentRequired: {a: [b]}}");
        SCHEMAS.put("prefixItems", "{type: array, prefixItems: [{type: string}]}");
        SCHEMAS.put("$dynamicRef", "{$dynamicRef: '#a'}");
        SCHEMAS.put("$recursiveRef", "{$recursiveRef: '#'}");
        SCHEMAS.put("allOf", "{allOf: [{type: string}, {type: integer}]}");
        SCHEMAS.put("anyOf", "{oneOf: [{type: string}, {type: integer}], anyOf: [{type: string}, {type: boolean}]}");
        SCHEMAS.put("nullable", "{type: array, items: {type: string, nullable: true}}");
        SCHEMAS.put("x-ms-external", "{type: object, properties: {a: {type: string}}, x-ms-external: true}");
        SCHEMAS.put("x-ms-client-default", "{type: string, x-ms-client-default: a}");

        OPERATIONS.put("callbacks", "callbacks: {a: {'{$request.body#/url}': {post: {responses: {}}}}}");
        OPERATIONS.put("servers", "servers: [{url: 'https://other.example'}]");
        OPERATIONS.put("x-ms-internal", "x-ms-internal: true");
        OPERATIONS.put("x-ms-request-id", "x-ms-request-id: x-other");
        OPERATIONS.put(
                "x-ms-parameter-grouping",
                "parameters: [{name: a, in: query, schema: {type: string}, x-ms-parameter-grouping: {name: G}}]");
        OPERATIONS.put("style", "parameters: [{name: a, in: query, schema: {type: string}, style: matrix}]");
        OPERATIONS.put(
                "allowEmptyValue",
                "parameters: [{name: a, in: query, schema: {type: integer}, allowEmptyValue: true}]");
        OPERATIONS.put(
                "content",
                "requestBody: {content: {text/plain: {schema: {type: object, properties: {a: {type: string}}}}}}");
        OPERATIONS.put(
                "x-ms-client-flatten",
                "requestBody: {x-ms-client-flatten: true, content: {application/json: {schema: {type: string}}}}");
        OPERATIONS.put(
                "x-ms-long-running-operation-options",
                "x-ms-long-running-operation: true\n"
                        + "x-ms-long-running-operation-options: {final-state-via: custom-operation-reference}");
        OPERATIONS.put("x-ms-pageable", "x-ms-long-running-operation: true\nx-ms-pageable: {nextLinkName: nextLink}");
        OPERATIONS.put("security", "security: [{missing: []}]");

        for (String keyword : List.of("x-ms-code-generation-settings", "x-ms-payload-flattening-threshold")) {
            ROOTS.put(keyword, "info: {title: T, version: '1', " + keyword + ": {a: 1}}");
        }
        ROOTS.put("jsonSchemaDialect", "info: {title: T, version: '1'}\njsonSchemaDialect: 'https://other.example'");
        ROOTS.put("webhooks", "info: {title: T, version: '1'}\nwebhooks: {a: {post: {responses: {}}}}");
    }

    private UnsupportedSamples() {}

    /** The description; empty when there is none, as for keywords of which another one speaks. */
    static Optional<Description> of(String keyword) {
        if (keyword.equals("links")) {
            return Optional.of(operation("200", "links: {a: {operationId: T}}", ""));
        }
        return Optional.ofNullable(SCHEMAS.get(keyword))
                .map(Description::ofProperty)
                .or(() -> Optional.ofNullable(OPERATIONS.get(keyword)).map(text -> operation("202", "", text)))
                .or(() -> Optional.ofNullable(ROOTS.get(keyword)).map(UnsupportedSamples::root));
    }

    private static Description operation(String status, String answer, String rest) {
        return Description.ofOperation(
                "post", "/things", """
                operationId: Things_Post
                responses: {"%s": {description: d%s}}
                """.formatted(status, answer.isEmpty() ? "" : ", " + answer) + rest + "\n");
    }

    private static Description root(String head) {
        return Description.of("openapi: 3.1.0\n" + head
                + "\npaths: {/a: {get: {operationId: T, responses: {'204': {description: d}}}}}\n");
    }
}
