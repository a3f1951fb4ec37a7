package dev.armature.generator.specs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All JSON and YAML files below {@code specs}, and the {@code $ref}s between them. */
final class SpecTree {

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    private static final ObjectMapper YAML =
            new ObjectMapper(new YAMLFactory()).enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
    private static final int LONGEST_CHAIN = 20;

    private final Map<String, JsonNode> files;

    private SpecTree(Map<String, JsonNode> files) {
        this.files = Collections.unmodifiableMap(files);
    }

    static SpecTree load(Path root) {
        Map<String, JsonNode> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(root)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (name.endsWith(".json")) {
                    files.put(name, JSON.readTree(path.toFile()));
                } else if (name.endsWith(".yaml")) {
                    files.put(name, YAML.readTree(path.toFile()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new SpecTree(files);
    }

    /** A copy that can be changed without touching this tree. */
    SpecTree copy() {
        Map<String, JsonNode> copies = new TreeMap<>();
        files.forEach((name, node) -> copies.put(name, node.deepCopy()));
        return new SpecTree(copies);
    }

    /** The node itself, for those that want to change a copy. */
    JsonNode node(String file, String pointer) {
        return files.getOrDefault(file, MissingNode.getInstance()).at(pointer);
    }

    /** The files that are OpenAPI documents, as opposed to examples. */
    List<Spot> documents() {
        return files.entrySet().stream()
                .filter(file ->
                        file.getValue().has("swagger") || file.getValue().has("openapi"))
                .map(file -> new Spot(file.getKey(), "", file.getValue()))
                .toList();
    }

    Spot document(Spot inside) {
        return new Spot(inside.file(), "", node(inside.file(), ""));
    }

    /** Whether a keyword beside a {@code $ref} means anything: not in 3.0; in 2.0 Azure gives it a meaning. */
    boolean readsSiblings(Spot inside) {
        return !document(inside).text("openapi").startsWith("3.0.");
    }

    /** Where the {@code $ref} of a spot leads, in one step. Fails if there is nothing. */
    Spot step(Spot from) {
        String ref = from.text("$ref");
        int hash = ref.indexOf('#');
        String path = hash < 0 ? ref : ref.substring(0, hash);
        String pointer = hash < 0 ? "" : ref.substring(hash + 1);
        String file = path.isEmpty()
                ? from.file()
                : Path.of(from.file())
                        .resolveSibling(path)
                        .normalize()
                        .toString()
                        .replace('\\', '/');
        JsonNode root = files.get(file);
        assertThat(root).as("file of the $ref %s in %s", ref, from.address()).isNotNull();
        JsonNode node = root.at(JsonPointer.compile(pointer));
        assertThat(node.isMissingNode())
                .as("nothing at the $ref %s in %s", ref, from.address())
                .isFalse();
        return new Spot(file, pointer, node);
    }

    /** The spot itself, or what its chain of {@code $ref}s ends at. */
    Spot follow(Spot from) {
        Spot at = from;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            if (!at.has("$ref")) {
                return at;
            }
            at = step(at);
        }
        throw new AssertionError("$ref leads in a circle at " + from.address());
    }
}
