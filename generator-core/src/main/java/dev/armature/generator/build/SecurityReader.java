package dev.armature.generator.build;

import dev.armature.generator.model.SecurityScheme;
import dev.armature.generator.spec.Node;
import dev.armature.generator.spec.OperationNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pass: ways to authenticate. */
final class SecurityReader {
    private final Context context;

    SecurityReader(Context context) {
        this.context = context;
    }

    /** What an operation accepts: its own declaration, else that of the API. */
    List<SecurityScheme> operation(OperationNode operation) {
        Node place = operation.node().get("security").orElse(context.document().root());
        return schemes(context.document().security(operation), place);
    }

    /** What the API accepts: its own declaration, then what single operations ask for beside it, scopes joined. */
    List<SecurityScheme> api(List<OperationNode> operations) {
        Node root = context.document().root();
        Map<String, SecurityScheme> joined = new LinkedHashMap<>();
        schemes(context.document().security(), root).forEach(scheme -> join(joined, scheme));
        operations.forEach(operation -> operation(operation).forEach(scheme -> join(joined, scheme)));
        return List.copyOf(joined.values());
    }

    private static void join(Map<String, SecurityScheme> joined, SecurityScheme scheme) {
        joined.merge(scheme.name(), scheme, (known, other) -> {
            Set<String> scopes = new LinkedHashSet<>(known.scopes());
            scopes.addAll(other.scopes());
            return with(known, new ArrayList<>(scopes));
        });
    }

    private List<SecurityScheme> schemes(List<Map<String, List<String>>> alternatives, Node place) {
        List<SecurityScheme> schemes = new ArrayList<>();
        for (Map<String, List<String>> alternative : alternatives) {
            if (alternative.size() > 1) {
                context.warn(
                        place,
                        "Several schemes at once are not supported yet. One of " + alternative.keySet()
                                + " is applied.");
            }
            alternative.forEach((name, scopes) -> scheme(name, scopes, place, schemes));
        }
        return schemes;
    }

    private void scheme(String name, List<String> scopes, Node place, List<SecurityScheme> schemes) {
        SecurityScheme declared = context.document().securitySchemes().get(name);
        if (declared == null) {
            context.warn(place, "There is no security scheme \"" + name + "\". It is left out.");
            return;
        }
        if (declared.kind() == SecurityScheme.Kind.OTHER) {
            context.warn(place, "The security scheme \"" + name + "\" is not supported yet. Set its headers by hand.");
        }
        SecurityScheme scheme = with(declared, scopes);
        if (!schemes.contains(scheme)) {
            schemes.add(scheme);
        }
    }

    private static SecurityScheme with(SecurityScheme scheme, List<String> scopes) {
        return new SecurityScheme(scheme.name(), scheme.kind(), scheme.parameterName(), scopes, scheme.docs());
    }
}
