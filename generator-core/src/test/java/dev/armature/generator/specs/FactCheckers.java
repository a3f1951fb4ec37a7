package dev.armature.generator.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

/** Which checker proves which kind of fact. */
final class FactCheckers {

    private static final Set<String> KINDS_WITH_REQUIRED =
            Set.of("path-parameter", "query-parameter", "request-property");

    static final Map<String, FactChecker> BY_KIND = Map.ofEntries(
            Map.entry("method", OperationChecks::method),
            Map.entry("path", OperationChecks::path),
            Map.entry("host", OperationChecks::host),
            Map.entry("api-version", OperationChecks::apiVersion),
            Map.entry("path-parameter", OperationChecks::parameter),
            Map.entry("query-parameter", OperationChecks::parameter),
            Map.entry("response", OperationChecks::response),
            Map.entry("response-header", OperationChecks::responseHeader),
            Map.entry("security", SecurityChecks::security),
            Map.entry("scope", SecurityChecks::scope),
            Map.entry("constraint", SchemaChecks::constraint),
            Map.entry("request-property", SchemaChecks::requestProperty),
            Map.entry("definition", SchemaChecks::definition),
            Map.entry("property", SchemaChecks::property),
            Map.entry("read-only", SchemaChecks::readOnly),
            Map.entry("enum-value", SchemaChecks::enumValue),
            Map.entry("example", ExampleChecks::example));

    private FactCheckers() {}

    /** Throws an {@link AssertionError} unless the documents of the tree have what the fact states. */
    static void check(SpecTree tree, Fact fact) {
        FactChecker checker = BY_KIND.get(fact.kind());
        assertThat(checker).as("checker for the kind %s", fact.kind()).isNotNull();
        if (!KINDS_WITH_REQUIRED.contains(fact.kind())) {
            assertThat(fact.required())
                    .as("required, which means nothing for a %s", fact.kind())
                    .isEqualTo(Fact.NONE);
        }
        try {
            checker.check(SpecOperation.find(tree, fact.operation()), fact);
        } catch (AssertionError e) {
            throw new AssertionError(fact.title() + " does not hold: " + e.getMessage(), e);
        }
    }
}
