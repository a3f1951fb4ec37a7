package dev.armature.it.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import dev.armature.it.arm.keyvault.PrivateEndpointConnectionsClient;
import dev.armature.it.arm.keyvault.models.PrivateEndpointConnection;
import dev.armature.runtime.auth.AccessToken;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.auth.TokenSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** The adapter to azure-identity that the README shows. */
class AzureIdentityTest extends LiveTest {
    @Test
    void aTokenCredentialIsAskedForTheScopeOfTheEndpointOnce() {
        List<String> scopes = new CopyOnWriteArrayList<>();
        TokenCredential azure = request -> {
            scopes.addAll(request.getScopes());
            return Mono.just(new com.azure.core.credential.AccessToken(
                    TOKEN, OffsetDateTime.now(java.time.ZoneOffset.UTC).plusHours(1)));
        };
        try (PrivateEndpointConnectionsClient client = live(PrivateEndpointConnectionsClient.builder())
                .credential(Credential.bearer(tokens(azure)))
                .subscriptionId(SUBSCRIPTION)
                .build()) {
            PrivateEndpointConnection body = PrivateEndpointConnection.builder().build();
            client.put("sample-group", "sample-vault", "sample-pec", body);
            client.put("sample-group", "sample-vault", "sample-pec", body);
        }
        assertThat(methods()).containsExactly("PUT", "PUT");
        assertThat(scopes).containsExactly(simulator.endpoint() + "/.default");
    }

    private static TokenSource tokens(TokenCredential azure) {
        return request -> azure.getToken(new TokenRequestContext().setScopes(request.scopes()))
                .map(token ->
                        new AccessToken(token.getToken(), token.getExpiresAt().toInstant()))
                .toFuture();
    }
}
