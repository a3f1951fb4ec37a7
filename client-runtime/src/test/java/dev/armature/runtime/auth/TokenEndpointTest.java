package dev.armature.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.TransportException;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.RequestBody;
import dev.armature.runtime.testing.Bench;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEndpointTest {
    private static final Answers<@Nullable Void> DONE = Answers.empty(204);
    private static final String TOKEN_URL = "https://login.example.com/token";
    private static final AuthScheme SCHEME =
            AuthScheme.oauth2(List.of("read", "write")).named("login").tokensFrom(TOKEN_URL);
    private static final ClientCredentials CLIENT = ClientCredentials.of("my id", "SK-canary+1");

    private static Bench bench(ClientCredentials client) {
        return new Bench(Credential.clientCredentials(client), List.of(SCHEME), UnaryOperator.identity());
    }

    private static void call(Bench bench) {
        bench.send(bench.get("/a"), DONE);
    }

    private static String body(HttpRequest request) {
        try (var stream = request.body().map(TokenEndpointTest::open).orElseThrow()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.io.InputStream open(RequestBody body) {
        try {
            return body.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theTokenOfTheDeclaredEndpointIsUsedUntilItExpires() {
        Bench bench = bench(CLIENT);
        bench.transport
                .answer(200, "{\"access_token\":\"t1\",\"expires_in\":600,\"token_type\":\"Bearer\"}")
                .answer(204, "")
                .answer(204, "")
                .answer(200, "{\"access_token\":\"t2\",\"expires_in\":\"600\"}")
                .answer(204, "");

        call(bench);
        call(bench);
        bench.clock.advance(Duration.ofSeconds(590));
        call(bench);

        assertThat(bench.transport.lines())
                .containsExactly(
                        "POST " + TOKEN_URL,
                        "GET https://api.example.com/a",
                        "GET https://api.example.com/a",
                        "POST " + TOKEN_URL,
                        "GET https://api.example.com/a");
        HttpRequest token = bench.transport.sent().get(0).request();
        assertThat(token.headers().all("Authorization")).containsExactly("Basic bXklMjBpZDpTSy1jYW5hcnklMkIx");
        assertThat(token.headers().all("Content-Type")).containsExactly("application/x-www-form-urlencoded");
        assertThat(token.headers().all("Accept")).containsExactly("application/json");
        assertThat(body(token)).isEqualTo("grant_type=client_credentials&scope=read%20write");
        assertThat(bench.transport.sent().get(1).request().headers().all("Authorization"))
                .containsExactly("Bearer t1");
        assertThat(bench.transport.sent().get(4).request().headers().all("Authorization"))
                .containsExactly("Bearer t2");
    }

    @Test
    void anEndpointThatDoesNotSayHowLongMeansAnHour() {
        Bench bench = bench(CLIENT);
        bench.transport
                .answer(200, "{\"access_token\":\"t1\"}")
                .answer(204, "")
                .answer(204, "")
                .answer(200, "{\"access_token\":\"t2\",\"expires_in\":\"soon\"}")
                .answer(204, "");

        call(bench);
        bench.clock.advance(Duration.ofMinutes(54));
        call(bench);
        bench.clock.advance(Duration.ofMinutes(6));
        call(bench);
        bench.transport.answer(204, "");
        bench.clock.advance(Duration.ofMinutes(54));
        call(bench);

        assertThat(bench.transport.left()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"-5", "0", "19", "20"})
    void aTokenThatIsAsGoodAsExpiredIsAskedForAnewNextTime(long seconds) {
        Bench bench = bench(CLIENT);
        bench.transport
                .answer(200, "{\"access_token\":\"t1\",\"expires_in\":" + seconds + "}")
                .answer(204, "")
                .answer(200, "{\"access_token\":\"t2\",\"expires_in\":99999999999999}")
                .answer(204, "");

        call(bench);
        call(bench);

        assertThat(bench.transport.left()).isZero();
    }

    @Test
    void whatTheEndpointWantsCanBeAdded() {
        Bench bench = bench(CLIENT.secretInBody()
                .scopes()
                .parameter("audience", "https://api/?x&y")
                .tokenUrl("https://mine.example.com/t"));
        bench.transport.answer(200, "{\"access_token\":\"t1\"}").answer(204, "");

        call(bench);

        HttpRequest token = bench.transport.sent().get(0).request();
        assertThat(token.uri()).hasToString("https://mine.example.com/t");
        assertThat(token.headers().contains("Authorization")).isFalse();
        assertThat(body(token))
                .isEqualTo("grant_type=client_credentials&audience=https%3A%2F%2Fapi%2F%3Fx%26y"
                        + "&client_id=my%20id&client_secret=SK-canary%2B1");
    }

    @Test
    void otherScopesCanBeAskedFor() {
        Bench bench = bench(CLIENT.scopes("one"));
        bench.transport.answer(200, "{\"access_token\":\"t1\"}").answer(204, "");

        call(bench);

        assertThat(body(bench.transport.sent().get(0).request())).endsWith("&scope=one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401|{\"error\":\"invalid_client\",\"error_description\":\"SK-canary+1 is wrong\"}|: 401 invalid_client",
                "400|{\"error\":\"SK-canary+1\"}|: 400",
                "400|{\"error\":\"not a code\"}|: 400",
                "400|{\"error\":null}|: 400",
                "503|<html>SK-canary+1</html>|: 503",
                "302|{\"access_token\":\"SK-canary\"}|: 302",
                "200|{\"token\":\"SK-canary\"}|: 200 no token in the answer",
                "200|{\"access_token\":\" \"}|: 200 no token in the answer",
                "200|{\"access_token\":7}|: 200 no token in the answer",
                "200|[]|: 200 no token in the answer",
                "200|''|: 200 no token in the answer"
            })
    void aRefusalIsTypedAndQuotesNothing(int status, String answer, String message) {
        Bench bench = bench(CLIENT);
        bench.transport.answer(status, answer);

        assertThatThrownBy(() -> call(bench)).isInstanceOfSatisfying(TokenRefused.class, e -> {
            assertThat(e).hasMessage("No token from https://login.example.com" + message);
            assertThat(e.status()).isEqualTo(status);
            assertThat((": " + status + " " + e.code()).stripTrailing()).isEqualTo(message);
        });
        assertThat(bench.transport.lines()).containsExactly("POST " + TOKEN_URL);
    }

    @Test
    void aLongCodeIsNotQuoted() {
        Bench bench = bench(CLIENT);
        bench.transport
                .answer(400, "{\"error\":\"" + "x".repeat(100) + "\"}")
                .answer(400, "{\"error\":\"" + "x".repeat(101) + "\"}");

        assertThatThrownBy(() -> call(bench)).hasMessageEndingWith(" " + "x".repeat(100));
        assertThatThrownBy(() -> call(bench)).hasMessageEndingWith(": 400");
    }

    @Test
    void anEndpointThatIsDownIsARetriedFault() {
        Bench bench = bench(CLIENT);
        bench.transport
                .fault(TransportException.connect("POST " + TOKEN_URL, new IOException("refused")))
                .answer(200, "{\"access_token\":\"t1\"}")
                .answer(204, "");

        call(bench);

        assertThat(bench.transport.left()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.example.com/token", "http://localhost:1/token"})
    void noSecretGoesOverPlainHttp(String url) {
        assertThatThrownBy(() -> bench(CLIENT.tokenUrl(url))).isInstanceOf(InsecureEndpoint.class);
    }

    @Test
    void loopbackCanBeAllowed() {
        Bench bench = new Bench(
                URI.create("http://localhost:1"),
                Credential.clientCredentials(CLIENT.tokenUrl("http://127.0.0.1:2/t")),
                List.of(SCHEME),
                options -> options.allowPlainHttpOnLoopback(true));
        bench.transport.answer(200, "{\"access_token\":\"t1\"}").answer(204, "");

        call(bench);

        assertThat(bench.transport.left()).isZero();
        assertThatThrownBy(() -> new Bench(
                        Credential.clientCredentials(CLIENT.tokenUrl("http://10.0.0.1/t")),
                        List.of(SCHEME),
                        options -> options.allowPlainHttpOnLoopback(true)))
                .isInstanceOf(InsecureEndpoint.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/token", "ftp://x/y", "https://u:p@x/y", "not a url"})
    void anUnusableEndpointIsNamedWhenTheClientIsBuilt(String url) {
        AuthScheme scheme = AuthScheme.oauth2(List.of()).named("login").tokensFrom(url);

        assertThatThrownBy(() ->
                        new Bench(Credential.clientCredentials(CLIENT), List.of(scheme), UnaryOperator.identity()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("token endpoint");
        assertThatThrownBy(() -> CLIENT.tokenUrl(url)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void withoutAnyEndpointOneHasToBeGiven() {
        assertThatThrownBy(() -> new Bench(Credential.clientCredentials(CLIENT), List.of(), UnaryOperator.identity()))
                .hasMessageContaining("ClientCredentials.tokenUrl");
    }
}
