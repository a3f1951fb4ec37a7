package dev.armature.it.corpus;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The operations of a document as its bytes have them, read without the generator.
 *
 * @param version the version of OpenAPI that the document names
 * @param pointers the JSON pointer of each operation by {@code METHOD /path}
 */
record RawOperations(String version, Map<String, String> pointers) {
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final int NUMBER_LENGTH = 10_000;

    /**
     * Counts the operations of a JSON document.
     *
     * @throws IOException when it is no JSON, or cannot be read
     */
    static RawOperations read(Path document) throws IOException {
        JsonMapper mapper = new JsonMapper();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(Integer.MAX_VALUE)
                        .maxNumberLength(NUMBER_LENGTH)
                        .build());
        JsonNode root = mapper.readTree(document.toFile());
        Map<String, String> pointers = new LinkedHashMap<>();
        for (String section : List.of("paths", "x-ms-paths")) {
            root.path(section).properties().forEach(path -> {
                String pointer = '/' + section + '/' + escape(path.getKey());
                JsonNode item = resolved(root, path.getValue());
                METHODS.stream()
                        .filter(method -> item.path(method).isObject())
                        .filter(method -> !path.getKey().startsWith("x-"))
                        .forEach(method -> pointers.put(
                                method.toUpperCase(Locale.ROOT) + ' ' + path.getKey(), pointer + '/' + method));
            });
        }
        String version = root.path("openapi").asText(root.path("swagger").asText(""));
        return new RawOperations(version, pointers);
    }

    private static JsonNode resolved(JsonNode root, JsonNode item) {
        String reference = item.path("$ref").asText("");
        return reference.startsWith("#/") ? root.at(JsonPointer.compile(reference.substring(1))) : item;
    }

    private static String escape(String token) {
        return token.replace("~", "~0").replace("/", "~1");
    }
}
