package dev.armature.generator.spec;

import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.SecurityScheme;
import dev.armature.generator.model.SourceLocation;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Lets swagger-parser check a bundled tree and reads from its typed model what that model holds faithfully. The parser gets a
 * finished tree: it opens nothing and resolves nothing.
 */
final class TypedModel {
    /** Nobody reads more of them, and each costs a search in the tree. */
    private static final int MESSAGES = 1_000;

    private TypedModel() {}

    /** The facts of a document, and the parser's messages as located diagnostics. */
    static TypedFacts read(Node root, Diagnostics diagnostics) {
        Optional<OpenAPI> model = parse(root, diagnostics);
        if (model.isEmpty()) {
            // what the parser stumbles over stands in schemas as a rule; the head of the document does not need them
            model = parse(head(root), new Diagnostics());
        }
        return model.map(TypedModel::facts).orElse(TypedFacts.NONE);
    }

    /** Loads the parser's many classes, which takes longer than a small description does. */
    static void warmUp() {
        Node nowhere = Node.object(SourceLocation.startOf(""), Map.of());
        new OpenAPIDeserializer().deserialize(JsonTree.of(nowhere), "", options());
    }

    private static Optional<OpenAPI> parse(Node root, Diagnostics diagnostics) {
        try {
            SwaggerParseResult result = new OpenAPIDeserializer().deserialize(JsonTree.of(root), "", options());
            OpenAPI model = result.getOpenAPI();
            List<String> messages = Objects.requireNonNullElse(result.getMessages(), List.of());
            if (model == null) {
                reportCrash(root, String.join("; ", messages), diagnostics);
                return Optional.empty();
            }
            messages.stream().limit(MESSAGES).forEach(message -> ParserMessages.report(message, root, diagnostics));
            return Optional.of(model);
        } catch (RuntimeException | StackOverflowError e) {
            reportCrash(root, e.getClass().getSimpleName(), diagnostics);
            return Optional.empty();
        }
    }

    private static ParseOptions options() {
        ParseOptions options = new ParseOptions();
        // references have been followed, and reported, before
        options.setValidateInternalRefs(false);
        return options;
    }

    private static void reportCrash(Node root, String cause, Diagnostics diagnostics) {
        diagnostics.warning(root.where(), "swagger-parser cannot check this description and gave up: " + cause + '.');
    }

    private static Node head(Node root) {
        Map<String, Node> head = new LinkedHashMap<>();
        for (String name : List.of("openapi", "info", "servers", "security")) {
            root.get(name).ifPresent(value -> head.put(name, value));
        }
        head.put("paths", Node.object(root.where(), Map.of()));
        root.get("components")
                .flatMap(all -> all.get("securitySchemes"))
                .ifPresent(schemes ->
                        head.put("components", Node.object(schemes.where(), Map.of("securitySchemes", schemes))));
        return Node.object(root.where(), head);
    }

    private static TypedFacts facts(OpenAPI model) {
        List<Map<String, List<String>>> security = new ArrayList<>();
        orEmpty(model.getSecurity()).forEach(requirement -> security.add(new LinkedHashMap<>(requirement)));
        return new TypedFacts(info(model.getInfo()), servers(model), schemes(model), security);
    }

    private static ApiInfo info(@Nullable Info info) {
        return info == null
                ? new ApiInfo("", "", "")
                : new ApiInfo(text(info.getTitle()), text(info.getVersion()), text(info.getDescription()));
    }

    private static List<Server> servers(OpenAPI model) {
        List<Server> servers = new ArrayList<>();
        for (io.swagger.v3.oas.models.servers.Server server : orEmpty(model.getServers())) {
            Map<String, String> variables = new LinkedHashMap<>();
            if (server.getVariables() != null) {
                server.getVariables().forEach((name, variable) -> variables.put(name, text(variable.getDefault())));
            }
            servers.add(new Server(text(server.getUrl()), text(server.getDescription()), variables));
        }
        return servers;
    }

    private static Map<String, SecurityScheme> schemes(OpenAPI model) {
        Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
        Components components = model.getComponents();
        if (components != null && components.getSecuritySchemes() != null) {
            components.getSecuritySchemes().forEach((name, scheme) -> schemes.put(name, scheme(name, scheme)));
        }
        return schemes;
    }

    private static SecurityScheme scheme(String name, io.swagger.v3.oas.models.security.SecurityScheme scheme) {
        return new SecurityScheme(
                name,
                kind(scheme),
                parameterName(scheme),
                tokenUrl(scheme.getFlows()),
                List.copyOf(scopes(scheme.getFlows())),
                new Docs("", text(scheme.getDescription())));
    }

    private static SecurityScheme.Kind kind(io.swagger.v3.oas.models.security.SecurityScheme scheme) {
        if (scheme.getType() == null) {
            return SecurityScheme.Kind.OTHER;
        }
        return switch (scheme.getType()) {
            case OAUTH2 -> SecurityScheme.Kind.OAUTH2;
            case OPENIDCONNECT -> SecurityScheme.Kind.OPEN_ID_CONNECT;
            case HTTP ->
                switch (text(scheme.getScheme()).toLowerCase(java.util.Locale.ROOT)) {
                    case "bearer" -> SecurityScheme.Kind.BEARER;
                    case "basic" -> SecurityScheme.Kind.BASIC;
                    case "" -> SecurityScheme.Kind.OTHER;
                    default -> SecurityScheme.Kind.HTTP;
                };
            case APIKEY -> apiKey(scheme.getIn());
            case MUTUALTLS -> SecurityScheme.Kind.MUTUAL_TLS;
        };
    }

    private static String parameterName(io.swagger.v3.oas.models.security.SecurityScheme scheme) {
        if (kind(scheme) == SecurityScheme.Kind.HTTP) {
            return text(scheme.getScheme());
        }
        return scheme.getIn() == null ? "" : text(scheme.getName());
    }

    private static String tokenUrl(@Nullable OAuthFlows flows) {
        return flows == null || flows.getClientCredentials() == null
                ? ""
                : text(flows.getClientCredentials().getTokenUrl());
    }

    private static SecurityScheme.Kind apiKey(io.swagger.v3.oas.models.security.SecurityScheme.@Nullable In in) {
        if (in == null) {
            return SecurityScheme.Kind.OTHER;
        }
        return switch (in) {
            case HEADER -> SecurityScheme.Kind.API_KEY_HEADER;
            case QUERY -> SecurityScheme.Kind.API_KEY_QUERY;
            case COOKIE -> SecurityScheme.Kind.API_KEY_COOKIE;
        };
    }

    private static Set<String> scopes(@Nullable OAuthFlows flows) {
        Set<String> scopes = new LinkedHashSet<>();
        if (flows != null) {
            OAuthFlow[] all = {
                flows.getImplicit(), flows.getPassword(), flows.getClientCredentials(), flows.getAuthorizationCode()
            };
            for (OAuthFlow flow : all) {
                if (flow != null && flow.getScopes() != null) {
                    scopes.addAll(flow.getScopes().keySet());
                }
            }
        }
        return scopes;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return Objects.requireNonNullElse(list, List.of());
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
