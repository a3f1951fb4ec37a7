package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.armature.runtime.CallOptions;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The arguments of a call, from what a step says about it. */
final class Arguments {
    /** Headers that clients send by themselves, or that come from the credential. */
    private static final Set<String> OWN_HEADERS = Set.of("accept", "content-type", "authorization");

    private final GeneratedApi api;
    private final GeneratedOperation operation;
    private final Step step;
    private final JavaValues values;
    private final BodyValues bodies;

    Arguments(GeneratedApi api, GeneratedOperation operation, Step step, JavaValues values) {
        this.api = api;
        this.operation = operation;
        this.step = step;
        this.values = values;
        this.bodies = new BodyValues(api, step, values);
    }

    /** The number of arguments that every form of the method has. */
    int required() {
        long parameters = operation.parameters().stream()
                .filter(GeneratedOperation.Parameter::isArgument)
                .count();
        boolean body =
                operation.body().filter(GeneratedOperation.Body::required).isPresent();
        return (int) parameters + (body ? 1 : 0);
    }

    /** The arguments that every form of the method has. */
    List<@Nullable Object> of(Method method) {
        Type[] types = method.getGenericParameterTypes();
        List<@Nullable Object> arguments = new ArrayList<>();
        for (GeneratedOperation.Parameter parameter : operation.parameters()) {
            if (parameter.isArgument()) {
                JsonNode value = value(parameter)
                        .orElseThrow(
                                () -> new IllegalArgumentException("the suite has no value for " + parameter.name()));
                arguments.add(values.of(value, parameter.type(), types[arguments.size()]));
            }
        }
        operation.body().filter(GeneratedOperation.Body::required).ifPresent(body -> {
            arguments.add(bodies.required(body, types[arguments.size()]));
        });
        return arguments;
    }

    /** The options object; empty when the operation has none. */
    Optional<Object> options() throws ClassNotFoundException {
        if (operation.javaOptions().isEmpty()) {
            return Optional.empty();
        }
        Object builder = Reflection.callStatic(api.load(operation.javaOptions().get()), "builder");
        for (GeneratedOperation.Parameter parameter : operation.parameters()) {
            if (parameter.inOptions()) {
                value(parameter).ifPresent(value -> set(builder, parameter.javaName(), value, parameter.type()));
            }
        }
        operation.body().filter(body -> !body.required()).ifPresent(body -> {
            Method setter = Reflection.method(builder.getClass(), body.javaName(), 1);
            bodies.optional(body, setter.getGenericParameterTypes()[0])
                    .ifPresent(value -> Reflection.invoke(setter, builder, value));
        });
        return Optional.of(Reflection.call(builder, "build"));
    }

    /** Settings of this call only: headers that the description does not know. */
    CallOptions call() {
        CallOptions.Builder call = CallOptions.builder();
        step.headers().forEach((name, value) -> {
            if (!OWN_HEADERS.contains(name) && !isParameter(name) && !isCredential(name)) {
                call.header(name, value);
            }
        });
        Optional.ofNullable(step.headers().get("accept"))
                .filter(wanted -> !operation.answersWith(wanted))
                .ifPresent(wanted -> call.header("Accept", wanted));
        return call.build();
    }

    private void set(Object builder, String name, JsonNode value, String word) {
        Method setter = Reflection.method(builder.getClass(), name, 1);
        Reflection.invoke(setter, builder, values.of(value, word, setter.getGenericParameterTypes()[0]));
    }

    private Optional<JsonNode> value(GeneratedOperation.Parameter parameter) {
        Optional<JsonNode> argument = step.call().flatMap(call -> call.argument(parameter.name()));
        if (argument.isEmpty() && parameter.in().equals("header")) {
            String header = step.headers().get(parameter.name().toLowerCase(Locale.ROOT));
            argument = Optional.ofNullable(header).map(TextNode::new);
        }
        return argument.map(value -> split(value, parameter));
    }

    /** The suite has some lists as they stand in a URL. */
    private static JsonNode split(JsonNode value, GeneratedOperation.Parameter parameter) {
        if (!value.isTextual() || WireWords.item(parameter.type()).isEmpty()) {
            return value;
        }
        ArrayNode items = JsonNodeFactory.instance.arrayNode();
        for (String item : value.asText().split(parameter.separator(), -1)) {
            items.add(item);
        }
        return items;
    }

    private boolean isParameter(String header) {
        return operation.parameters().stream()
                .anyMatch(parameter ->
                        parameter.in().equals("header") && parameter.name().equalsIgnoreCase(header));
    }

    private boolean isCredential(String header) {
        for (JsonNode scheme : api.api().path("security")) {
            if (scheme.path("parameterName").asText().equalsIgnoreCase(header)) {
                return true;
            }
        }
        return false;
    }
}
