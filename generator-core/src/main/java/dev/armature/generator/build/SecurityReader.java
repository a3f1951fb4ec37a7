package dev.armature.generator.build;

import dev.armature.generator.model.Security;
import dev.armature.generator.model.SecurityScheme;
import dev.armature.generator.spec.Node;
import dev.armature.generator.spec.OperationNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Pass: ways to authenticate. */
final class SecurityReader {
    /** They answer what a server has said before, which one fixed header cannot. */
    private static final Set<String> CHALLENGED =
            Set.of("digest", "hoba", "mutual", "negotiate", "ntlm", "scram-sha-1", "scram-sha-256");

    private final Context context;
    private @Nullable Security unsaid;

    SecurityReader(Context context) {
        this.context = context;
    }

    /** What an operation wants: its own declaration, else that of the API. */
    Security operation(OperationNode operation) {
        Node root = context.document().root();
        Optional<Node> place = operation.node().get("security").or(() -> root.get("security"));
        return place.map(declaration -> security(context.document().security(operation), declaration))
                .orElseGet(this::ofUnsaid);
    }

    /** What the API accepts: its own declaration, then what single operations ask for beside it, scopes joined. */
    List<SecurityScheme> api(List<OperationNode> operations) {
        Map<String, SecurityScheme> joined = new LinkedHashMap<>();
        for (Map<String, List<String>> alternative : context.document().security()) {
            alternative.forEach((name, scopes) -> declared(name, scopes).ifPresent(scheme -> join(joined, scheme)));
        }
        operations.forEach(operation -> operation(operation).schemes().forEach(scheme -> join(joined, scheme)));
        return List.copyOf(joined.values());
    }

    private static void join(Map<String, SecurityScheme> joined, SecurityScheme scheme) {
        joined.merge(scheme.name(), scheme, (known, other) -> {
            Set<String> scopes = new LinkedHashSet<>(known.scopes());
            scopes.addAll(other.scopes());
            return known.with(List.copyOf(scopes));
        });
    }

    /**
     * An operation that nothing is said about is open when other operations are said to want something. When nobody says anything,
     * the schemes that are declared may be used.
     */
    private Security ofUnsaid() {
        if (unsaid == null) {
            unsaid = unsaid();
        }
        return unsaid;
    }

    private Security unsaid() {
        boolean saidElsewhere = context.document().operations().stream()
                .anyMatch(other -> other.node().get("security").isPresent());
        List<List<SecurityScheme>> alternatives = new ArrayList<>();
        if (!saidElsewhere) {
            context.document().securitySchemes().values().stream()
                    .filter(scheme -> scheme.kind() != SecurityScheme.Kind.OTHER)
                    .forEach(scheme -> alternatives.add(List.of(scheme)));
            if (alternatives.isEmpty()) {
                return Security.undeclared();
            }
            alternatives.add(List.of());
        }
        return new Security(true, alternatives);
    }

    private Security security(List<Map<String, List<String>>> requirements, Node place) {
        List<List<SecurityScheme>> alternatives = new ArrayList<>();
        for (Map<String, List<String>> requirement : requirements) {
            List<SecurityScheme> schemes = new ArrayList<>();
            requirement.forEach((name, scopes) -> scheme(name, scopes, place).ifPresent(schemes::add));
            if (requirement.isEmpty() || !schemes.isEmpty()) {
                alternatives.add(schemes);
            }
        }
        boolean nothingLeft = alternatives.isEmpty() && !requirements.isEmpty();
        return nothingLeft ? Security.undeclared() : new Security(true, alternatives);
    }

    private Optional<SecurityScheme> scheme(String name, List<String> scopes, Node place) {
        Optional<SecurityScheme> declared = declared(name, scopes);
        if (declared.isEmpty()) {
            context.warn(place, "There is no security scheme \"" + name + "\". It is left out.");
        } else if (declared.get().kind() == SecurityScheme.Kind.OTHER) {
            context.warn(place, "The security scheme \"" + name + "\" is not supported yet. Set its headers by hand.");
            return Optional.empty();
        } else if (isChallenged(declared.get())) {
            context.warn(
                    place,
                    "The security scheme \"" + name
                            + "\" answers challenges, which is not supported yet. Use an HTTP client that does.");
        }
        return declared;
    }

    private Optional<SecurityScheme> declared(String name, List<String> scopes) {
        return Optional.ofNullable(context.document().securitySchemes().get(name))
                .map(scheme -> scheme.with(scopes));
    }

    private static boolean isChallenged(SecurityScheme scheme) {
        return scheme.kind() == SecurityScheme.Kind.HTTP
                && CHALLENGED.contains(scheme.parameterName().toLowerCase(Locale.ROOT));
    }
}
