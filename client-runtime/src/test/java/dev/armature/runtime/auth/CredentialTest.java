package dev.armature.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.testing.Bench;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where each kind of credential stands in a request. */
class CredentialTest {
    private static final Answers<@Nullable Void> DONE = Answers.empty(204);
    private static final String AUXILIARY = "x-ms-authorization-auxiliary";

    private final List<TokenRequest> asked = new ArrayList<>();
    private final TokenSource tenants = request -> {
        asked.add(request);
        return token(request.tenantId().orElse("home"));
    };

    private static CompletableFuture<AccessToken> token(String value) {
        return CompletableFuture.completedFuture(new AccessToken(value, Instant.MAX));
    }

    private static HttpRequest sent(Credential credential, List<AuthScheme> schemes, CallOptions call) {
        Bench bench = new Bench(credential, schemes, UnaryOperator.identity());
        bench.transport.answer(204, "");
        bench.send(bench.get("/a").query("x", 1), DONE, call);
        return bench.transport.only();
    }

    private static HttpRequest sent(Credential credential, AuthScheme... schemes) {
        return sent(credential, List.of(schemes), CallOptions.none());
    }

    @Test
    void otherSchemesOfHttpAreTheFirstWord() {
        assertThat(sent(Credential.http("SharedAccessKey", "valid-key"), AuthScheme.http("SharedAccessKey"))
                        .headers()
                        .all("Authorization"))
                .containsExactly("SharedAccessKey valid-key");
    }

    @Test
    void aHeaderOfOnesOwnGoesWithAnyScheme() {
        assertThat(sent(Credential.header("X-Mine", "secret"), AuthScheme.bearer())
                        .headers()
                        .all("x-mine"))
                .containsExactly("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "abc+/=, abc+/=",
        "a b, a%20b",
        "'a;b', a%3Bb",
        "'a,b', a%2Cb",
        "'a\"b', a%22b",
        "a\\b, a%5Cb",
        "!~, !~",
        "é, %C3%A9"
    })
    void cookiesStayAsTheyAreWhereTheyCan(String key, String expected) {
        assertThat(sent(Credential.apiKey(key), AuthScheme.apiKeyCookie("c"))
                        .headers()
                        .all("Cookie"))
                .containsExactly("c=" + expected);
    }

    @Test
    void aKeyThatIsThereAlreadyStays() {
        CallOptions call = CallOptions.builder()
                .query("code", "mine")
                .header("X-Key", "mine")
                .build();

        assertThat(sent(Credential.apiKey("k"), List.of(AuthScheme.apiKeyQuery("code")), call)
                        .uri()
                        .getRawQuery())
                .isEqualTo("x=1&code=mine");
        assertThat(sent(Credential.apiKey("k"), List.of(AuthScheme.apiKeyHeader("x-key")), call)
                        .headers()
                        .all("X-Key"))
                .containsExactly("mine");
        assertThat(sent(Credential.apiKey("k"), List.of(AuthScheme.apiKeyQuery("cod")), call)
                        .uri()
                        .getRawQuery())
                .isEqualTo("x=1&code=mine&cod=k");
    }

    @Test
    void aKeyIsEncodedForTheQuery() {
        Bench bench =
                new Bench(Credential.apiKey("a&b"), List.of(AuthScheme.apiKeyQuery("c d")), UnaryOperator.identity());
        bench.transport.answer(204, "");
        bench.send(bench.get("/a"), DONE);

        assertThat(bench.transport.only().uri().getRawQuery()).isEqualTo("c%20d=a%26b");
    }

    @Test
    void auxiliaryTokensOfOtherSourcesShareAHeader() {
        Credential credential = Credential.bearer(tenants).withAuxiliary(request -> token("a"), request -> token("b"));

        HttpRequest request = sent(credential, AuthScheme.oauth2(List.of("s")));

        assertThat(request.headers().all("Authorization")).containsExactly("Bearer home");
        assertThat(request.headers().all(AUXILIARY)).containsExactly("Bearer a, Bearer b");
    }

    @Test
    void auxiliaryTokensOfTheSameSourceAreAskedForByTenant() {
        Credential credential =
                Credential.bearer(tenants).withAuxiliaryTenants("t1").withAuxiliaryTenants("t2", "t3");

        HttpRequest request = sent(credential, AuthScheme.oauth2(List.of("s")));

        assertThat(request.headers().all(AUXILIARY)).containsExactly("Bearer t1, Bearer t2, Bearer t3");
        assertThat(asked)
                .containsExactly(
                        new TokenRequest(List.of("s"), Optional.empty(), Optional.empty()),
                        new TokenRequest(List.of("s"), Optional.empty(), Optional.of("t1")),
                        new TokenRequest(List.of("s"), Optional.empty(), Optional.of("t2")),
                        new TokenRequest(List.of("s"), Optional.empty(), Optional.of("t3")));
    }

    @Test
    void thereAreThreeAuxiliaryTokensAtMost() {
        Credential three = Credential.bearer(tenants).withAuxiliaryTenants("t1", "t2", "t3");

        assertThatThrownBy(() -> three.withAuxiliary(tenants)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Credential.bearer(tenants).withAuxiliaryTenants("1", "2", "3", "4"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void auxiliaryTokensGoBesideBearerTokensOnly() {
        assertThatThrownBy(() -> Credential.apiKey("k").withAuxiliary(tenants))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Credential.none().withAuxiliaryTenants("t")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAuxiliarySourceThatFailsFailsTheCallBeforeItIsSent() {
        Bench bench = new Bench(
                Credential.bearer(tenants)
                        .withAuxiliary(request -> CompletableFuture.failedFuture(new IllegalStateException("down"))),
                List.of(),
                UnaryOperator.identity());

        assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE)).hasMessage("down");
        assertThat(bench.transport.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nX-Other: b", "a\n", "\ra", "a\0b", "a\u0001", "Ā"})
    void aSecretThatNoHeaderCanHoldIsRefusedAndNotQuoted(String secret) {
        for (Credential credential : List.of(
                Credential.token(secret),
                Credential.http("X", secret),
                Credential.header("X", secret),
                Credential.bearer(tenants).withAuxiliary(request -> token(secret)))) {
            Bench bench = new Bench(credential, List.of(), UnaryOperator.identity());

            assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(secret);
            assertThat(bench.transport.sent()).isEmpty();
        }
    }

    static Stream<Arguments> credentialsWithTheirSecrets() {
        return Stream.of(
                Arguments.of(Credential.bearer(request -> token("SK-canary")), AuthScheme.bearer()),
                Arguments.of(Credential.token("SK-canary"), AuthScheme.bearer()),
                Arguments.of(Credential.apiKey("SK-canary"), AuthScheme.apiKeyHeader("X-Key")),
                Arguments.of(Credential.apiKey("SK-canary"), AuthScheme.apiKeyQuery("key")),
                Arguments.of(Credential.apiKey("SK-canary"), AuthScheme.apiKeyCookie("key")),
                Arguments.of(Credential.basic("user", "SK-canary"), AuthScheme.basic()),
                Arguments.of(Credential.http("SharedAccessKey", "SK-canary"), AuthScheme.http("SharedAccessKey")),
                Arguments.of(Credential.header("X-Mine", "SK-canary"), AuthScheme.bearer()));
    }

    @ParameterizedTest
    @MethodSource("credentialsWithTheirSecrets")
    void aServiceThatQuotesTheCredentialDoesNotMakeItPrinted(Credential credential, AuthScheme scheme) {
        Bench bench = new Bench(credential, List.of(scheme), UnaryOperator.identity());
        bench.transport.answer(
                400,
                "{\"error\":{\"code\":\"Bad\",\"message\":\"SK-canary is no good\"}}",
                "Content-Type",
                "application/json");

        assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE))
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> assertThat(e.toString()).contains("*** is no good").doesNotContain("SK-canary"));
    }

    @Test
    void aTokenPrintsItsExpiryOnly() {
        assertThat(new AccessToken("SK-canary", Instant.parse("2026-03-01T10:00:00Z")))
                .hasToString("AccessToken[***, expiresAt=2026-03-01T10:00:00Z]");
    }

    @Test
    void nothingPrintsASecret() {
        String canary = "SK-canary";
        assertThat(List.of(
                        Credential.header("X", canary).toString(),
                        Credential.http("X", canary).toString(),
                        Credential.basic("u", canary).toString(),
                        Credential.apiKey(canary).toString(),
                        Credential.token(canary)
                                .withAuxiliaryTenants("t")
                                .always()
                                .toString(),
                        Credential.none().with("a", Credential.apiKey(canary)).toString(),
                        ClientCredentials.of("id", canary)
                                .parameter("p", canary)
                                .toString(),
                        new HeaderKind("l", scheme -> true, "X", canary, List.of(canary)).toString()))
                .noneMatch(text -> text.contains(canary))
                .allMatch(text -> !text.isEmpty());
        assertThat(Credential.none()).hasToString("Credential[none]");
        assertThat(Credential.none().with("a", Credential.apiKey("k")))
                .hasToString("Credential[none{a=Credential[API key]}]");
    }
}
