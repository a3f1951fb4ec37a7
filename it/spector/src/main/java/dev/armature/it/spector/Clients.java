package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.retry.RetryPolicy;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Builds the client of a step, as a program would that talks to a server on its own machine. */
final class Clients {
    private static final String BEARER = "Bearer ";

    private final String server;
    private final JavaValues values;

    Clients(String server, JavaValues values) {
        this.server = server;
        this.values = values;
    }

    /** A client for one call; the caller closes it. */
    AutoCloseable build(GeneratedApi api, GeneratedOperation operation, Step step) throws ClassNotFoundException {
        Object builder = Reflection.callStatic(api.load(operation.javaClient()), "builder");
        set(builder, "endpoint", endpoint(api, step));
        set(builder, "options", options());
        credential(api, step.headers()).ifPresent(credential -> set(builder, "credential", credential));
        for (JsonNode node : api.api().path("clientParameters")) {
            GeneratedOperation.Parameter parameter = new GeneratedOperation.Parameter(node);
            Optional<Method> setter = Reflection.find(builder.getClass(), parameter.javaName(), 1);
            if (setter.isPresent()) {
                value(operation, parameter, step)
                        .ifPresent(value -> Reflection.invoke(
                                setter.get(),
                                builder,
                                values.of(value, parameter.type(), setter.get().getGenericParameterTypes()[0])));
            }
        }
        return (AutoCloseable) Reflection.call(builder, "build");
    }

    private static ClientOptions options() {
        return ClientOptions.builder()
                .allowPlainHttpOnLoopback(true)
                .retry(RetryPolicy.none())
                .pollInterval(Duration.ofMillis(5))
                .pollDeadline(Duration.ofSeconds(30))
                .callTimeout(Duration.ofSeconds(30))
                .build();
    }

    /** A builder wants all parameters of its group; those that this call does not send get any value. */
    private static Optional<JsonNode> value(
            GeneratedOperation operation, GeneratedOperation.Parameter parameter, Step step) {
        Optional<JsonNode> given = step.call()
                .flatMap(call -> call.clientArgument(parameter.name()).or(() -> call.argument(parameter.name())));
        boolean sent = operation.parameters().stream()
                .anyMatch(each -> each.ofClient() && each.name().equals(parameter.name()));
        boolean needed = parameter.json().path("required").asBoolean()
                && !parameter.json().has("fixedValue");
        return given.or(() -> sent || !needed ? Optional.empty() : Optional.of(new TextNode("unused")));
    }

    private static Optional<Credential> credential(GeneratedApi api, Map<String, String> headers) {
        String authorization = headers.get("authorization");
        if (authorization != null) {
            int space = authorization.indexOf(' ');
            return Optional.of(
                    authorization.startsWith(BEARER)
                            ? Credential.token(authorization.substring(BEARER.length()))
                            : Credential.http(authorization.substring(0, space), authorization.substring(space + 1)));
        }
        for (JsonNode scheme : api.api().path("security")) {
            String key = headers.get(scheme.path("parameterName").asText());
            if (key != null && scheme.path("kind").asText().equals("api-key-header")) {
                return Optional.of(Credential.apiKey(key));
            }
        }
        return Optional.empty();
    }

    /** The server, with the path that a host template of the document puts in front of all others. */
    private String endpoint(GeneratedApi api, Step step) {
        String path = api.document().hostTemplate().replaceFirst("^[^/]*", "");
        for (Map.Entry<String, JsonNode> value :
                step.call().orElseThrow().json().path("client").properties()) {
            path = path.replace("{" + value.getKey() + "}", value.getValue().asText());
        }
        return server + path;
    }

    private static void set(Object builder, String setter, Object value) {
        Reflection.invoke(Reflection.method(builder.getClass(), setter, 1), builder, value);
    }
}
