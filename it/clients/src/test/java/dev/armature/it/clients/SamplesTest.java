package dev.armature.it.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.armature.runtime.json.Jackson2Codec;
import dev.armature.runtime.json.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every sample of the seed pages goes through the models and comes out as the same JSON tree. */
class SamplesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SPECS = Path.of("../../specs");

    /** Which model a page's bodies are. */
    private record Page(String folder, String bodyParameter, Class<?> request, Class<?> response) {}

    private static final List<Page> PAGES = List.of(
            new Page(
                    "vpn-connections/2024-05-01",
                    "vpnConnectionParameters",
                    dev.armature.it.arm.vpnconnections.models.VpnConnection.class,
                    dev.armature.it.arm.vpnconnections.models.VpnConnection.class),
            new Page(
                    "virtual-network-peerings/2025-05-01",
                    "body",
                    dev.armature.it.arm.virtualnetworkpeerings.models.VirtualNetworkPeering.class,
                    dev.armature.it.arm.virtualnetworkpeerings.models.VirtualNetworkPeering.class),
            new Page(
                    "gateway-connections/2015-05-01-preview",
                    "body",
                    dev.armature.it.arm.gatewayconnections.models.Connection.class,
                    dev.armature.it.arm.gatewayconnections.models.Connection.class),
            new Page(
                    "gateway-connections/2015-05-01-preview",
                    "body",
                    dev.armature.it.arm.gatewayconnections.models.ConnectionUpdate.class,
                    dev.armature.it.arm.gatewayconnections.models.Connection.class),
            new Page(
                    "api-management/2024-05-01",
                    "body",
                    dev.armature.it.arm.privateendpointconnections.models.PrivateEndpointConnectionRequest.class,
                    dev.armature.it.arm.privateendpointconnections.models.PrivateEndpointConnection.class),
            new Page(
                    "key-vault/2024-11-01",
                    "privateEndpointConnection",
                    dev.armature.it.arm.keyvault.models.PrivateEndpointConnection.class,
                    dev.armature.it.arm.keyvault.models.PrivateEndpointConnection.class));

    @TestFactory
    Stream<DynamicTest> requestSamples() {
        return PAGES.stream().flatMap(page -> examples(page)
                .map(file -> DynamicTest.dynamicTest(
                        page.request().getSimpleName() + " " + file.getFileName(),
                        () -> assertSurvives(
                                read(file).path("parameters").path(page.bodyParameter()), page.request()))));
    }

    @TestFactory
    Stream<DynamicTest> responseSamples() {
        return PAGES.stream().flatMap(page -> bodies(page)
                .map(body -> DynamicTest.dynamicTest(
                        page.response().getSimpleName(), () -> assertSurvives(body, page.response()))));
    }

    /** What a later version of a service may add: members nobody knows, at every level, and new enum values. */
    @TestFactory
    Stream<DynamicTest> responsesOfALaterVersion() {
        return PAGES.stream().flatMap(page -> bodies(page)
                .map(body -> DynamicTest.dynamicTest(
                        page.response().getSimpleName(), () -> assertSurvives(later(body), page.response()))));
    }

    private static void assertSurvives(JsonNode sample, Class<?> type) throws IOException {
        assertThat(sample.isObject()).as("the sample is there").isTrue();
        JsonCodec codec = Jackson2Codec.create();
        Object model = codec.read(JSON.writeValueAsBytes(sample), type);
        assertThat(model).isInstanceOf(type);
        assertThat(JSON.readTree(codec.write(model))).isEqualTo(sample);
    }

    private static JsonNode later(JsonNode body) {
        JsonNode copy = body.deepCopy();
        addUnknown(copy);
        return copy;
    }

    private static void addUnknown(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(member -> addUnknown(member.getValue()));
            if (object.has("provisioningState")) {
                object.put("provisioningState", "Hibernating");
            }
            // A map of strings, such as tags, can only gain strings.
            object.put("fromTheFuture", "unknown");
        } else if (node instanceof ArrayNode array) {
            array.forEach(SamplesTest::addUnknown);
        }
    }

    private static Stream<JsonNode> bodies(Page page) {
        return examples(page)
                .flatMap(file -> read(file).path("responses").valueStream())
                .map(response -> response.path("body"))
                .filter(JsonNode::isObject);
    }

    private static Stream<Path> examples(Page page) {
        try (Stream<Path> files = Files.list(SPECS.resolve(page.folder()).resolve("examples"))) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
