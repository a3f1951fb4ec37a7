package dev.armature.generator.specs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Proves that the checks of {@link SpecFactsTest} bite: each fault put into a copy of the documents is noticed. */
class SpecFactsMutationTest {

    private static final Path SPECS = Path.of("..", "specs");
    private static final SpecTree TREE = SpecTree.load(SPECS);
    private static final Map<String, List<Fact>> PAGES = FactTable.pages(SPECS.resolve("facts"));
    private static final List<Fact> OURS = FactTable.ours(SPECS.resolve("facts"));

    private static final String VPN_ID = "VpnConnections_CreateOrUpdate";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    @ParameterizedTest(name = "{0} breaks {2} {3}")
    @MethodSource("dev.armature.generator.specs.Faults#all")
    void aFaultBreaksItsFact(Mutation mutation, String operation, String kind, String name) {
        List<Fact> facts = PAGES.values().stream()
                .flatMap(List::stream)
                .filter(fact -> fact.operation().equals(operation))
                .filter(fact -> fact.kind().equals(kind) && fact.name().equals(name))
                .toList();
        assertThat(facts).hasSize(1);
        SpecTree broken = mutation.tree().apply(TREE);
        assertThatCode(() -> FactCheckers.check(TREE, facts.get(0))).doesNotThrowAnyException();
        assertThatThrownBy(() -> FactCheckers.check(broken, facts.get(0))).isInstanceOf(AssertionError.class);
    }

    @Test
    void everyKindIsBrokenByAFault() {
        Set<Object> kinds = Faults.all().map(fault -> fault.get()[2]).collect(Collectors.toSet());
        assertThat(kinds).isEqualTo(FactCheckers.BY_KIND.keySet());
    }

    @Test
    void anUnknownKindFails() {
        assertThatThrownBy(() -> FactCheckers.check(TREE, Fact.of(VPN_ID, "colour", "red", Fact.NONE)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("colour");
    }

    @Test
    void anUnknownOperationFails() {
        assertThatThrownBy(() -> FactCheckers.check(TREE, Fact.of("Other_Id", "method", "PUT", Fact.NONE)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Other_Id");
    }

    static Stream<Arguments> additions() {
        return Stream.concat(additionsToTypes(), additionsToCalls());
    }

    private static Stream<Arguments> additionsToTypes() {
        JsonNode text = NODES.objectNode().put("type", "string");
        String connection = "/definitions/VpnConnection/";
        return Stream.of(
                addition(
                        "property VpnConnection.properties.colour",
                        Mutation.add(Faults.VPN, "/definitions/VpnConnectionProperties/properties/colour", text)),
                addition(
                        "property PrivateEndpointConnection.colour",
                        Mutation.add(Faults.COMMON, "/definitions/Resource/properties/colour", text)),
                addition(
                        "request-property colour",
                        Mutation.add(Faults.GATEWAY, "/components/schemas/ConnectionUpdate/properties/colour", text)),
                addition(
                        "enum-value DhGroup.Colour",
                        Mutation.add(Faults.NETWORK, "/definitions/DhGroup/enum/-", NODES.textNode("Colour"))),
                addition(
                        "read-only VpnConnection.name",
                        Mutation.add(Faults.VPN, connection + "properties/name/readOnly", NODES.booleanNode(true))),
                addition(
                        "request-property name: string, required=true",
                        Mutation.add(
                                Faults.VPN,
                                connection + "required",
                                NODES.arrayNode().add("name"))),
                addition("definition Colour", Mutation.add(Faults.VPN, "/definitions/Colour", text)));
    }

    private static Stream<Arguments> additionsToCalls() {
        JsonNode header = NODES.objectNode().set("schema", NODES.objectNode().put("type", "string"));
        JsonNode query =
                NODES.objectNode().put("name", "colour").put("in", "query").put("type", "string");
        String vpn = Faults.operation(Faults.VPN, "put") + "/parameters/";
        String vault = Faults.operation(Faults.VAULT, "put") + "/responses/";
        String api = Faults.operation(Faults.API, "put") + "/responses/";
        return Stream.of(
                addition("response 202", Mutation.add(Faults.VAULT, vault + "202", NODES.objectNode())),
                addition("response-header 202.colour", Mutation.add(Faults.API, api + "202/headers/colour", header)),
                addition("query-parameter colour", Mutation.add(Faults.VPN, vpn + "-", query)),
                addition(
                        "constraint gatewayName: maxLength=9",
                        Mutation.add(Faults.VPN, vpn + "2/maxLength", NODES.numberNode(9))));
    }

    private static Arguments addition(String expected, Mutation mutation) {
        return Arguments.of(mutation, expected);
    }

    @ParameterizedTest(name = "{0} is neither a fact nor ours")
    @MethodSource("additions")
    void anAdditionIsNoticed(Mutation mutation, String expected) {
        assertThat(new Balance(TREE, PAGES, OURS).unexplained()).isEmpty();
        assertThat(new Balance(mutation.tree().apply(TREE), PAGES, OURS).unexplained())
                .extracting(Fact::title)
                .anyMatch(title -> title.contains(expected));
    }

    @Test
    void whatIsOursAndGoneIsNoticed() {
        Mutation removal = Mutation.remove(Faults.API, "/components/parameters/ServiceNameParameter/schema/maxLength");
        assertThat(new Balance(removal.tree().apply(TREE), PAGES, OURS).idle())
                .extracting(Fact::type)
                .containsExactly("maxLength=50");
    }

    static Stream<Arguments> sampleFaults() {
        String file = "vpn-connections/2024-05-01/examples/VpnConnectionPut.json";
        String body = "/parameters/vpnConnectionParameters";
        return Stream.of(
                Arguments.of(
                        Mutation.add(file, body + "/properties/colour", NODES.textNode("red")),
                        "request.properties.colour: is not declared"),
                Arguments.of(Mutation.add(file, body + "/etag", NODES.textNode("1")), "request.etag: is read-only"),
                Arguments.of(
                        Mutation.replace(file, "/responses/200/body/properties/ingressBytesTransferred", "0"),
                        "200.properties.ingressBytesTransferred: is no integer"),
                Arguments.of(Mutation.add(file, "/responses/204", NODES.objectNode()), "204: response is not declared"),
                Arguments.of(
                        Mutation.add(
                                file,
                                "/responses/200/headers",
                                NODES.objectNode().put("colour", "red")),
                        "200.colour: header is not declared"),
                Arguments.of(
                        Mutation.remove(file, "/parameters/gatewayName"), "gatewayName: required parameter is missing"),
                Arguments.of(
                        Mutation.add(file, "/parameters/colour", NODES.textNode("red")),
                        "colour: parameter is not declared"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("sampleFaults")
    void aFaultOfASampleIsNoticed(Mutation mutation, String problem) {
        SpecOperation operation = SpecOperation.find(mutation.tree().apply(TREE), VPN_ID);
        assertThat(SampleCheck.problems(operation, operation.examples().get("VpnConnectionPut")))
                .containsExactly(problem);
    }
}
