package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.poet.Types;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A parameter that is set once per client.
 *
 * @param javaName its builder method and field
 * @param type the boxed type
 * @param preset the value unless the user sets another one; empty when there is none or Java has no simple expression for it
 */
record ClientParameter(Parameter parameter, String javaName, TypeName type, Optional<CodeBlock> preset) {

    /** The client parameters that operations of the group send, those the API lists first in its order. */
    static List<ClientParameter> of(EmitContext context, OperationGroup group) {
        Map<String, Parameter> used = new LinkedHashMap<>();
        for (Operation operation : group.operations()) {
            for (Parameter parameter : operation.parameters()) {
                if (parameter.scope() == Parameter.Scope.CLIENT) {
                    used.putIfAbsent(context.names().clientParameter(parameter), parameter);
                }
            }
        }
        Map<String, Parameter> ordered = new LinkedHashMap<>();
        for (Parameter parameter : context.api().clientParameters()) {
            String name = context.names().clientParameter(parameter);
            if (used.containsKey(name)) {
                ordered.put(name, parameter);
            }
        }
        used.forEach(ordered::putIfAbsent);
        return ordered.entrySet().stream()
                .map(entry -> of(context, entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The parts of the server's URL. */
    static List<ClientParameter> ofHost(EmitContext context) {
        return context.api().clientParameters().stream()
                .filter(parameter -> parameter.in() == Parameter.In.HOST)
                .map(parameter -> of(context, context.names().clientParameter(parameter), parameter))
                .toList();
    }

    private static ClientParameter of(EmitContext context, String name, Parameter parameter) {
        Optional<CodeBlock> preset =
                parameter.fixedValue().flatMap(value -> FixedValues.typed(context, parameter.type(), value));
        return new ClientParameter(parameter, name, context.types().of(parameter.type()), preset);
    }

    /** Whether building a client without it fails. */
    boolean isMandatory() {
        return parameter.required() && parameter.fixedValue().isEmpty();
    }

    /** Whether the operations class always has a value. */
    boolean isPresent() {
        return isMandatory() || preset.isPresent();
    }

    /** The type of the field of the operations class. */
    TypeName held() {
        if (!isPresent()) {
            return Types.nullable(type);
        }
        return type.isBoxedPrimitive() ? type.unbox() : type;
    }
}
