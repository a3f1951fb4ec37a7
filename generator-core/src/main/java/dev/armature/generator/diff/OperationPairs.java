package dev.armature.generator.diff;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which operation of the new description is which of the old one: the one with the same method and path, whatever its path
 * parameters are called, else the one with the same operationId.
 *
 * @param both in the order of the old description
 * @param removed what is gone
 * @param added what is new
 */
record OperationPairs(List<Pair> both, List<Placed> removed, List<Placed> added) {
    /** An operation and the group whose client has it. */
    record Placed(OperationGroup group, Operation operation) {
        String route() {
            return operation.method()
                    + ' '
                    + operation.path().replaceAll("\\{[^}]*\\}", "{}")
                    + operation.variantLabel();
        }

        String id() {
            return operation.operationId();
        }
    }

    /** One operation in both descriptions. */
    record Pair(Placed before, Placed after) {}

    static OperationPairs of(Api before, Api after) {
        List<Placed> old = all(before);
        Map<String, Placed> left = new LinkedHashMap<>();
        all(after).forEach(placed -> left.putIfAbsent(placed.route(), placed));
        Map<String, Placed> found = new HashMap<>();
        for (Placed placed : old) {
            Optional.ofNullable(left.remove(placed.route())).ifPresent(now -> found.put(placed.route(), now));
        }
        Map<String, String> routes = new HashMap<>();
        left.values().forEach(placed -> routes.putIfAbsent(placed.id(), placed.route()));
        List<Pair> both = new ArrayList<>();
        List<Placed> removed = new ArrayList<>();
        for (Placed placed : old) {
            Optional<Placed> now = Optional.ofNullable(found.get(placed.route()))
                    .or(() -> Optional.ofNullable(routes.get(placed.id())).flatMap(route -> take(left, route)));
            now.ifPresentOrElse(other -> both.add(new Pair(placed, other)), () -> removed.add(placed));
        }
        return new OperationPairs(both, removed, List.copyOf(left.values()));
    }

    private static Optional<Placed> take(Map<String, Placed> left, String route) {
        return Optional.ofNullable(left.remove(route));
    }

    private static List<Placed> all(Api api) {
        List<Placed> all = new ArrayList<>();
        for (OperationGroup group : api.groups()) {
            group.operations().forEach(operation -> all.add(new Placed(group, operation)));
        }
        return all;
    }
}
