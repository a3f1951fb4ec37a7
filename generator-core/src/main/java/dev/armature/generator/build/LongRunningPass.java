package dev.armature.generator.build;

import dev.armature.generator.model.LongRunning;
import dev.armature.generator.model.LongRunning.FinalStateVia;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pass: what can only be said about long-running operations when all types and operations are known. */
final class LongRunningPass {
    /** Their own URI is the resource, so that no result is read from a status document. */
    private static final Set<String> OF_RESOURCES = Set.of("PUT", "PATCH");

    /** Where results sit by convention: Azure Resource Manager's, and that of Azure's other services. */
    private static final Map<FinalStateVia, String> CONVENTION =
            Map.of(FinalStateVia.AZURE_ASYNC_OPERATION, "properties", FinalStateVia.OPERATION_LOCATION, "result");

    private final Map<TypeId, TypeDef> types;
    private final CancelOperations cancels;

    private LongRunningPass(Map<TypeId, TypeDef> types, CancelOperations cancels) {
        this.types = types;
        this.cancels = cancels;
    }

    /** The operations, the long-running ones completed. */
    static Map<String, List<Operation>> apply(Map<String, List<Operation>> groups, Map<TypeId, TypeDef> types) {
        List<Operation> all = groups.values().stream().flatMap(List::stream).toList();
        LongRunningPass pass = new LongRunningPass(types, new CancelOperations(all));
        Map<String, List<Operation>> result = new LinkedHashMap<>();
        groups.forEach((name, group) ->
                result.put(name, group.stream().map(pass::completed).toList()));
        return result;
    }

    private Operation completed(Operation operation) {
        return operation.withLongRunning(operation.longRunning().map(longRunning -> longRunning
                .withResult(result(operation, longRunning), member(operation, longRunning))
                .withCancelSegment(cancels.segment(operation))));
    }

    /** What a deletion answers while it goes on is about the progress only. */
    private Optional<TypeRef> result(Operation operation, LongRunning longRunning) {
        boolean progress =
                operation.method().equals("DELETE") && body(operation, "200").isEmpty();
        return longRunning.resultType().filter(type -> !progress || !isDocument(type));
    }

    private Optional<String> member(Operation operation, LongRunning longRunning) {
        if (!CONVENTION.containsKey(longRunning.finalStateVia())) {
            return Optional.empty();
        }
        Optional<TypeRef> result = result(operation, longRunning);
        Optional<String> declared = result.flatMap(type -> declaredMember(operation, type));
        return declared.isPresent() || OF_RESOURCES.contains(operation.method())
                ? declared
                : result.flatMap(type -> usualMember(type, longRunning.finalStateVia()));
    }

    /** The only member of a declared status document that has the type of the result. */
    private Optional<String> declaredMember(Operation operation, TypeRef result) {
        List<String> members = operation.responses().stream()
                .flatMap(response -> response.body().stream())
                .distinct()
                .filter(body -> !body.equals(result) && isDocument(body))
                .flatMap(body -> properties(body).stream())
                .filter(property -> property.type().equals(result))
                .map(Property::name)
                .distinct()
                .toList();
        return members.size() == 1 ? Optional.of(members.get(0)) : Optional.empty();
    }

    /** A result that could be the document itself is taken for it. */
    private Optional<String> usualMember(TypeRef result, FinalStateVia via) {
        String member = CONVENTION.getOrDefault(via, "");
        boolean open = result instanceof TypeRef.MapOf
                || result instanceof TypeRef.AnyValue
                || result instanceof TypeRef.Binary
                || properties(result).stream()
                        .anyMatch(property -> property.name().equals("status")
                                || property.name().equals(member));
        return open ? Optional.empty() : Optional.of(member);
    }

    private boolean isDocument(TypeRef type) {
        return properties(type).stream().anyMatch(property -> property.name().equals("status"));
    }

    private List<Property> properties(TypeRef type) {
        return type instanceof TypeRef.Named named && types.get(named.id()) instanceof ObjectDef object
                ? object.properties()
                : List.of();
    }

    private static Optional<TypeRef> body(Operation operation, String status) {
        return operation.responses().stream()
                .filter(response -> response.status().equals(status))
                .findFirst()
                .flatMap(response -> response.body());
    }
}
