package dev.armature.it.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sixteen executions of one reactor, eight at a time, make what they make one after the other. */
class ParallelBuildTest {
    private static final List<String> FIVE = List.of(
            "vpn-connections/2024-05-01/vpnConnections.json",
            "virtual-network-peerings/2025-05-01/virtualNetworkPeerings.yaml",
            "gateway-connections/2015-05-01-preview/gatewayConnections.yaml",
            "api-management/2024-05-01/privateEndpointConnections.yaml",
            "key-vault/2024-11-01/keyvault.json");
    private static final int MODULES = 16;

    @TempDir
    Path temp;

    @Test
    void threadsMakeNoDifference() throws Exception {
        Maven maven = Maven.in(temp);
        Path serial = reactor("serial");
        Path parallel = reactor("parallel");
        maven.run(serial, "generate-sources", "-T1");
        maven.run(parallel, "generate-sources", "-T8");
        Map<String, String> expected = generated(serial);
        assertThat(expected).hasSizeGreaterThan(MODULES * 10);
        assertThat(generated(parallel)).isEqualTo(expected);

        // What was made at the same time is as current as anything else.
        assertThat(maven.run(parallel, "generate-sources", "-T8").split("up to date", -1))
                .as("executions that had nothing to do")
                .hasSize(MODULES + 1);
    }

    private Path reactor(String name) throws IOException {
        Path root = temp.resolve(name);
        Trees.copy(Path.of("../../specs"), root.resolve("specs"));
        Files.copy(Path.of("src/test/resources/parallel/pom.xml"), root.resolve("pom.xml"));
        StringBuilder modules = new StringBuilder();
        for (int i = 0; i < MODULES; i++) {
            Path module = Files.createDirectories(root.resolve("module" + i)).resolve("pom.xml");
            Files.copy(Path.of("src/test/resources/parallel/module.xml"), module);
            Trees.fill(module, "module", "module" + i);
            Trees.fill(module, "spec", FIVE.get(i % FIVE.size()));
            Trees.fill(module, "version", System.getProperty("builds.version"));
            modules.append("    <module>module").append(i).append("</module>\n");
        }
        Trees.fill(root.resolve("pom.xml"), "modules", modules.toString());
        return root;
    }

    private static Map<String, String> generated(Path root) throws IOException {
        List<String> directories = new ArrayList<>();
        for (int i = 0; i < MODULES; i++) {
            directories.add("module" + i + "/target/generated-sources");
            directories.add("module" + i + "/armature-names.json");
        }
        return Trees.read(root, directories.toArray(String[]::new));
    }
}
