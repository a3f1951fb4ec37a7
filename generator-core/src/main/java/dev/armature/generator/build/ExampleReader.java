package dev.armature.generator.build;

import dev.armature.generator.model.Example;
import dev.armature.generator.spec.AzureExtensions;
import dev.armature.generator.spec.ExampleNode;
import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pass: {@code x-ms-examples}, then the standard examples of the request body under names not yet taken. */
final class ExampleReader {
    private final Context context;

    ExampleReader(Context context) {
        this.context = context;
    }

    List<Example> read(IdentifiedOperation operation) {
        Map<String, Example> examples = new LinkedHashMap<>();
        Optional<Node> body = operation.node().get("requestBody").map(context.document()::resolve);
        AzureExtensions.examples(operation.node())
                .forEach(example -> examples.put(example.name(), azure(example, body)));
        body.ifPresent(node -> standard(node).stream()
                .filter(example -> isNew(example, examples))
                .forEach(example -> examples.putIfAbsent(example.name(), example)));
        return new ArrayList<>(examples.values());
    }

    /** Descriptions in version 3 often have the payloads of {@code x-ms-examples} once more. */
    private static boolean isNew(Example example, Map<String, Example> known) {
        return known.values().stream().noneMatch(other -> other.requestBody().equals(example.requestBody()));
    }

    private static Example azure(ExampleNode example, Optional<Node> body) {
        Map<String, String> parameters = new LinkedHashMap<>();
        example.parameters().forEach((parameter, value) -> parameters.put(parameter, value.toJson()));
        Optional<String> bodyName = body.flatMap(node -> node.text("x-ms-requestBody-name"));
        // version 3 has no name for a body; the files then call it "body"
        Optional<String> text = body.flatMap(node ->
                Optional.ofNullable(parameters.get(bodyName.orElse("body"))).or(() -> bodyFallback(parameters)));
        return new Example(example.name(), parameters, text);
    }

    private static Optional<String> bodyFallback(Map<String, String> parameters) {
        return Optional.ofNullable(parameters.get("body")).or(() -> Optional.ofNullable(parameters.get("parameters")));
    }

    private List<Example> standard(Node body) {
        List<Example> found = new ArrayList<>();
        Optional<Node> media = body.get("content").flatMap(content -> content.members().entrySet().stream()
                .filter(entry -> MediaTypes.isJson(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst());
        media.flatMap(node -> node.get("example"))
                .ifPresent(value -> found.add(new Example("Example", Map.of(), Optional.of(value.toJson()))));
        media.flatMap(node -> node.get("examples"))
                .map(Node::members)
                .orElse(Map.of())
                .forEach((name, reference) -> context.document()
                        .resolve(reference)
                        .get("value")
                        .ifPresent(value -> found.add(new Example(name, Map.of(), Optional.of(value.toJson())))));
        return found;
    }
}
