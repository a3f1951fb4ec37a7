package dev.armature.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.auth.AuthScheme;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.call.ServiceClient;
import dev.armature.runtime.call.Sync;
import dev.armature.runtime.http.HostTemplate;
import dev.armature.runtime.http.JdkTransport;
import dev.armature.runtime.http.Slot;
import dev.armature.runtime.testing.FakeScheduler;
import dev.armature.runtime.testing.FakeTransport;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientBuilderTest {
    private final FakeScheduler clock = new FakeScheduler();
    private final FakeTransport transport = new FakeTransport(clock);
    private final ClientOptions options =
            ClientOptions.builder().transport(transport).scheduler(clock).build();

    @Test
    void theDescriptionsEndpointIsTheDefault() {
        assertThat(calledBy(new Builder("https://default.example.com").options(options)))
                .isEqualTo("GET https://default.example.com/a");
    }

    @Test
    void theUsersEndpointWinsAndMayHaveAPath() {
        assertThat(calledBy(new Builder("https://default.example.com")
                        .endpoint("https://mine.example.com:8443/base/")
                        .options(options)))
                .isEqualTo("GET https://mine.example.com:8443/base/a");
    }

    @Test
    void partsOfTheServerAreSettings() {
        HostTemplate host = HostTemplate.of("https://{account}.example.com/v1");
        assertThat(calledBy(new Builder(null)
                        .host(host.with("account", "account", "mine"))
                        .options(options)))
                .isEqualTo("GET https://mine.example.com/v1/a");
        assertThat(calledBy(
                        new Builder(null).host(host).endpoint("https://other").options(options)))
                .isEqualTo("GET https://other/a");
        assertThatThrownBy(() -> new Builder(null).host(host).build()).hasMessage("account is required");
    }

    @Test
    void anEndpointWithoutAPathGetsThatOfTheDescription() {
        HostTemplate host = HostTemplate.of("{endpoint}/v1");
        assertThat(calledBy(
                        new Builder(null).host(host).endpoint("https://mine/").options(options)))
                .isEqualTo("GET https://mine/v1/a");
        assertThat(calledBy(new Builder(null)
                        .host(host)
                        .endpoint("https://mine/gateway")
                        .options(options)))
                .isEqualTo("GET https://mine/gateway/a");
        assertThat(calledBy(new Builder("https://usual/v1").host(host).options(options)))
                .isEqualTo("GET https://usual/v1/a");
        assertThatThrownBy(() -> new Builder(null).host(host).build()).hasMessage("endpoint is required");
    }

    @Test
    void noEndpointAtAllIsNamed() {
        assertThatThrownBy(() -> new Builder(null).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("endpoint is required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api.example.com",
                "/a",
                "ftp://h",
                "https://",
                "https://u:SK-canary@h",
                "https://h/?sig=SK-canary",
                "https://h/#f",
                "https://h h",
                "http:h"
            })
    void anythingButAnAbsoluteHttpUrlIsRefused(String url) {
        assertThatThrownBy(() -> new Builder(null).endpoint(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canary");
    }

    @Test
    void aCredentialTheApiHasNoSchemeForIsRefused() {
        assertThatThrownBy(() -> new Builder("https://h")
                        .credential(Credential.apiKey("k"))
                        .build())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void requiredSettingsAreNamed() {
        assertThatThrownBy(() -> Builder.check(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("subscriptionId is required");
        assertThat(Builder.check("x")).isEqualTo("x");
    }

    @Test
    void aTransportOfTheApplicationStaysOpen() {
        new Builder("https://h").options(options).build().close();

        assertThat(transport.closed()).isFalse();
    }

    @Test
    void optionsDoNotChangeAfterwards() {
        ClientOptions.Builder builder = ClientOptions.builder().callTimeout(Duration.ofSeconds(1));
        ClientOptions first = builder.build();
        builder.callTimeout(Duration.ofSeconds(2)).policy(Slot.BEFORE_RETRY, (request, next) -> next.send(request));
        ClientOptions second = first.toBuilder().allowOrigin("https://x").build();

        assertThat(first.callTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(first.policies(Slot.BEFORE_RETRY)).isEmpty();
        assertThat(first.allowedOrigins()).isEmpty();
        assertThat(second.callTimeout()).isEqualTo(Duration.ofSeconds(1));
        assertThat(second.allowedOrigins()).hasSize(1);
    }

    @Test
    void settingsThatCannotBeMeantAreRefused() {
        ClientOptions.Builder builder = ClientOptions.builder();

        assertThatThrownBy(() -> builder.callTimeout(Duration.ZERO)).hasMessageContaining("callTimeout");
        assertThatThrownBy(() -> builder.attemptTimeout(Duration.ofSeconds(-1))).hasMessageContaining("attemptTimeout");
        assertThatThrownBy(() -> builder.pollBounds(Duration.ZERO, Duration.ofSeconds(1)))
                .hasMessageContaining("floor");
        assertThatThrownBy(() -> builder.pollBounds(Duration.ofSeconds(1), Duration.ofDays(36500)))
                .hasMessageContaining("cap");
        assertThatThrownBy(() -> builder.pollBounds(Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The cap must not be below the floor");
        assertThatThrownBy(() -> builder.pollDeadline(Duration.ofSeconds(Long.MAX_VALUE)))
                .hasMessageContaining("pollDeadline");
        assertThatThrownBy(() -> builder.maxResponseBytes(0)).hasMessageContaining("maxResponseBytes");
        assertThatThrownBy(() -> builder.httpClient(HttpClient.newBuilder()
                        .followRedirects(HttpClient.Redirect.ALWAYS)
                        .build()))
                .hasMessageContaining("redirects");
        assertThatThrownBy(() -> builder.allowOrigin("nowhere")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aClientOfItsOwnCanBeClosed() {
        JdkTransport.create(1, Duration.ofSeconds(60)).close();
        new Builder("https://h").build().close();
    }

    @Test
    void severalCredentialsAreToldApartByTheirSchemes() {
        Builder builder =
                new Builder("https://h", List.of(AuthScheme.apiKeyHeader("X-A").named("a"), AuthScheme.bearer()));
        Credential bearer = Credential.token("t");

        calledBy(builder.credential("a", Credential.apiKey("k")).options(options));
        calledBy(builder.credential("a", Credential.none()).credential(bearer).options(options));

        assertThat(transport.sent())
                .extracting(sent -> sent.request().headers().all("X-A")
                        + " "
                        + sent.request().headers().all("Authorization"))
                .containsExactly("[k] []", "[] [Bearer t]");
    }

    private String calledBy(Builder builder) {
        transport.answer(204, "");
        try (ServiceClient client = builder.build()) {
            Sync.join(client.send(client.request("Op", "GET", "/a"), Answers.empty(204), CallOptions.none()));
        }
        return transport.lines().get(transport.lines().size() - 1);
    }

    /** What the generator writes, in short. */
    private static final class Builder extends ClientBuilder<Builder> {
        private @Nullable HostTemplate host;

        Builder(@Nullable String endpoint) {
            this(endpoint, List.of(AuthScheme.bearer()));
        }

        Builder(@Nullable String endpoint, List<AuthScheme> schemes) {
            super(new ClientDefaults("test/1", endpoint, schemes));
        }

        ServiceClient build() {
            return host == null ? newServiceClient() : newServiceClient(host);
        }

        Builder host(HostTemplate template) {
            host = template;
            return this;
        }

        static String check(@Nullable String value) {
            return require(value, "subscriptionId");
        }
    }
}
