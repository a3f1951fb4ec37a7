package dev.armature.generator.build;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a type is generated: the references that lead from an operation to it. */
public final class Reach {
    private Reach() {}

    /**
     * A step on the way.
     *
     * @param element what refers to the next step, in words
     * @param where it stands
     */
    public record Step(String element, SourceLocation where) {}

    /**
     * A shortest way from an operation to a type; of several the one whose elements come first.
     *
     * @return the steps from the operation on; empty when the operation does not reach the type
     */
    public static Optional<List<Step>> way(Api api, Operation operation, TypeId type) {
        Map<TypeId, Origin> origins = new LinkedHashMap<>();
        Deque<TypeId> open = new ArrayDeque<>();
        visit(Reference.of(operation), Optional.empty(), origins, open);
        while (!open.isEmpty() && !origins.containsKey(type)) {
            TypeId next = open.remove();
            TypeDef def = api.types().get(next);
            if (def != null) {
                visit(Reference.of(def), Optional.of(next), origins, open);
            }
        }
        return origins.containsKey(type) ? Optional.of(steps(type, origins)) : Optional.empty();
    }

    private static void visit(
            List<Reference> references, Optional<TypeId> from, Map<TypeId, Origin> origins, Deque<TypeId> open) {
        for (Reference reference : references) {
            if (origins.putIfAbsent(reference.to(), new Origin(from, reference)) == null) {
                open.add(reference.to());
            }
        }
    }

    private static List<Step> steps(TypeId type, Map<TypeId, Origin> origins) {
        Deque<Step> steps = new ArrayDeque<>();
        Optional<TypeId> current = Optional.of(type);
        while (current.isPresent()) {
            Origin origin = origins.get(current.get());
            if (origin == null) {
                throw new IllegalStateException("no way to " + current.get());
            }
            steps.addFirst(new Step(origin.by.from(), origin.by.where()));
            current = origin.from;
        }
        return List.copyOf(steps);
    }

    private record Origin(Optional<TypeId> from, Reference by) {}
}
