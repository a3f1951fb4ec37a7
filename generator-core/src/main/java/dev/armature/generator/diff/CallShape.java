package dev.armature.generator.diff;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.LongRunning;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.naming.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the methods of an operation look like.
 *
 * @param home the client's class
 * @param method the plain method
 * @param arguments the required arguments, by name on the wire; the body is called {@code (body)}
 * @param options the class of the optional arguments; empty when there are none
 * @param result what the plain method returns
 * @param resultRef the type of the description behind the result
 */
record CallShape(
        String home,
        String method,
        Map<String, JavaType> arguments,
        Optional<String> options,
        JavaType result,
        Optional<TypeRef> resultRef) {
    static final String BODY = "(body)";

    static CallShape of(Side side, OperationPairs.Placed placed) {
        Names names = side.names();
        Operation operation = placed.operation();
        Map<String, JavaType> arguments = new LinkedHashMap<>();
        boolean optional = false;
        for (Parameter parameter : operation.parameters()) {
            Role role = role(side, parameter);
            optional |= role == Role.OPTION;
            if (role == Role.ARGUMENT) {
                arguments.put(parameter.name(), side.argument(parameter.type()).unboxed());
            }
        }
        if (operation.body().isPresent()) {
            boolean required = operation.body().get().required();
            optional |= !required;
            if (required) {
                arguments.put(BODY, Content.type(side, operation.body().get()).unboxed());
            }
        }
        Optional<TypeRef> result = resultRef(operation);
        return new CallShape(
                names.client(placed.group()).client().toString(),
                names.operation(operation).method(),
                arguments,
                optional ? Optional.of(names.options(operation).toString()) : Optional.empty(),
                result(side, operation, result),
                result);
    }

    /** Where a parameter stands in Java. */
    enum Role {
        CLIENT,
        /** Never asked for: it has one value. */
        CONSTANT,
        ARGUMENT,
        OPTION
    }

    static Role role(Side side, Parameter parameter) {
        if (parameter.scope() == Parameter.Scope.CLIENT) {
            return Role.CLIENT;
        }
        boolean fixed = parameter.fixedValue().isPresent();
        if (parameter.required() && fixed && isSingle(side, parameter.type())) {
            return Role.CONSTANT;
        }
        return parameter.required() && !fixed ? Role.ARGUMENT : Role.OPTION;
    }

    /** The method, such as {@code com.example.WidgetsClient.get(String)}. */
    String symbol() {
        List<String> types = new ArrayList<>();
        arguments.values().forEach(type -> types.add(type.text()));
        return home + '.' + method + '(' + String.join(", ", types) + ')';
    }

    List<String> argumentNames() {
        return List.copyOf(arguments.keySet());
    }

    /** Whether arguments that both have change their order. */
    boolean swapped(CallShape other) {
        return !common(this, other).equals(common(other, this));
    }

    /** Whether the arguments have the same types at the same places. */
    boolean sameTypes(CallShape other) {
        return List.copyOf(arguments.values()).equals(List.copyOf(other.arguments.values()));
    }

    private static List<String> common(CallShape one, CallShape other) {
        return one.arguments.keySet().stream()
                .filter(other.arguments::containsKey)
                .toList();
    }

    private static boolean isSingle(Side side, TypeRef type) {
        return side.def(type)
                .filter(def -> def instanceof EnumDef values && values.values().size() == 1)
                .isPresent();
    }

    private static Optional<TypeRef> resultRef(Operation operation) {
        if (operation.longRunning().isPresent()) {
            return operation.longRunning().flatMap(LongRunning::resultType);
        }
        Set<TypeRef> bodies = new LinkedHashSet<>();
        for (ApiResponse response : operation.responses()) {
            if (carries(operation, response)) {
                response.body().ifPresent(bodies::add);
            }
        }
        boolean binary = bodies.stream().anyMatch(TypeRef.Binary.class::isInstance);
        if (bodies.size() > 1) {
            return Optional.of(binary ? new TypeRef.Binary() : new TypeRef.AnyValue());
        }
        return bodies.stream().findFirst();
    }

    private static JavaType result(Side side, Operation operation, Optional<TypeRef> ref) {
        if (operation.paging().isPresent() && operation.longRunning().isEmpty()) {
            return side.json(operation.paging().get().item()).paged();
        } else if (ref.isEmpty()) {
            return JavaType.VOID;
        }
        JavaType type = Content.result(side, operation, ref.get());
        return isSometimes(operation) ? type.optional() : type;
    }

    /** Whether a success may come without the value that others have. */
    private static boolean isSometimes(Operation operation) {
        boolean with = false;
        boolean without = false;
        for (ApiResponse response : operation.responses()) {
            boolean ending = operation.longRunning().isEmpty()
                    || (Set.of("204", "205").contains(response.status())
                            && !Set.of("PUT", "PATCH").contains(operation.method()));
            with |= carries(operation, response);
            without |= !carries(operation, response) && ending;
        }
        return without && (with || operation.longRunning().isPresent());
    }

    private static boolean carries(Operation operation, ApiResponse response) {
        return response.body().isPresent() && !operation.method().equals("HEAD");
    }
}
