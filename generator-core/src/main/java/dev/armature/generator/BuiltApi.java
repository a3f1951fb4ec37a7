package dev.armature.generator;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.naming.NameLock;
import dev.armature.generator.spec.SpecSource;

/** What the description of one spec says; it has no Java names yet. */
record BuiltApi(SpecSource spec, Api api) {
    int commonOperations(NameLock names) {
        int common = 0;
        for (OperationGroup group : api.groups()) {
            for (Operation operation : group.operations()) {
                common += names.operations().containsKey(operation.operationId()) ? 1 : 0;
            }
        }
        return common;
    }
}
