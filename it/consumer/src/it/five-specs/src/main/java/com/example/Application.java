package com.example;

import com.example.client.gatewayconnections.ConnectionsClient;
import com.example.client.keyvault.PrivateEndpointConnectionsClient;
import com.example.client.privateendpointconnections.PrivateEndpointConnectionClient;
import com.example.client.virtualnetworkpeerings.VirtualNetworkPeeringsClient;
import com.example.client.vpnconnections.VpnConnectionsClient;
import java.util.List;

/** Five clients in one module, two of them with a type of the same name. */
public final class Application {
    private Application() {}

    static List<Class<?>> clients() {
        return List.of(
                VpnConnectionsClient.class,
                VirtualNetworkPeeringsClient.class,
                ConnectionsClient.class,
                PrivateEndpointConnectionClient.class,
                PrivateEndpointConnectionsClient.class);
    }
}
