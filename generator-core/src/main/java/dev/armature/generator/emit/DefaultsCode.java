package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.Api;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.SecurityScheme;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.RuntimeTypes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a client knows from the description alone: its name for the service, the endpoint, the ways to authenticate. */
final class DefaultsCode {
    private DefaultsCode() {}

    /** An expression of type {@code ClientDefaults}. */
    static CodeBlock of(Api api, OperationGroup group) {
        CodeBlock endpoint = isUsable(api.endpoint()) ? Literals.string(api.endpoint()) : CodeBlock.of("null");
        CodeBlock schemes = schemes(group).stream().map(DefaultsCode::scheme).collect(CodeBlock.joining(", "));
        return CodeBlock.of(
                "new $T($L, $L, $T.of($L))",
                RuntimeTypes.CLIENT_DEFAULTS,
                Literals.string(product(api)),
                endpoint,
                List.class,
                schemes);
    }

    /** {@code name/version} in the characters of a product token (RFC 9110, section 10.1.5). */
    static String product(Api api) {
        String name = token(api.name().toLowerCase(Locale.ROOT));
        String version = token(api.version());
        return (name.isEmpty() ? "client" : name) + (version.isEmpty() ? "" : '/' + version);
    }

    /** The distinct ways to authenticate of all operations; the scopes of one OAuth 2 scheme are put together. */
    static List<SecurityScheme> schemes(OperationGroup group) {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        for (Operation operation : group.operations()) {
            for (SecurityScheme scheme : operation.security()) {
                if (scheme.kind() != SecurityScheme.Kind.OTHER) {
                    schemes.merge(scheme.name(), scheme, DefaultsCode::both);
                }
            }
        }
        return List.copyOf(schemes.values());
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

    private static SecurityScheme both(SecurityScheme first, SecurityScheme second) {
        Set<String> scopes = new LinkedHashSet<>(first.scopes());
        scopes.addAll(second.scopes());
        return new SecurityScheme(
                first.name(), first.kind(), first.parameterName(), new ArrayList<>(scopes), first.docs());
    }

    private static CodeBlock scheme(SecurityScheme scheme) {
        return switch (scheme.kind()) {
            case OAUTH2, OPEN_ID_CONNECT -> oauth2(scheme.scopes());
            case BEARER, OTHER -> CodeBlock.of("$T.bearer()", RuntimeTypes.AUTH_SCHEME);
            case BASIC -> CodeBlock.of("$T.basic()", RuntimeTypes.AUTH_SCHEME);
            case API_KEY_HEADER -> apiKey("apiKeyHeader", scheme);
            case API_KEY_QUERY -> apiKey("apiKeyQuery", scheme);
            case API_KEY_COOKIE -> apiKey("apiKeyCookie", scheme);
        };
    }

    private static CodeBlock oauth2(List<String> scopes) {
        CodeBlock literals = scopes.stream().map(Literals::string).collect(CodeBlock.joining(", "));
        return CodeBlock.of("$T.oauth2($T.of($L))", RuntimeTypes.AUTH_SCHEME, List.class, literals);
    }

    private static CodeBlock apiKey(String factory, SecurityScheme scheme) {
        return CodeBlock.of("$T.$N($L)", RuntimeTypes.AUTH_SCHEME, factory, Literals.string(scheme.parameterName()));
    }

    private static String token(String text) {
        return text.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^-+|-+$", "");
    }
}
