package dev.armature.generator.spec;

import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.Pointer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Warns of extensions whose value has another type than Microsoft's documentation gives them; such values are ignored. */
final class ExtensionTypes {
    private static final Map<String, Node.Kind> EXPECTED = Map.ofEntries(
            Map.entry("x-ms-api-version", Node.Kind.BOOLEAN),
            Map.entry("x-ms-arm-id-details", Node.Kind.OBJECT),
            Map.entry("x-ms-azure-resource", Node.Kind.BOOLEAN),
            Map.entry("x-ms-client-flatten", Node.Kind.BOOLEAN),
            Map.entry("x-ms-client-name", Node.Kind.STRING),
            Map.entry("x-ms-client-request-id", Node.Kind.BOOLEAN),
            Map.entry("x-ms-discriminator-value", Node.Kind.STRING),
            Map.entry("x-ms-enum", Node.Kind.OBJECT),
            Map.entry("x-ms-error-response", Node.Kind.BOOLEAN),
            Map.entry("x-ms-examples", Node.Kind.OBJECT),
            Map.entry("x-ms-external", Node.Kind.BOOLEAN),
            Map.entry("x-ms-header-collection-prefix", Node.Kind.STRING),
            Map.entry("x-ms-identifiers", Node.Kind.ARRAY),
            Map.entry("x-ms-internal", Node.Kind.BOOLEAN),
            Map.entry("x-ms-long-running-operation", Node.Kind.BOOLEAN),
            Map.entry("x-ms-long-running-operation-options", Node.Kind.OBJECT),
            Map.entry("x-ms-mutability", Node.Kind.ARRAY),
            Map.entry("x-ms-odata", Node.Kind.STRING),
            Map.entry("x-ms-pageable", Node.Kind.OBJECT),
            Map.entry("x-ms-parameter-grouping", Node.Kind.OBJECT),
            Map.entry("x-ms-parameter-location", Node.Kind.STRING),
            Map.entry("x-ms-parameterized-host", Node.Kind.OBJECT),
            Map.entry("x-ms-paths", Node.Kind.OBJECT),
            Map.entry("x-ms-request-id", Node.Kind.STRING),
            Map.entry("x-ms-secret", Node.Kind.BOOLEAN),
            Map.entry("x-ms-skip-url-encoding", Node.Kind.BOOLEAN),
            Map.entry("x-ms-text", Node.Kind.BOOLEAN));

    private static final Map<String, Set<String>> WORDS = Map.of(
            "x-ms-parameter-location", Set.of("client", "method"),
            "x-ms-mutability", Set.of("create", "read", "update"),
            "final-state-via",
                    Set.of(
                            "azure-async-operation",
                            "location",
                            "original-uri",
                            "operation-location",
                            "custom-operation-reference"));

    /** Values of the API itself, in which a member of that name is data. */
    private static final Set<String> DATA =
            Set.of("example", "examples", "default", "enum", "const", "x-ms-examples", "x-example", "x-examples");

    private final Diagnostics diagnostics;
    private final Set<Pointer> checked = new HashSet<>();

    private ExtensionTypes(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Checks a whole tree. */
    static void check(Node root, Diagnostics diagnostics) {
        new ExtensionTypes(diagnostics).walk(root, false);
    }

    /** @param names whether the members have free names, such as those of properties, which extensions must not be read from */
    private void walk(Node node, boolean names) {
        node.items().forEach(item -> walk(item, false));
        node.members().forEach((name, value) -> {
            if (names) {
                walk(value, false);
            } else if (!DATA.contains(name)) {
                check(name, value);
                walk(value, name.equals("properties") || name.equals("headers") || name.equals("schemas"));
            } else if (name.equals("x-ms-examples")) {
                check(name, value);
            }
        });
    }

    private void check(String name, Node value) {
        Node.Kind expected = EXPECTED.get(name);
        if (expected != null && value.kind() != expected && checked.add(value.pointer())) {
            diagnostics.warning(
                    value.where(),
                    "\"" + name + "\" must be of type " + expected.name().toLowerCase(Locale.ROOT)
                            + "; it is ignored.");
        }
        Set<String> words = WORDS.getOrDefault(name, Set.of());
        if (!words.isEmpty() && value.kind() != Node.Kind.OBJECT) {
            value.items().forEach(item -> word(name, item, words));
            if (value.kind() == Node.Kind.STRING) {
                word(name, value, words);
            }
        }
    }

    private void word(String name, Node value, Set<String> words) {
        if (!words.contains(value.text())) {
            diagnostics.warning(
                    value.where(),
                    "\"" + name + "\" does not know \"" + value.text() + "\"; it is ignored."
                            + SpellingHints.hint(
                                    value.text(), words.stream().sorted().toList()));
        }
    }
}
