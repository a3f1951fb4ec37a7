package dev.armature.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.armature.generator.model.Diagnostic;
import dev.armature.generator.model.Diagnostics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a description ends as located diagnostics, never as an exception. */
final class HostileInputTest {
    private static final Path SPECS = Path.of("..", "specs");
    private static final int MUTANTS = 150;
    private static final List<Node> INTRUDERS = List.of(
            intruder(Node.Kind.NULL, "null"),
            intruder(Node.Kind.NUMBER, "99999999999999999999"),
            intruder(Node.Kind.NUMBER, "1e999999999"),
            intruder(Node.Kind.BOOLEAN, "true"),
            intruder(Node.Kind.STRING, ""),
            intruder(Node.Kind.STRING, "#/paths"),
            Node.array(here(), List.of(intruder(Node.Kind.NULL, "null"))),
            Node.object(here(), java.util.Map.of("$ref", intruder(Node.Kind.STRING, "#"))),
            Node.object(here(), java.util.Map.of()));

    @TempDir
    Path directory;

    private static dev.armature.generator.model.SourceLocation here() {
        return dev.armature.generator.model.SourceLocation.startOf("x");
    }

    private static Node intruder(Node.Kind kind, String text) {
        return Node.scalar(kind, here(), text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "vpn-connections/2024-05-01/vpnConnections.json",
                "vpn-connections/2024-05-01/network.json",
                "gateway-connections/2015-05-01-preview/gatewayConnections.yaml"
            })
    void valuesOfUnexpectedTypes(String spec) throws Exception {
        Path file = SPECS.resolve(spec);
        Node root = SourceText.read(spec, Files.readAllBytes(file), ReadLimits.DEFAULT);
        Random random = new Random(7);

        for (int i = 0; i < MUTANTS; i++) {
            load("mutant.json", mutate(root, random).toJson());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"key-vault/2024-11-01/keyvault.json", "api-management/2024-05-01/privateEndpointConnections.yaml"
            })
    void charactersInWrongPlaces(String spec) throws Exception {
        String text = Files.readString(SPECS.resolve(spec));
        Random random = new Random(11);
        String bad = "{}[]:,\"'&*!|>%@`#\t\n\\ -?\u0000\uFEFF";

        for (int i = 0; i < MUTANTS; i++) {
            int at = random.nextInt(text.length());
            char intruder = bad.charAt(random.nextInt(bad.length()));
            String name = spec.endsWith(".json") ? "mutant.json" : "mutant.yaml";
            load(name, text.substring(0, at) + intruder + text.substring(at + random.nextInt(2)));
        }
    }

    private void load(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
        Diagnostics diagnostics = new Diagnostics();
        assertThatCode(() -> new SpecLoader(directory)
                        .load(file, diagnostics)
                        .ifPresent(document -> document.operations().forEach(operation -> {
                            document.security(operation);
                            AzureExtensions.examples(operation.node());
                            operation.parameters().forEach(document::resolve);
                        })))
                .as(text)
                .doesNotThrowAnyException();
        assertThat(diagnostics.all()).allSatisfy(diagnostic -> assertLocated(diagnostic));
    }

    private static void assertLocated(Diagnostic diagnostic) {
        assertThat(diagnostic.where().line()).as(diagnostic.toString()).isPositive();
        assertThat(diagnostic.where().column()).as(diagnostic.toString()).isPositive();
        assertThat(diagnostic.message()).doesNotContain("Exception").doesNotContain("\n");
    }

    /** The tree with one value, at any depth, replaced. */
    private static Node mutate(Node node, Random random) {
        List<String> names = new ArrayList<>(node.members().keySet());
        if (random.nextInt(8) == 0 || (names.isEmpty() && node.items().isEmpty())) {
            return INTRUDERS.get(random.nextInt(INTRUDERS.size()));
        } else if (!names.isEmpty()) {
            String name = names.get(random.nextInt(names.size()));
            return node.with(name, mutate(node.get(name).orElseThrow(), random));
        }
        List<Node> items = new ArrayList<>(node.items());
        int index = random.nextInt(items.size());
        items.set(index, mutate(items.get(index), random));
        return Node.array(node.where(), items);
    }
}
