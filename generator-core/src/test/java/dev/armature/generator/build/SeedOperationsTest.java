package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Access;
import dev.armature.generator.model.Api;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.Example;
import dev.armature.generator.model.LongRunning;
import dev.armature.generator.model.LongRunning.FinalStateVia;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.ResponseHeader;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.Usage;
import dev.armature.generator.spec.SpecLoader;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The descriptions of the five operations, from file to model. */
class SeedOperationsTest {
    private static final Path SPECS = Path.of("..", "specs").toAbsolutePath().normalize();

    private static Api api(String file) {
        Diagnostics diagnostics = new Diagnostics();
        Api api = new SpecLoader(SPECS)
                .load(SPECS.resolve(file), diagnostics)
                .flatMap(document -> ModelBuilder.build(document, Selection.ALL, diagnostics))
                .orElseThrow();
        assertThat(diagnostics.all()).isEmpty();
        return api;
    }

    private static Operation only(Api api) {
        assertThat(api.groups()).hasSize(1);
        assertThat(api.groups().get(0).operations()).hasSize(1);
        return api.groups().get(0).operations().get(0);
    }

    private static TypeDef type(Api api, String name) {
        return api.types().values().stream()
                .filter(def -> def.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Property property(Api api, String type, String name) {
        return ((ObjectDef) type(api, type))
                .properties().stream()
                        .filter(property -> property.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static List<String> names(Api api, String type) {
        return ((ObjectDef) type(api, type))
                .properties().stream().map(Property::name).toList();
    }

    private static void hasArmParameters(Api api, String version) {
        assertThat(api.endpoint()).isEqualTo("https://management.azure.com");
        assertThat(api.clientParameters())
                .extracting(Parameter::name)
                .satisfies(names -> assertThat(names.get(0)).matches("subscription-?[iI]d"))
                .contains("api-version");
        Parameter apiVersion = api.clientParameters().get(1);
        assertThat(apiVersion.fixedValue()).contains(version);
        assertThat(api.security()).singleElement().satisfies(scheme -> assertThat(scheme.scopes())
                .containsExactly("user_impersonation"));
    }

    @Test
    void vpnConnections() {
        Api api = api("vpn-connections/2024-05-01/vpnConnections.json");
        hasArmParameters(api, "2024-05-01");
        Operation operation = only(api);
        assertThat(operation.operationId()).isEqualTo("VpnConnections_CreateOrUpdate");
        assertThat(operation.method()).isEqualTo("PUT");
        assertThat(operation.parameters())
                .filteredOn(parameter -> parameter.scope() == Parameter.Scope.METHOD)
                .extracting(Parameter::name)
                .containsExactly("resourceGroupName", "gatewayName", "connectionName");
        assertThat(operation.body().orElseThrow().name()).contains("vpnConnectionParameters");
        assertThat(operation.responses()).extracting(ApiResponse::status).containsExactly("200", "201");
        TypeRef connection = new TypeRef.Named(type(api, "VpnConnection").id());
        assertThat(operation.longRunning())
                .contains(new LongRunning(FinalStateVia.AZURE_ASYNC_OPERATION, java.util.Optional.of(connection)));
        assertThat(operation.examples()).singleElement().satisfies(example -> assertThat(example.requestBody())
                .isPresent());
        assertThat(names(api, "VpnConnection")).containsExactly("id", "properties", "name", "etag");
        assertThat(property(api, "VpnConnection", "properties").flatten()).isTrue();
        assertThat(property(api, "VpnConnection", "etag").access()).isEqualTo(Access.READ_ONLY);
        assertThat(property(api, "VpnConnectionProperties", "sharedKey").secret())
                .isTrue();
        assertThat(property(api, "VpnConnectionProperties", "egressBytesTransferred")
                        .type())
                .isEqualTo(new TypeRef.Scalar(ScalarKind.INT64));
        assertThat(((EnumDef) type(api, "PfsGroup")).values()).hasSize(9);
        assertThat(api.types().values().stream()
                        .filter(EnumDef.class::isInstance)
                        .map(EnumDef.class::cast))
                .hasSize(11)
                .allMatch(EnumDef::open);
        assertThat(((ObjectDef) type(api, "CloudError")).usages()).containsOnly(Usage.ERROR);
    }

    @Test
    void virtualNetworkPeerings() {
        Api api = api("virtual-network-peerings/2025-05-01/virtualNetworkPeerings.yaml");
        hasArmParameters(api, "2025-05-01");
        Operation operation = only(api);
        Parameter sync = operation.parameters().get(5);
        assertThat(sync.name()).isEqualTo("syncRemoteAddressSpace");
        assertThat(sync.fixedValue()).isEmpty();
        assertThat(sync.type())
                .isEqualTo(new TypeRef.Named(type(api, "SyncRemoteAddressSpace").id()));
        assertThat(operation.responses().get(1).headers())
                .extracting(ResponseHeader::name)
                .containsExactly("Azure-AsyncOperation", "Retry-After");
        assertThat(operation.longRunning().map(LongRunning::finalStateVia))
                .contains(FinalStateVia.AZURE_ASYNC_OPERATION);
        assertThat(operation.examples()).extracting(Example::name).hasSize(7).contains("Create peering");
        assertThat(property(api, "VirtualNetworkPeering", "properties").flatten())
                .isTrue();
        assertThat(property(api, "IpamPoolPrefixAllocation", "pool").flatten()).isTrue();
        assertThat(property(api, "IpamPoolPrefixAllocationPool", "id")
                        .constraints()
                        .get("format"))
                .contains("arm-id");
        assertThat(property(api, "CloudErrorBody", "details").type())
                .isEqualTo(new TypeRef.ListOf(
                        new TypeRef.Named(type(api, "CloudErrorBody").id())));
    }

    @Test
    void gatewayConnections() {
        Api api = api("gateway-connections/2015-05-01-preview/gatewayConnections.yaml");
        hasArmParameters(api, "2015-05-01-preview");
        List<Operation> operations = api.groups().get(0).operations();
        assertThat(operations).extracting(Operation::name).containsExactly("CreateOrUpdate", "Update");
        assertThat(operations).allMatch(operation -> operation.longRunning().isEmpty());
        assertThat(operations.get(0).errors()).extracting(ApiResponse::status).containsExactly("400");
        assertThat(((ObjectDef) type(api, "ConnectionUpdate")).usages()).containsOnly(Usage.REQUEST, Usage.PATCH);
        assertThat(((ObjectDef) type(api, "Connection")).usages()).containsOnly(Usage.REQUEST, Usage.RESPONSE);
        assertThat(property(api, "Connection", "properties").flatten()).isTrue();
        assertThat(property(api, "Connection", "properties").required()).isTrue();
        assertThat(property(api, "ConnectionUpdate", "name").required()).isFalse();
        assertThat(property(api, "ConnectionProperties", "gateway1").type())
                .isEqualTo(new TypeRef.Named(type(api, "GatewayReference").id()));
    }

    @Test
    void apiManagement() {
        Api api = api("api-management/2024-05-01/privateEndpointConnections.yaml");
        hasArmParameters(api, "2024-05-01");
        Operation operation = only(api);
        assertThat(operation.operationId()).isEqualTo("PrivateEndpointConnection_CreateOrUpdate");
        assertThat(api.clientParameters().get(0).type()).isEqualTo(new TypeRef.Scalar(ScalarKind.UUID));
        assertThat(operation.responses()).extracting(ApiResponse::status).containsExactly("200", "202");
        assertThat(operation.responses().get(1).body()).isEmpty();
        assertThat(operation.responses().get(1).headers())
                .extracting(ResponseHeader::name)
                .containsExactly("location");
        assertThat(operation.longRunning().map(LongRunning::finalStateVia)).contains(FinalStateVia.LOCATION);
        assertThat(property(api, "PrivateEndpointConnectionRequest", "properties")
                        .flatten())
                .isFalse();
        assertThat(property(api, "PrivateEndpointConnection", "properties").flatten())
                .isTrue();
        assertThat(property(api, "PrivateEndpointConnection", "id").access()).isEqualTo(Access.READ_ONLY);
        assertThat(property(api, "ErrorAdditionalInfo", "info").type())
                .isEqualTo(new TypeRef.MapOf(new TypeRef.AnyValue()));
    }

    @Test
    void keyVault() {
        Api api = api("key-vault/2024-11-01/keyvault.json");
        hasArmParameters(api, "2024-11-01");
        Operation operation = only(api);
        assertThat(operation.longRunning()).isEmpty();
        assertThat(operation.responses().get(0).headers())
                .extracting(ResponseHeader::name)
                .containsExactlyInAnyOrder("Retry-After", "Azure-AsyncOperation");
        assertThat(names(api, "PrivateEndpointConnection"))
                .containsExactly("id", "name", "type", "properties", "etag", "location", "tags");
        assertThat(property(api, "PrivateEndpointConnection", "location").access())
                .isEqualTo(Access.READ_ONLY);
        assertThat(property(api, "PrivateEndpointConnection", "etag").access()).isEqualTo(Access.READ_WRITE);
        assertThat(property(api, "PrivateEndpointConnection", "tags").type())
                .isEqualTo(new TypeRef.MapOf(new TypeRef.Scalar(ScalarKind.STRING)));
    }
}
