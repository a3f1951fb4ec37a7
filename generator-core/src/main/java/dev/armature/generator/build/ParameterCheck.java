package dev.armature.generator.build;

import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pass: tells where OpenAPI leaves open how the value of a parameter is written. Runs when all types are known. */
final class ParameterCheck {
    private final Context context;
    private final Map<TypeId, TypeDef> types;

    ParameterCheck(Context context, Map<TypeId, TypeDef> types) {
        this.context = context;
        this.types = types;
    }

    void check(List<Operation> operations) {
        Set<Object> told = new HashSet<>();
        for (Operation operation : operations) {
            for (Parameter parameter : operation.parameters()) {
                if (!parameter.layout().json() && isNested(parameter.type()) && told.add(parameter.where())) {
                    boolean brackets = parameter.style() == Parameter.Style.DEEP_OBJECT;
                    context.diagnostics()
                            .warning(
                                    parameter.where(),
                                    "OpenAPI does not say how lists and objects inside of others are written here. They are"
                                            + " written "
                                            + (brackets ? "with further brackets." : "as JSON."));
                }
            }
        }
    }

    private boolean isNested(TypeRef type) {
        if (type instanceof TypeRef.ListOf list) {
            return isStructured(list.item());
        } else if (type instanceof TypeRef.MapOf map) {
            return isStructured(map.value());
        }
        return type instanceof TypeRef.Named named
                && types.get(named.id()) instanceof ObjectDef object
                && object.properties().stream().anyMatch(property -> isStructured(property.type()));
    }

    private boolean isStructured(TypeRef type) {
        return type instanceof TypeRef.ListOf
                || type instanceof TypeRef.MapOf
                || (type instanceof TypeRef.Named named && types.get(named.id()) instanceof ObjectDef);
    }
}
