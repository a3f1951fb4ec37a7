package dev.armature.generator.build;

import dev.armature.generator.spec.Node;
import dev.armature.generator.spec.OperationNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Pass: settles the id, the group and the name of every operation of the document, selected or not. */
final class OperationIds {
    private final Context context;

    OperationIds(Context context) {
        this.context = context;
    }

    List<IdentifiedOperation> assign() {
        List<OperationNode> operations = context.document().operations();
        Set<String> declared = operations.stream()
                .flatMap(operation -> declared(operation).stream())
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> used = new HashSet<>();
        List<IdentifiedOperation> identified = new ArrayList<>();
        for (OperationNode operation : operations) {
            String id = declared(operation).orElseGet(() -> derived(operation));
            if (!used.add(id)) {
                id = distinct(operation, id, declared, used);
            }
            identified.add(named(operation, id));
        }
        return identified;
    }

    private static Optional<String> declared(OperationNode operation) {
        return operation.node().text("operationId").filter(id -> !id.isBlank());
    }

    private String derived(OperationNode operation) {
        String id = derivedId(operation.method(), operation.path());
        context.warn(operation.node(), "The operation has no operationId. It is called \"" + id + "\".");
        return id;
    }

    /** {@code GET /pets/{petId}/toys} is {@code getPetsByPetIdToys}. */
    static String derivedId(String method, String path) {
        StringBuilder id = new StringBuilder(method.toLowerCase(Locale.ROOT));
        for (String segment : path.split("[/?&=]", -1)) {
            id.append(segment.startsWith("{") ? "By" : "").append(TypeNames.camel(segment));
        }
        return id.toString();
    }

    /** The first keeps the id; the next ones count from 2, past every id that the document uses itself. */
    private String distinct(OperationNode operation, String id, Set<String> declared, Set<String> used) {
        int number = 2;
        while (declared.contains(id + number) || used.contains(id + number)) {
            number++;
        }
        String distinct = id + number;
        used.add(distinct);
        Node place = operation.node().get("operationId").orElse(operation.node());
        context.warn(
                place, "The operationId \"" + id + "\" is used before. This operation is called \"" + distinct + "\".");
        return distinct;
    }

    private IdentifiedOperation named(OperationNode operation, String id) {
        int underscore = id.indexOf('_');
        if (underscore > 0 && underscore < id.length() - 1) {
            return new IdentifiedOperation(operation, id, id.substring(0, underscore), id.substring(underscore + 1));
        }
        IdentifiedOperation untagged = new IdentifiedOperation(operation, id, title(), id);
        List<String> tags = untagged.tags();
        return tags.isEmpty() ? untagged : new IdentifiedOperation(operation, id, tags.get(0), id);
    }

    private String title() {
        return ApiReader.title(context.document());
    }
}
