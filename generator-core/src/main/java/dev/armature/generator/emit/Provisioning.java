package dev.armature.generator.emit;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.ProgressHeaders;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether callers of an ordinary operation can wait until the service is done: its answers name where to ask, or the resource they
 * show says how far it is.
 */
final class Provisioning {
    private static final String STATE = "provisioningState";
    private static final Set<String> OF_RESOURCES = Set.of("GET", "PUT", "PATCH");
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private Provisioning() {}

    static boolean isTold(EmitContext context, Operation operation) {
        if (operation.longRunning().isPresent() || operation.paging().isPresent()) {
            return false;
        }
        boolean named = !READS.contains(operation.method())
                && ProgressHeaders.first(operation.responses()).isPresent();
        return named
                || (OF_RESOURCES.contains(operation.method())
                        && operation.responses().stream()
                                .map(ApiResponse::body)
                                .flatMap(Optional::stream)
                                .anyMatch(body -> hasState(context, body)));
    }

    private static boolean hasState(EmitContext context, TypeRef body) {
        return properties(context, body).stream()
                .anyMatch(property -> property.name().equals(STATE)
                        || (property.name().equals("properties")
                                && properties(context, property.type()).stream()
                                        .anyMatch(inner -> inner.name().equals(STATE))));
    }

    private static List<Property> properties(EmitContext context, TypeRef type) {
        if (!(type instanceof TypeRef.Named named)) {
            return List.of();
        }
        TypeDef def = context.api().types().get(named.id());
        return def instanceof ObjectDef object ? object.properties() : List.of();
    }
}
