package dev.armature.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.ClientDefaults;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.testing.Bench;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which credentials go with which operation. */
class SignersTest {
    private static final Answers<@Nullable Void> DONE = Answers.empty(204);
    private static final AuthScheme LOGIN = AuthScheme.oauth2(List.of("read")).named("login");
    private static final AuthScheme KEY = AuthScheme.apiKeyHeader("X-Key").named("key");
    private static final AuthScheme APP = AuthScheme.apiKeyQuery("app").named("app");
    private static final AuthScheme BASIC = AuthScheme.basic().named("basic");
    private static final AuthScheme SHARED = AuthScheme.http("SharedKey").named("shared");

    private static final Credential TOKEN = Credential.token("t-1");
    private static final Credential API_KEY = Credential.apiKey("k-1");

    private static Bench bench(Security security, Credential credential) {
        ClientDefaults defaults = new ClientDefaults("w/1", null, List.of(LOGIN, KEY, APP, BASIC, SHARED))
                .withSecurity("Widgets_Get", security);
        return new Bench(defaults, URI.create(Bench.ENDPOINT), credential, UnaryOperator.identity());
    }

    private static HttpRequest sent(Security security, Credential credential) {
        Bench bench = bench(security, credential);
        bench.transport.answer(204, "");
        bench.send(bench.get("/a"), DONE);
        return bench.transport.only();
    }

    /** Everything in a request that is a credential. */
    private static String credentials(Security security, Credential credential) {
        HttpRequest request = sent(security, credential);
        return String.join(
                "|",
                request.headers().first("Authorization").orElse(""),
                request.headers().first("X-Key").orElse(""),
                String.valueOf(request.uri().getRawQuery()));
    }

    @Test
    void anOpenOperationGetsNothing() {
        assertThat(credentials(Security.open(), TOKEN)).isEqualTo("||null");
        assertThat(credentials(Security.open(), Credential.none().with("key", API_KEY)))
                .isEqualTo("||null");
    }

    @Test
    void anUndeclaredOneGetsWhatTheClientHas() {
        assertThat(credentials(Security.undeclared(), TOKEN)).isEqualTo("Bearer t-1||null");
        assertThat(credentials(Security.undeclared(), Credential.none())).isEqualTo("||null");
    }

    @Test
    void theFirstAlternativeIsTakenThatTheClientHasACredentialFor() {
        Security either = Security.anyOf(List.of(KEY, LOGIN));

        assertThat(credentials(either, API_KEY)).isEqualTo("|k-1|null");
        assertThat(credentials(either, TOKEN)).isEqualTo("Bearer t-1||null");
        assertThat(credentials(either, TOKEN.with("key", API_KEY))).isEqualTo("|k-1|null");
        assertThat(credentials(either, Credential.none())).isEqualTo("||null");
    }

    @Test
    void schemesThatAreWantedTogetherAreAllServed() {
        Security both = Security.allOf(LOGIN, KEY, APP);

        assertThat(credentials(both, TOKEN.with("key", API_KEY).with("app", Credential.apiKey("a-1"))))
                .isEqualTo("Bearer t-1|k-1|app=a-1");
    }

    @Test
    void halfOfWhatIsWantedIsNotSent() {
        Bench bench = bench(Security.allOf(LOGIN, KEY), TOKEN);

        assertThatThrownBy(() -> bench.send(bench.get("/a"), DONE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("Widgets_Get", "login and key", "Credential[bearer]");
        assertThat(bench.transport.sent()).isEmpty();
    }

    @Test
    void halfOfWhatIsWantedFallsBackToTheNextAlternative() {
        assertThat(credentials(Security.allOf(LOGIN, KEY).or(BASIC), TOKEN.with("basic", Credential.basic("u", "p"))))
                .isEqualTo("Basic dTpw||null");
    }

    @Test
    void anOptionalCredentialIsSentWhenThereIsOne() {
        Security optional = Security.allOf().or(KEY);

        assertThat(credentials(optional, API_KEY)).isEqualTo("|k-1|null");
        assertThat(credentials(optional, TOKEN)).isEqualTo("||null");
        assertThat(credentials(optional, Credential.none())).isEqualTo("||null");
    }

    @Test
    void theCertificateOfTheHttpClientCountsAsThere() {
        AuthScheme tls = AuthScheme.mutualTls().named("tls");

        assertThat(credentials(Security.allOf(tls), TOKEN)).isEqualTo("||null");
        assertThat(credentials(Security.allOf(tls).or(LOGIN), TOKEN)).isEqualTo("Bearer t-1||null");
        assertThat(credentials(Security.allOf(tls, KEY), API_KEY)).isEqualTo("|k-1|null");
    }

    @Test
    void aCredentialCanBeSentInSpiteOfTheDescription() {
        assertThat(credentials(Security.open(), TOKEN.always())).isEqualTo("Bearer t-1||null");
        assertThat(credentials(Security.allOf(LOGIN), API_KEY.always())).isEqualTo("|k-1|null");
        assertThat(credentials(Security.allOf(KEY), TOKEN.with("key", API_KEY).always()))
                .isEqualTo("Bearer t-1||null");
    }

    @Test
    void whatIsNamedTakesPrecedenceForItsScheme() {
        assertThat(credentials(Security.allOf(KEY), API_KEY.with("key", Credential.apiKey("k-2"))))
                .isEqualTo("|k-2|null");
    }

    @Test
    void oneTokenServesAllOperationsThatWantTheSameScheme() {
        AtomicInteger asked = new AtomicInteger();
        Credential counting = Credential.bearer(request ->
                CompletableFuture.completedFuture(new AccessToken("t-" + asked.incrementAndGet(), Instant.MAX)));
        ClientDefaults defaults = new ClientDefaults("w/1", null, List.of(LOGIN))
                .withSecurity("Widgets_Get", Security.allOf(LOGIN).or());
        Bench bench = new Bench(defaults, URI.create(Bench.ENDPOINT), counting, UnaryOperator.identity());
        bench.transport.answer(204, "").answer(204, "");

        bench.send(bench.get("/a"), DONE);
        bench.send(bench.client.request("Widgets_Other", "GET", "/b"), DONE);

        assertThat(asked).hasValue(1);
    }

    @Test
    void whatFitsNoSchemeIsAMistake() {
        assertThatThrownBy(() -> build(List.of(KEY), TOKEN))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll("bearer", "[key]");
        assertThatThrownBy(() -> build(List.of(), API_KEY)).hasMessageContaining("no scheme for an API key");
        assertThatThrownBy(() -> build(List.of(LOGIN), API_KEY.always())).hasMessageContaining("no scheme for an API");
        assertThatThrownBy(() -> build(List.of(KEY), Credential.none().with("keys", API_KEY)))
                .hasMessageContainingAll("no security scheme keys", "[key]");
        assertThatThrownBy(() -> build(List.of(KEY), Credential.none().with("key", TOKEN)))
                .hasMessageContainingAll("key", "API_KEY_HEADER", "bearer");
        assertThatThrownBy(() -> build(List.of(LOGIN), Credential.clientCredentials(ClientCredentials.of("i", "s"))))
                .hasMessageContaining("login");
        assertThatThrownBy(() -> build(List.of(SHARED), Credential.http("Other", "x")))
                .hasMessageContaining("Other");
    }

    @Test
    void whatFitsIsNot() {
        AuthScheme authorization = AuthScheme.apiKeyHeader("authorization").named("a");
        for (Credential fitting : List.of(
                TOKEN, API_KEY, Credential.basic("u", "p"), Credential.http("x", "y"), Credential.header("X", "y"))) {
            assertThatCode(() -> build(List.of(authorization), fitting)).doesNotThrowAnyException();
        }
        assertThatCode(() -> build(List.of(SHARED), Credential.http("sharedkey", "x")))
                .doesNotThrowAnyException();
        assertThatCode(() -> build(List.of(KEY), Credential.none().with("key", Credential.none())))
                .doesNotThrowAnyException();
        assertThatCode(() -> build(List.of(), TOKEN)).doesNotThrowAnyException();
    }

    @Test
    void securityIsAValueAndReadsLikeASentence() {
        Security security = Security.allOf(LOGIN, KEY).or(BASIC).or();

        assertThat(security).hasToString("login and key or basic or nothing");
        assertThat(Security.open()).hasToString("open").isNotEqualTo(Security.undeclared());
        assertThat(Security.undeclared()).hasToString("undeclared").isEqualTo(Security.anyOf(List.of()));
        assertThat(Security.anyOf(List.of(AuthScheme.bearer()))).hasToString("BEARER");
        assertThat(security)
                .isEqualTo(Security.allOf(LOGIN, KEY).or(BASIC).or())
                .hasSameHashCodeAs(Security.allOf(LOGIN, KEY).or(BASIC).or())
                .isNotEqualTo(Security.allOf(LOGIN, KEY).or(BASIC))
                .isNotEqualTo("login");
        assertThat(security.schemes()).containsExactly(LOGIN, KEY, BASIC);
    }

    private static void build(List<AuthScheme> schemes, Credential credential) {
        new Bench(credential, schemes, UnaryOperator.identity()).client.close();
    }
}
