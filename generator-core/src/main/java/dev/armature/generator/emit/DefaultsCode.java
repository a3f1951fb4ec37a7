package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.Api;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.RetryRule;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.RuntimeTypes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a client knows from the description alone: its name for the service, the endpoint, the ways to authenticate, what may be repeated. */
final class DefaultsCode {
    private DefaultsCode() {}

    /** An expression of type {@code ClientDefaults}. */
    static CodeBlock of(Api api, OperationGroup group) {
        CodeBlock endpoint = isUsable(api.endpoint()) ? Literals.string(api.endpoint()) : CodeBlock.of("null");
        SecurityCode security = SecurityCode.of(group);
        CodeBlock.Builder defaults = CodeBlock.builder()
                .add(
                        security.isLong() ? "new $T(\n$>$>$L,\n$L,\n$L$<$<)" : "new $T($L, $L, $L)",
                        RuntimeTypes.CLIENT_DEFAULTS,
                        Literals.string(product(api)),
                        endpoint,
                        security.list());
        List<CodeBlock> calls = new ArrayList<>(security.rest());
        addSecrets(calls, "withSecretMembers", api.secrets().members());
        addSecrets(calls, "withSecretBodies", secretBodies(api, group));
        group.operations().forEach(operation -> operation.retries().forEach(rule -> calls.add(retry(operation, rule))));
        calls.forEach(call -> defaults.add("\n$L", call));
        return defaults.build();
    }

    private static CodeBlock retry(Operation operation, RetryRule rule) {
        return CodeBlock.of(
                ".withRetry($T.on($L, $L)\n$>$>.forMethods($L)\n.forOperations($L)$<$<)",
                RuntimeTypes.RETRY_RULE,
                Literals.number(String.valueOf(rule.status())),
                rule.codes().stream().map(Literals::string).collect(CodeBlock.joining(", ")),
                Literals.string(operation.method()),
                Literals.string(operation.operationId()));
    }

    private static List<String> secretBodies(Api api, OperationGroup group) {
        return group.operations().stream()
                .map(Operation::operationId)
                .filter(api.secrets().operations()::contains)
                .toList();
    }

    private static void addSecrets(List<CodeBlock> calls, String method, List<String> names) {
        if (!names.isEmpty()) {
            calls.add(CodeBlock.of(
                    ".$N($L)", method, names.stream().map(Literals::string).collect(CodeBlock.joining(", "))));
        }
    }

    /** {@code name/version} in the characters of a product token (RFC 9110, section 10.1.5). */
    static String product(Api api) {
        String name = token(api.name().toLowerCase(Locale.ROOT));
        String version = token(api.version());
        return (name.isEmpty() ? "client" : name) + (version.isEmpty() ? "" : '/' + version);
    }

    /** Whether an endpoint of the description can be called; a relative or broken one has to come from the user. */
    static boolean isUsable(String endpoint) {
        try {
            URI uri = new URI(endpoint);
            boolean http = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return http && uri.getHost() != null && uri.getRawUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static String token(String text) {
        return text.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^-+|-+$", "");
    }
}
