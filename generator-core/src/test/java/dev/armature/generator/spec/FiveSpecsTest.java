package dev.armature.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Diagnostics;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The descriptions of the repository load without a word of complaint, with all their examples. */
final class FiveSpecsTest {
    private static final Path SPECS = Path.of("..", "specs");

    @ParameterizedTest
    @CsvSource({
        "api-management/2024-05-01/privateEndpointConnections.yaml, 1, 2",
        "gateway-connections/2015-05-01-preview/gatewayConnections.yaml, 2, 2",
        "key-vault/2024-11-01/keyvault.json, 1, 3",
        "virtual-network-peerings/2025-05-01/virtualNetworkPeerings.yaml, 1, 8",
        "vpn-connections/2024-05-01/vpnConnections.json, 1, 4"
    })
    void loads(String spec, int operations, int files) {
        Diagnostics diagnostics = new Diagnostics();

        Document document =
                new SpecLoader(SPECS).load(SPECS.resolve(spec), diagnostics).orElseThrow();

        assertThat(diagnostics.all()).isEmpty();
        assertThat(document.operations()).hasSize(operations);
        assertThat(document.operations()).allSatisfy(operation -> assertThat(AzureExtensions.examples(operation.node()))
                .isNotEmpty());
        assertThat(document.files()).hasSize(files);
        assertThat(document.servers()).singleElement().satisfies(server -> assertThat(server.url())
                .isEqualTo("https://management.azure.com"));
        assertThat(document.securitySchemes()).containsOnlyKeys("azure_auth");
    }
}
