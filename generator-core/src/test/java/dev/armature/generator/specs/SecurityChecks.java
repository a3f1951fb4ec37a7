package dev.armature.generator.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Proves what a page says about how a call signs in. */
final class SecurityChecks {

    private SecurityChecks() {}

    /** {@code scheme}, {@code scheme.flow} or {@code scheme.authorizationUrl}. */
    static void security(SpecOperation operation, Fact fact) {
        int dot = fact.name().indexOf('.');
        String name = dot < 0 ? fact.name() : fact.name().substring(0, dot);
        assertThat(operation.requiredSchemes()).as("schemes that a call needs").containsKey(name);
        Spot scheme = operation.scheme(name);
        Map<String, Spot> flows = operation.flows(scheme);
        if (dot < 0) {
            assertThat(scheme.text("type")).isEqualTo(fact.type());
        } else if (fact.name().endsWith(".flow")) {
            assertThat(flows).containsOnlyKeys(fact.type());
        } else {
            String keyword = fact.name().substring(dot + 1);
            assertThat(flows.values())
                    .extracting(flow -> flow.text(keyword))
                    .as(keyword)
                    .containsExactly(fact.type());
        }
    }

    /** The operation asks for the scope, and the scheme knows it. */
    static void scope(SpecOperation operation, Fact fact) {
        List<String> schemes = operation.requiredSchemes().entrySet().stream()
                .filter(scheme -> scheme.getValue().contains(fact.name()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(schemes).as("schemes that are asked for the scope").isNotEmpty();
        assertThat(schemes).allSatisfy(scheme -> assertThat(
                        operation.flows(operation.scheme(scheme)).values())
                .as("flows of %s", scheme)
                .isNotEmpty()
                .allMatch(flow -> flow.child("scopes").has(fact.name())));
    }
}
