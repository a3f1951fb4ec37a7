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
import org.jspecify.annotations.Nullable;

/** Pass: {@code x-ms-examples}, then the standard examples of the request body under names not yet taken. */
final class ExampleReader {
    private final Context context;

    ExampleReader(Context context) {
        this.context = context;
    }

    List<Example> read(IdentifiedOperation operation) {
        Map<String, Example> examples = new LinkedHashMap<>();
        Node declared = operation.node().members().get("requestBody");
        Node body = declared == null ? null : context.document().resolve(declared);
        for (ExampleNode example : AzureExtensions.examples(operation.node())) {
            examples.put(example.name(), azure(example, body));
        }
        if (body != null) {
            for (Example example : standard(body)) {
                if (isNew(example, examples)) {
                    examples.putIfAbsent(example.name(), example);
                }
            }
        }
        return new ArrayList<>(examples.values());
    }

    /** Descriptions in version 3 often have the payloads of {@code x-ms-examples} once more. */
    private static boolean isNew(Example example, Map<String, Example> known) {
        for (Example other : known.values()) {
            if (other.requestBody().equals(example.requestBody())) {
                return false;
            }
        }
        return true;
    }

    private static Example azure(ExampleNode example, @Nullable Node body) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, Node> parameter : example.parameters().entrySet()) {
            parameters.put(parameter.getKey(), parameter.getValue().toJson());
        }
        String text = null;
        if (body != null) {
            text = parameters.get(body.text("x-ms-requestBody-name").orElse("body"));
            // version 3 has no name for a body; the files then call it one of these
            text = text == null ? parameters.get("body") : text;
            text = text == null ? parameters.get("parameters") : text;
        }
        return new Example(example.name(), parameters, Optional.ofNullable(text));
    }

    private List<Example> standard(Node body) {
        List<Example> found = new ArrayList<>();
        for (Map.Entry<String, Node> media : body.members("content").entrySet()) {
            if (MediaTypes.isJson(media.getKey())) {
                Node example = media.getValue().members().get("example");
                if (example != null) {
                    found.add(example("Example", example));
                }
                addNamed(media.getValue().members("examples"), found);
                break;
            }
        }
        return found;
    }

    private void addNamed(Map<String, Node> references, List<Example> found) {
        for (Map.Entry<String, Node> reference : references.entrySet()) {
            Node example = context.document().resolve(reference.getValue());
            Node value = example.members().get("value");
            if (value != null) {
                found.add(example(reference.getKey(), value));
            }
        }
    }

    private static Example example(String name, Node value) {
        return new Example(name, Map.of(), Optional.of(value.toJson()));
    }
}
