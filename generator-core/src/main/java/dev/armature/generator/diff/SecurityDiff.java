package dev.armature.generator.diff;

import dev.armature.generator.model.Security;
import dev.armature.generator.model.SecurityScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Compares the ways to authenticate one operation. */
final class SecurityDiff {
    private SecurityDiff() {}

    static void compare(OperationContext context) {
        Security old = context.old().security();
        Security now = context.now().security();
        String from = describe(old, true);
        String to = describe(now, true);
        if (from.equals(to)) {
            return;
        }
        boolean sameSchemes = describe(old, false).equals(describe(now, false));
        boolean accepted = sameSchemes || isOpen(now) || accepts(now, old);
        context.changed("security-changed", "security")
                .values(from, to)
                .because(
                        Impacts.none().wire(!accepted).behaviour(sameSchemes || accepted),
                        accepted
                                ? "What old clients authenticate with is still accepted, but new clients ask for something"
                                        + " else."
                                : "No way that old clients know to authenticate is accepted any more.");
    }

    /** Whether some way of the old description is enough for the new one. */
    private static boolean accepts(Security now, Security old) {
        return old.alternatives().stream().anyMatch(known -> now.alternatives().stream()
                .anyMatch(wanted -> keys(known).containsAll(keys(wanted))));
    }

    private static boolean isOpen(Security security) {
        return security.alternatives().isEmpty()
                || security.alternatives().stream().anyMatch(List::isEmpty);
    }

    private static Set<String> keys(List<SecurityScheme> schemes) {
        Set<String> keys = new TreeSet<>();
        schemes.forEach(scheme -> keys.add(key(scheme)));
        return keys;
    }

    private static String key(SecurityScheme scheme) {
        return scheme.kind() + (scheme.parameterName().isEmpty() ? "" : " " + scheme.parameterName());
    }

    private static String describe(Security security, boolean scopes) {
        if (security.alternatives().isEmpty()) {
            return security.declared() ? "open" : "not declared";
        }
        List<String> alternatives = new ArrayList<>();
        for (List<SecurityScheme> alternative : security.alternatives()) {
            List<String> schemes = new ArrayList<>();
            alternative.forEach(scheme ->
                    schemes.add(key(scheme) + (scopes && !scheme.scopes().isEmpty() ? " " + scheme.scopes() : "")));
            alternatives.add(schemes.isEmpty() ? "open" : String.join(" and ", schemes));
        }
        return String.join(", or ", alternatives);
    }
}
