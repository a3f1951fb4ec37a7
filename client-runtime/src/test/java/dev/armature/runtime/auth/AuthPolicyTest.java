package dev.armature.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.BinaryBody;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ClientDefaults;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.OriginViolation;
import dev.armature.runtime.http.Slot;
import dev.armature.runtime.testing.Bench;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuthPolicyTest {
    private static final Answers<@Nullable Void> DONE = Answers.empty(204);

    private final List<TokenRequest> asked = new ArrayList<>();
    private final Credential bearer = Credential.bearer(request -> {
        asked.add(request);
        return CompletableFuture.completedFuture(new AccessToken("t" + asked.size(), Instant.MAX));
    });

    @Test
    void aTokenIsAskedForOnceAndAttached() {
        Bench bench = new Bench(bearer, List.of(AuthScheme.bearer()), UnaryOperator.identity());
        bench.transport.answer(204, "").answer(204, "");

        bench.send(bench.get("/a"), DONE);
        bench.send(bench.get("/b"), DONE);

        assertThat(bench.transport.sent())
                .allSatisfy(sent -> assertThat(sent.request().headers().all("Authorization"))
                        .containsExactly("Bearer t1"));
        assertThat(asked).hasSize(1);
    }

    @Test
    void scopesThatAreNoUrlsMeanTheEndpointsOwn() {
        assertThat(scopes(List.of(AuthScheme.oauth2(List.of("user_impersonation"))), UnaryOperator.identity()))
                .containsExactly("https://api.example.com/.default");
    }

    @Test
    void scopesThatAreUrlsAreUsedAsTheyAre() {
        AuthScheme scheme = AuthScheme.oauth2(List.of("https://vault.azure.net/.default", "user_impersonation"));

        assertThat(scopes(List.of(scheme), UnaryOperator.identity()))
                .containsExactly("https://vault.azure.net/.default");
    }

    @Test
    void allOtherScopesAreUsedAsTheyAreToo() {
        assertThat(scopes(
                        List.of(
                                AuthScheme.oauth2(List.of("read", "user_impersonation", "write")),
                                AuthScheme.oauth2(List.of("read", "more")).named("b")),
                        options -> options))
                .containsExactly("read", "write");
        assertThat(scopes(List.of(AuthScheme.bearer()), options -> options))
                .containsExactly("https://api.example.com/.default");
    }

    @Test
    void scopesOfTheUserWin() {
        AuthScheme scheme = AuthScheme.oauth2(List.of("https://vault.azure.net/.default"));

        assertThat(scopes(List.of(scheme), options -> options.scopes("https://mine/.default")))
                .containsExactly("https://mine/.default");
    }

    @Test
    void keysGoWhereTheSchemeSays() {
        assertThat(keyed(AuthScheme.apiKeyHeader("api-key")).headers().all("api-key"))
                .containsExactly("k 1&");
        assertThat(keyed(AuthScheme.apiKeyQuery("code")).uri())
                .hasToString("https://api.example.com/a?x=1&code=k%201%26");
        assertThat(keyed(AuthScheme.apiKeyCookie("session")).headers().all("Cookie"))
                .containsExactly("c=1; session=k%201%26");
    }

    @Test
    void aKeyWithoutSchemeIsRefusedWhenTheClientIsBuilt() {
        assertThatThrownBy(
                        () -> new Bench(Credential.apiKey("k"), List.of(AuthScheme.bearer()), UnaryOperator.identity()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("API key");
    }

    @Test
    void userAndPasswordAreOneHeader() {
        Bench bench = new Bench(Credential.basic("Aladdin", "open sesame"), List.of(), UnaryOperator.identity());
        bench.transport.answer(204, "");

        bench.send(bench.get("/a"), DONE);

        assertThat(bench.transport.only().headers().all("Authorization"))
                .containsExactly("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==");
        assertThatThrownBy(() -> Credential.basic("a:b", "c")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aHeaderOfTheCallerStays() {
        Bench bench = new Bench(bearer, List.of(), UnaryOperator.identity());
        bench.transport.answer(204, "");

        bench.send(
                bench.get("/a"),
                DONE,
                CallOptions.builder().header("Authorization", "Mine x").build());

        assertThat(bench.transport.only().headers().all("authorization")).containsExactly("Mine x");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://other.example.com/a",
                "https://api.example.com:8443/a",
                "http://api.example.com/a",
                "https://api.example.com.evil.org/a"
            })
    void anotherOriginGetsNothing(String url) {
        Bench bench = new Bench(
                bearer,
                List.of(AuthScheme.bearer()),
                options -> options.policy(
                        Slot.PER_ATTEMPT, (request, next) -> next.send(request.withUri(URI.create(url)))));

        assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE)).isInstanceOf(OriginViolation.class);
        assertThat(bench.transport.sent()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void anAllowedOriginGetsTheCredential() {
        Bench bench = new Bench(bearer, List.of(AuthScheme.bearer()), options -> options.allowOrigin(
                        "https://west.example.com")
                .policy(
                        Slot.PER_ATTEMPT,
                        (request, next) -> next.send(request.withUri(URI.create("https://west.example.com/a")))));
        bench.transport.answer(204, "");

        bench.send(bench.get("/a"), DONE);

        assertThat(bench.transport.only().headers().contains("Authorization")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://api.example.com", "http://localhost:8080", "http://127.0.0.1"})
    void plainHttpGetsNoCredential(String endpoint) {
        Bench bench = new Bench(URI.create(endpoint), bearer, List.of(), UnaryOperator.identity());

        assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE))
                .isInstanceOf(InsecureEndpoint.class)
                .hasMessageContaining(endpoint);
        assertThat(bench.transport.sent()).isEmpty();
        assertThat(asked).isEmpty();
    }

    @Test
    void plainHttpToThisMachineCanBeAllowed() {
        UnaryOperator<dev.armature.runtime.ClientOptions.Builder> allowed =
                options -> options.allowPlainHttpOnLoopback(true);
        Bench local = new Bench(URI.create("http://localhost:8080"), bearer, List.of(), allowed);
        local.transport.answer(204, "");
        Bench remote = new Bench(URI.create("http://10.0.0.1"), bearer, List.of(), allowed);

        local.send(local.get("/a"), DONE);

        assertThat(local.transport.only().headers().contains("Authorization")).isTrue();
        assertThatThrownBy(() -> remote.send(remote.get("/a"), DONE)).isInstanceOf(InsecureEndpoint.class);
    }

    @Test
    void withoutCredentialPlainHttpIsFine() {
        Bench bench = new Bench(URI.create("http://10.0.0.1"), Credential.none(), List.of(), UnaryOperator.identity());
        bench.transport.answer(204, "");

        bench.send(bench.get("/a"), DONE);

        assertThat(bench.transport.lines()).containsExactly("GET http://10.0.0.1/a");
    }

    @Test
    void aClaimsChallengeIsAnsweredOnce() {
        Bench bench = new Bench(bearer, List.of(AuthScheme.bearer()), UnaryOperator.identity());
        String claims = Base64.getEncoder().encodeToString("{\"nbf\":1}".getBytes(StandardCharsets.UTF_8));
        String challenge = "Bearer realm=\"\", error=\"insufficient_claims\", claims=\"" + claims + "\"";
        bench.transport.answer(401, "", "WWW-Authenticate", challenge).answer(401, "", "WWW-Authenticate", challenge);

        assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE)).isInstanceOf(ApiException.class);
        assertThat(asked)
                .extracting(TokenRequest::claims)
                .containsExactly(Optional.empty(), Optional.of("{\"nbf\":1}"));
        assertThat(bench.transport.sent())
                .extracting(
                        sent -> sent.request().headers().first("Authorization").orElse(""))
                .containsExactly("Bearer t1", "Bearer t2");
    }

    private static String[] challenge() {
        return new String[] {"WWW-Authenticate", "Bearer claims=\"e30=\""};
    }

    @Test
    void onlyTheConfiguredEndpointMayDemandClaims() {
        Bench bench = new Bench(bearer, List.of(AuthScheme.bearer()), options -> options.allowOrigin(
                        "https://west.example.com")
                .policy(
                        Slot.PER_ATTEMPT,
                        (request, next) -> next.send(request.withUri(URI.create("https://west.example.com/a")))));
        bench.transport.answer(401, "", challenge());

        assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE)).isInstanceOf(ApiException.class);
        assertThat(asked).extracting(TokenRequest::claims).containsExactly(Optional.empty());
    }

    @Test
    void claimsAreNotAnsweredForACredentialWithoutTokens() {
        Bench bench =
                new Bench(Credential.apiKey("k"), List.of(AuthScheme.apiKeyHeader("X")), UnaryOperator.identity());
        bench.transport.answer(401, "", challenge());

        assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE)).isInstanceOf(ApiException.class);
    }

    @Test
    void claimsAreAnsweredForTokensBesideOtherCredentials() {
        ClientDefaults both = new ClientDefaults("w/1", null, List.of())
                .withSecurity(Security.allOf(
                        AuthScheme.bearer(), AuthScheme.apiKeyHeader("X").named("x")));
        Bench bench = new Bench(
                both, URI.create(Bench.ENDPOINT), bearer.with("x", Credential.apiKey("k")), UnaryOperator.identity());
        bench.transport.answer(401, "", challenge()).answer(204, "");

        bench.send(bench.get("/a"), DONE);

        assertThat(asked).extracting(TokenRequest::claims).containsExactly(Optional.empty(), Optional.of("{}"));
        assertThat(bench.transport.sent().get(1).request().headers().all("X")).containsExactly("k");
    }

    @Test
    void aHeaderOfTheCallerIsNotChangedByAChallenge() {
        Bench bench = new Bench(bearer, List.of(), UnaryOperator.identity());
        bench.transport.answer(401, "", challenge());

        assertThatThrownBy(() -> bench.send(
                        bench.get("/a"),
                        DONE,
                        CallOptions.builder().header("Authorization", "Mine x").build()))
                .isInstanceOf(ApiException.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void aBodyThatCannotBeSentAgainIsNot() {
        Bench bench = new Bench(bearer, List.of(), UnaryOperator.identity());
        bench.transport.answer(401, "", challenge());
        BinaryBody once = BinaryBody.once(new ByteArrayInputStream(new byte[3]), 3);

        assertThatThrownBy(() -> bench.send(
                        bench.client.request("Op", "PUT", "/a").binaryBody("application/octet-stream", once), DONE))
                .isInstanceOf(ApiException.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void anyOtherStatusWithAChallengeIsTheCallers() {
        Bench bench = new Bench(bearer, List.of(), UnaryOperator.identity());
        bench.transport.answer(403, "", challenge());

        assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE)).isInstanceOf(ApiException.class);
        assertThat(asked).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://other.example.com/a", "http://api.example.com/a", "https://api.example.com:444/a"})
    void aPolicyBehindTheCredentialCannotTakeItElsewhere(String url) {
        Bench bench = new Bench(
                bearer,
                List.of(),
                options -> options.policy(
                        Slot.AFTER_AUTH, (request, next) -> next.send(request.withUri(URI.create(url)))));

        assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE)).isInstanceOf(OriginViolation.class);
        assertThat(bench.transport.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "proxy-authorization", "X-MS-Authorization-Auxiliary"})
    void noHeaderOfAuthenticationGoesOverPlainHttp(String name) {
        CallOptions call = CallOptions.builder().header(name, "x").build();
        Bench remote = new Bench(URI.create("http://10.0.0.1"), Credential.none(), List.of(), UnaryOperator.identity());
        Bench local = new Bench(
                URI.create("http://127.0.0.1"),
                Credential.none(),
                List.of(),
                options -> options.allowPlainHttpOnLoopback(true));
        Bench secure =
                new Bench(URI.create("https://10.0.0.1"), Credential.none(), List.of(), UnaryOperator.identity());
        local.transport.answer(204, "");
        secure.transport.answer(204, "");

        assertThatThrownBy(() -> remote.send(remote.get("/a"), DONE, call)).isInstanceOf(InsecureEndpoint.class);
        local.send(local.get("/a"), DONE, call);
        secure.send(secure.get("/a"), DONE, call);

        assertThat(remote.transport.sent()).isEmpty();
    }

    @Test
    void anyOther401IsTheCallers() {
        Bench bench = new Bench(bearer, List.of(AuthScheme.bearer()), UnaryOperator.identity());
        bench.transport.answer(401, "", "WWW-Authenticate", "Bearer claims=\"%%%\"");

        assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE)).isInstanceOf(ApiException.class);
        assertThat(asked).hasSize(1);
    }

    @Test
    void nothingPrintsASecret() {
        Credential key = Credential.apiKey("SK-canary");

        assertThat(List.of(
                        key.toString(),
                        Credential.token("SK-canary").toString(),
                        Credential.basic("u", "SK-canary").toString(),
                        new AccessToken("SK-canary", Instant.MAX).toString()))
                .noneMatch(text -> text.contains("canary"));
    }

    private List<String> scopes(
            List<AuthScheme> schemes, UnaryOperator<dev.armature.runtime.ClientOptions.Builder> options) {
        Bench bench = new Bench(bearer, schemes, options);
        bench.transport.answer(204, "");
        bench.send(bench.get("/a"), DONE);
        return asked.get(asked.size() - 1).scopes();
    }

    private static HttpRequest keyed(AuthScheme scheme) {
        Bench bench = new Bench(Credential.apiKey("k 1&"), List.of(scheme), UnaryOperator.identity());
        bench.transport.answer(204, "");
        bench.send(bench.get("/a").query("x", 1).cookie("c", 1), DONE);
        return bench.transport.only();
    }
}
