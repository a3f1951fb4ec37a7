package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.naming.OperationNames;
import dev.armature.generator.poet.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What every form of an operation has in common.
 *
 * @param required the arguments of all forms, the body last
 * @param optional what the options class holds
 * @param options the class of the optional arguments; empty when there are none
 * @param result what comes back
 * @param provisioned whether callers can wait until the service is done with what it answers
 * @param item the boxed type of the items of a result that comes in pages
 */
record Signature(
        Operation operation,
        OperationNames names,
        List<Argument> required,
        List<Argument> optional,
        Optional<ClassName> options,
        Result result,
        boolean provisioned,
        Optional<TypeName> item) {

    static Signature of(EmitContext context, Operation operation) {
        List<Argument> required = new ArrayList<>();
        List<Argument> optional = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            if (fromCaller(context, parameter)) {
                String name = context.names().parameter(operation, parameter);
                (isOptional(parameter) ? optional : required).add(Argument.of(context, name, parameter));
            }
        }
        operation.body().ifPresent(body -> (body.required() ? required : optional)
                .add(Argument.body(context, context.names().body(operation), body)));
        Optional<ClassName> options = optional.isEmpty()
                ? Optional.empty()
                : Optional.of(Types.className(context.names().options(operation)));
        return new Signature(
                operation,
                context.names().operation(operation),
                List.copyOf(required),
                List.copyOf(optional),
                options,
                Result.of(context, operation),
                Provisioning.isTold(context, operation),
                operation.paging().map(paging -> context.types().json(paging.item())));
    }

    /** Whether the plain form returns an {@code Optional}. */
    boolean isSometimes() {
        return result.isOptional(operation);
    }

    /** The type of the body of a whole answer. */
    TypeName carried() {
        return isSometimes() ? Types.nullable(result.type()) : result.type();
    }

    boolean isLongRunning() {
        return operation.longRunning().isPresent();
    }

    /** Whether the options class holds the parameter. */
    static boolean isOptional(Parameter parameter) {
        return !parameter.required() || parameter.fixedValue().isPresent();
    }

    /** Whether the method has the parameter: the client has others, and a required enum of one value has no choice. */
    static boolean fromCaller(EmitContext context, Parameter parameter) {
        return parameter.scope() == Parameter.Scope.METHOD && !isConstant(context, parameter);
    }

    private static boolean isConstant(EmitContext context, Parameter parameter) {
        Optional<EnumDef> values = context.types().enumeration(parameter.type());
        return parameter.required()
                && parameter.fixedValue().isPresent()
                && values.map(def -> def.values().size() == 1).orElse(false);
    }
}
