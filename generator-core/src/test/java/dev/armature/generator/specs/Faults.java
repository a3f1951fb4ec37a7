package dev.armature.generator.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Faults that each break one fact: at least one for every kind. */
final class Faults {

    static final String VPN = "vpn-connections/2024-05-01/vpnConnections.json";
    static final String NETWORK = "vpn-connections/2024-05-01/network.json";
    static final String COMMON = "common-types/resource-management/v5/types.json";
    static final String VAULT = "key-vault/2024-11-01/keyvault.json";
    static final String PEERING = "virtual-network-peerings/2025-05-01/virtualNetworkPeerings.yaml";
    static final String GATEWAY = "gateway-connections/2015-05-01-preview/gatewayConnections.yaml";
    static final String API = "api-management/2024-05-01/privateEndpointConnections.yaml";

    private static final Map<String, String> OPERATION_OF = Map.of(
            VPN, "VpnConnections_CreateOrUpdate",
            VAULT, "PrivateEndpointConnections_Put",
            PEERING, "VirtualNetworkPeerings_CreateOrUpdate",
            GATEWAY, "Connections_CreateOrUpdate",
            API, "PrivateEndpointConnection_CreateOrUpdate");

    private static final SpecTree TREE = SpecTree.load(Path.of("..", "specs"));

    private Faults() {}

    /** The pointer of an operation in a document that has one path. */
    static String operation(String file, String method) {
        Map.Entry<String, JsonNode> path =
                TREE.node(file, "/paths").properties().iterator().next();
        return "/paths/" + path.getKey().replace("/", "~1") + "/" + method;
    }

    /** Every fault as a {@link Mutation}, then operation, kind and name of the fact that it breaks. */
    static Stream<Arguments> all() {
        return Stream.of(
                        address(),
                        parameters(),
                        answers(),
                        types(),
                        access(),
                        enums(),
                        constraints(),
                        security(),
                        examples())
                .flatMap(faults -> faults);
    }

    private static Arguments fault(String document, String kind, String name, Mutation mutation) {
        return Arguments.of(mutation, OPERATION_OF.get(document), kind, name);
    }

    private static Stream<Arguments> address() {
        String put = operation(VPN, "put");
        String path = put.split("/")[2].replace("~1", "/");
        String host = "management.azure.com";
        return Stream.of(
                fault(VPN, "method", "PUT", Mutation.remove(VPN, put)),
                fault(VPN, "method", "PUT", Mutation.replace(VPN, put + "/operationId", "Other_Id")),
                fault(VPN, "path", path, Mutation.add(VPN, "/basePath", TextNode.valueOf("/v1"))),
                fault(VPN, "host", host, Mutation.replace(VPN, "/host", "example.com")),
                fault(VPN, "host", host, Mutation.replace(VPN, "/schemes/0", "http")),
                fault(API, "host", host, Mutation.replace(API, "/servers/0/url", "http://" + host)),
                fault(VPN, "api-version", "2024-05-01", Mutation.replace(VPN, "/info/version", "2024-05-02")));
    }

    private static Stream<Arguments> parameters() {
        String subscription = "/components/parameters/SubscriptionIdParameter/";
        String sync = operation(PEERING, "put") + "/parameters/5/required";
        return Stream.of(
                fault(
                        VPN,
                        "path-parameter",
                        "gatewayName",
                        Mutation.remove(VPN, operation(VPN, "put") + "/parameters/2")),
                fault(
                        VPN,
                        "path-parameter",
                        "subscriptionId",
                        Mutation.replace(COMMON, "/parameters/SubscriptionIdParameter/in", "query")),
                fault(
                        PEERING,
                        "path-parameter",
                        "subscriptionId",
                        Mutation.remove(PEERING, subscription + "schema/format")),
                fault(
                        GATEWAY,
                        "path-parameter",
                        "subscription-id",
                        Mutation.remove(GATEWAY, subscription + "required")),
                fault(
                        PEERING,
                        "query-parameter",
                        "syncRemoteAddressSpace",
                        Mutation.replace(PEERING, sync, BooleanNode.TRUE)));
    }

    private static Stream<Arguments> answers() {
        String vpn = operation(VPN, "put") + "/responses";
        String vault = operation(VAULT, "put") + "/responses";
        String api = operation(API, "put") + "/responses";
        return Stream.of(
                fault(VPN, "response", "201", Mutation.remove(VPN, vpn + "/201")),
                fault(VAULT, "response", "default", Mutation.remove(VAULT, vault + "/default/schema")),
                fault(
                        API,
                        "response",
                        "200",
                        Mutation.replace(
                                API,
                                api + "/200/content/application~1json/schema/$ref",
                                "#/components/schemas/PrivateEndpointConnectionRequest")),
                fault(API, "response-header", "202.location", Mutation.remove(API, api + "/202/headers/location")),
                fault(
                        VAULT,
                        "response-header",
                        "200.Retry-After",
                        Mutation.replace(VAULT, vault + "/200/headers/Retry-After/type", "string")));
    }

    private static Stream<Arguments> types() {
        String vpn = "/definitions/VpnConnectionProperties/properties/";
        String routes = "/definitions/RoutingConfiguration/properties/vnetRoutes";
        String other = "./network.json#/definitions/SubResource";
        return Stream.of(
                fault(VPN, "definition", "VnetRoute", Mutation.remove(VPN, routes)),
                fault(VPN, "definition", "DhGroup", Mutation.remove(NETWORK, "/definitions/DhGroup/enum")),
                fault(VPN, "property", "VpnConnection.properties.sharedKey", Mutation.remove(VPN, vpn + "sharedKey")),
                fault(VPN, "property", "VpnConnection.id", Mutation.remove(VPN, "/definitions/VpnConnection/allOf/0")),
                fault(
                        VPN,
                        "property",
                        "VpnConnection.properties.routingWeight",
                        Mutation.replace(VPN, vpn + "routingWeight/type", "string")),
                fault(
                        VPN,
                        "property",
                        "VpnConnection.properties.ipsecPolicies",
                        Mutation.replace(VPN, vpn + "ipsecPolicies/items/$ref", other)),
                fault(
                        VPN,
                        "property",
                        "VpnConnection.properties.ipsecPolicies",
                        Mutation.replace(VPN, vpn + "ipsecPolicies/items/$ref", "./missing.json#/definitions/X")));
    }

    private static Stream<Arguments> access() {
        String connection = "/definitions/VpnConnection/properties/";
        String gateway = "/components/schemas/";
        return Stream.of(
                fault(
                        VPN,
                        "request-property",
                        "properties.enableBgp",
                        Mutation.remove(VPN, "/definitions/VpnConnectionProperties/properties/enableBgp")),
                fault(
                        VPN,
                        "request-property",
                        "properties.enableBgp",
                        Mutation.add(VPN, connection + "properties/readOnly", BooleanNode.TRUE)),
                fault(
                        GATEWAY,
                        "request-property",
                        "properties.gateway1.name",
                        Mutation.remove(GATEWAY, gateway + "ConnectionProperties/required/0")),
                fault(VPN, "read-only", "VpnConnection.etag", Mutation.remove(VPN, connection + "etag/readOnly")),
                fault(
                        GATEWAY,
                        "read-only",
                        "Connection.properties.gateway2.id",
                        Mutation.remove(GATEWAY, gateway + "GatewayReference/properties/id/readOnly")));
    }

    private static Stream<Arguments> enums() {
        String group = "/definitions/DhGroup/";
        String sync = "/components/schemas/SyncRemoteAddressSpace/";
        return Stream.of(
                fault(VPN, "enum-value", "DhGroup.DHGroup1", Mutation.remove(NETWORK, group + "enum/0")),
                fault(VPN, "enum-value", "DhGroup.DHGroup1", Mutation.remove(NETWORK, group + "x-ms-enum/values/0")),
                fault(
                        VPN,
                        "enum-value",
                        "DhGroup.DHGroup1",
                        Mutation.replace(NETWORK, group + "x-ms-enum/modelAsString", BooleanNode.FALSE)),
                fault(
                        PEERING,
                        "enum-value",
                        "SyncRemoteAddressSpace.true",
                        Mutation.replace(PEERING, sync + "enum/0", BooleanNode.TRUE)));
    }

    private static Stream<Arguments> constraints() {
        String service = "/components/parameters/ServiceNameParameter/schema/pattern";
        String pool = "/components/schemas/Common.IpamPoolPrefixAllocation/properties/pool/properties/id/format";
        return Stream.of(
                fault(
                        VAULT,
                        "constraint",
                        "vaultName",
                        Mutation.remove(VAULT, operation(VAULT, "put") + "/parameters/2/pattern")),
                fault(API, "constraint", "serviceName", Mutation.replace(API, service, "^.*$")),
                fault(
                        PEERING,
                        "constraint",
                        "Common.IpamPoolPrefixAllocation.pool.id",
                        Mutation.replace(PEERING, pool, "uri")));
    }

    private static Stream<Arguments> security() {
        String vpn = "/securityDefinitions/azure_auth/";
        String api = "/components/securitySchemes/azure_auth/flows/implicit/";
        return Stream.of(
                fault(VPN, "security", "azure_auth", Mutation.remove(VPN, "/security/0")),
                fault(VPN, "security", "azure_auth", Mutation.replace(VPN, vpn + "type", "basic")),
                fault(VPN, "security", "azure_auth.flow", Mutation.replace(VPN, vpn + "flow", "application")),
                fault(
                        API,
                        "security",
                        "azure_auth.authorizationUrl",
                        Mutation.replace(API, api + "authorizationUrl", "https://example.com")),
                fault(API, "scope", "user_impersonation", Mutation.remove(API, api + "scopes/user_impersonation")),
                fault(VPN, "scope", "user_impersonation", Mutation.remove(VPN, "/security/0/azure_auth/0")));
    }

    private static Stream<Arguments> examples() {
        String vault = "key-vault/2024-11-01/examples/KeyVaultPutPrivateEndpointConnection.json";
        String title = "ApiManagementApproveOrRejectPrivateEndpointConnection";
        String location = operation(API, "put") + "/responses/202/headers/location/example";
        return Stream.of(
                fault(
                        VPN,
                        "example",
                        "VpnConnectionPut/request",
                        Mutation.remove(VPN, operation(VPN, "put") + "/x-ms-examples/VpnConnectionPut")),
                fault(
                        VAULT,
                        "example",
                        "KeyVaultPutPrivateEndpointConnection/200",
                        Mutation.replace(vault, "/responses/200/body/name", "other")),
                fault(
                        API,
                        "example",
                        title + "/request",
                        Mutation.replace(API, "/components/examples/ApproveOrRejectRequest/value/id", "other")),
                fault(API, "example", title + "/202.location", Mutation.remove(API, location)));
    }
}
