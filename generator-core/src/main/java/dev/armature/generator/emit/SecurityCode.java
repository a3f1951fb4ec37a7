package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.Security;
import dev.armature.generator.model.SecurityScheme;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.RuntimeTypes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which credentials the operations of a group want. Most of them want the same, which is said once; the others are named. A client
 * asks for the scopes of all its operations at once, so that it needs one token.
 */
final class SecurityCode {
    private final Map<String, SecurityScheme> schemes;
    private final Map<String, Security> operations = new LinkedHashMap<>();
    private final Security general;

    private SecurityCode(OperationGroup group) {
        this.schemes = schemes(group);
        for (Operation operation : group.operations()) {
            operations.put(operation.operationId(), withAllScopes(operation.security()));
        }
        this.general = general();
    }

    static SecurityCode of(OperationGroup group) {
        return new SecurityCode(group);
    }

    /** The distinct schemes of all operations by name; the scopes of one OAuth 2 scheme are put together. */
    static Map<String, SecurityScheme> schemes(OperationGroup group) {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        for (Operation operation : group.operations()) {
            operation.security().schemes().forEach(scheme -> schemes.merge(scheme.name(), scheme, SecurityCode::both));
        }
        return schemes;
    }

    /** The schemes that each are enough for most operations, as a list; empty when it takes more words. */
    CodeBlock list() {
        List<SecurityScheme> each = isPlain(general) ? general.schemes() : List.of();
        return CodeBlock.of(
                isLong() ? "$T.of(\n$>$>$L$<$<)" : "$T.of($L)",
                List.class,
                each.stream().map(SecurityCode::scheme).collect(CodeBlock.joining(isLong() ? ",\n" : ", ")));
    }

    /** Whether the list takes several lines. */
    boolean isLong() {
        List<SecurityScheme> each = isPlain(general) ? general.schemes() : List.of();
        return each.size() > 1
                || each.stream().anyMatch(scheme -> !scheme.tokenUrl().isEmpty());
    }

    /** Calls that add what the list does not say. */
    List<CodeBlock> rest() {
        List<CodeBlock> calls = new ArrayList<>();
        if (!isPlain(general)) {
            calls.add(CodeBlock.of(".withSecurity($L)", security(general)));
        }
        operations.forEach((id, security) -> {
            if (operations.size() > 1 && !security.equals(general)) {
                CodeBlock line = security.schemes().isEmpty() ? CodeBlock.of(" ") : CodeBlock.of("\n");
                calls.add(
                        CodeBlock.of(".withSecurity($>$>$L,$L$L$<$<)", Literals.string(id), line, security(security)));
            }
        });
        return calls;
    }

    /** What most operations want; the first of those that are as many. */
    private Security general() {
        if (operations.size() == 1) {
            return operations.values().iterator().next();
        }
        Map<Security, Integer> counts = new LinkedHashMap<>();
        operations.values().forEach(security -> counts.merge(security, 1, Integer::sum));
        Security most = Security.undeclared();
        int highest = 0;
        for (Map.Entry<Security, Integer> count : counts.entrySet()) {
            if (count.getValue() > highest) {
                most = count.getKey();
                highest = count.getValue();
            }
        }
        return most;
    }

    private static boolean isPlain(Security security) {
        return !security.declared()
                || (!security.alternatives().isEmpty()
                        && security.alternatives().stream().allMatch(each -> each.size() == 1));
    }

    private Security withAllScopes(Security security) {
        return new Security(
                security.declared(),
                security.alternatives().stream()
                        .map(each -> each.stream()
                                .map(scheme -> schemes.getOrDefault(scheme.name(), scheme))
                                .toList())
                        .toList());
    }

    private static SecurityScheme both(SecurityScheme first, SecurityScheme second) {
        Set<String> scopes = new LinkedHashSet<>(first.scopes());
        scopes.addAll(second.scopes());
        return first.with(List.copyOf(scopes));
    }

    private static CodeBlock security(Security security) {
        if (!security.declared()) {
            return CodeBlock.of("$T.undeclared()", RuntimeTypes.SECURITY);
        } else if (security.alternatives().isEmpty()) {
            return CodeBlock.of("$T.open()", RuntimeTypes.SECURITY);
        }
        CodeBlock.Builder code = CodeBlock.builder().add("$T$>$>", RuntimeTypes.SECURITY);
        String method = ".$N($L)";
        String name = "allOf";
        for (List<SecurityScheme> alternative : security.alternatives()) {
            CodeBlock schemes = alternative.stream().map(SecurityCode::scheme).collect(CodeBlock.joining(",\n"));
            code.add(method, name, schemes);
            method = "\n.$N($L)";
            name = "or";
        }
        return code.add("$<$<").build();
    }

    private static CodeBlock scheme(SecurityScheme scheme) {
        CodeBlock kind =
                switch (scheme.kind()) {
                    case OAUTH2, OPEN_ID_CONNECT -> oauth2(scheme.scopes());
                    case BEARER, OTHER -> CodeBlock.of(".bearer()");
                    case BASIC -> CodeBlock.of(".basic()");
                    case HTTP -> named("http", scheme);
                    case API_KEY_HEADER -> named("apiKeyHeader", scheme);
                    case API_KEY_QUERY -> named("apiKeyQuery", scheme);
                    case API_KEY_COOKIE -> named("apiKeyCookie", scheme);
                    case MUTUAL_TLS -> CodeBlock.of(".mutualTls()");
                };
        CodeBlock.Builder code = CodeBlock.builder()
                .add("$T$L.named($L)", RuntimeTypes.AUTH_SCHEME, kind, Literals.string(scheme.name()));
        if (!scheme.tokenUrl().isEmpty()) {
            code.add(".tokensFrom($L)", Literals.string(scheme.tokenUrl()));
        }
        return code.build();
    }

    private static CodeBlock oauth2(List<String> scopes) {
        CodeBlock literals = scopes.stream().map(Literals::string).collect(CodeBlock.joining(", "));
        return CodeBlock.of(".oauth2($T.of($L))", List.class, literals);
    }

    private static CodeBlock named(String factory, SecurityScheme scheme) {
        return CodeBlock.of(".$N($L)", factory, Literals.string(scheme.parameterName()));
    }
}
