package dev.armature.runtime.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.CallOptions;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.auth.AuthScheme;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.retry.RetryPolicy;
import dev.armature.runtime.testing.Bench;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogPolicyTest {
    private final Logger logger = Logger.getLogger(LogPolicy.LOGGER);
    private final List<String> lines = new ArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        handler.setLevel(Level.ALL);
        logger.setLevel(Level.ALL);
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setLevel(null);
        logger.setUseParentHandlers(true);
    }

    @Test
    void anAttemptIsTwoLines() {
        Bench bench = new Bench(options -> options.logBodies(true));
        bench.transport.answer(
                200,
                "{\"name\":\"w\",\"primaryKey\":\"SK-canary\"}",
                "Content-Type",
                "application/json",
                "x-ms-request-id",
                "r");
        CallOptions call = CallOptions.builder().clientRequestId("c").build();

        bench.send(
                bench.get("/a").query("api-version", "1").query("q", "SK-canary"),
                Answers.of(JsonType.any(), 200),
                call);

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
                .startsWith("Widgets_Get > GET https://api.example.com/a?api-version=1&q=*** [Accept=application/json,")
                .contains("x-ms-client-request-id=c");
        assertThat(lines.get(1))
                .isEqualTo("Widgets_Get < 200 after 0 ms [Content-Type=application/json, x-ms-request-id=r]"
                        + " {\"name\":\"w\",\"primaryKey\":\"***\"}");
    }

    @Test
    void noSecretIsLoggedWhereverItStands() {
        for (AuthScheme scheme : List.of(
                AuthScheme.apiKeyHeader("x-key"), AuthScheme.apiKeyQuery("code"), AuthScheme.apiKeyCookie("session"))) {
            Bench bench = new Bench(Credential.apiKey("SK-canary"), List.of(scheme), options -> options.logBodies(true)
                    .retry(RetryPolicy.none()));
            bench.transport
                    .answer(
                            400,
                            "{\"token\":{\"deep\":\"SK-canary\"}}",
                            "Set-Cookie",
                            "SK-canary",
                            "Content-Type",
                            "application/json")
                    .answer(400, "SK-canary", "Content-Type", "text/plain")
                    .fault(new TransportException(TransportException.Kind.IO, "SK-canary", null));
            Map<String, Object> body = new LinkedHashMap<>();
            for (String name : List.of(
                    "password",
                    "adminPassword",
                    "secret",
                    "client_secret",
                    "sharedKey",
                    "authorizationKey",
                    "key",
                    "KEYS",
                    "accessToken",
                    "sas-token",
                    "connectionString",
                    "radiusServerSecret")) {
                body.put(name, "SK-canary");
            }
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> bench.send(
                                bench.client
                                        .request("Op", "PUT", "/a")
                                        .header("x-other", "SK-canary")
                                        .jsonBody("application/merge-patch+json", List.of(body)),
                                Answers.empty(204)))
                        .isInstanceOf(RuntimeException.class);
            }
        }

        assertThat(lines).hasSize(18).noneMatch(line -> line.contains("canary"));
        assertThat(lines.get(0)).contains("\"adminPassword\":\"***\"");
        assertThat(lines.get(3)).contains("<9 bytes of text/plain>");
        assertThat(lines.get(5)).isEqualTo("Op < TransportException after 0 ms");
    }

    @Test
    void bodiesAreNotLoggedUnlessAskedFor() {
        Bench bench = new Bench();
        bench.transport.answer(200, "{\"name\":\"w\"}", "Content-Type", "application/json");

        bench.send(
                bench.client.request("Op", "PUT", "/a").jsonBody("application/json", Map.of("name", "w")),
                Answers.of(JsonType.any(), 200));

        assertThat(lines).hasSize(2).noneMatch(line -> line.contains("\"name\""));
    }

    @Test
    void bodiesThatAreNoJsonOrTooLongAreNotShown() {
        Bench bench = new Bench(options -> options.logBodies(true));
        bench.transport
                .answer(200, "{broken", "Content-Type", "application/json")
                .answer(200, "[" + "1,".repeat(200_000) + "1]", "Content-Type", "application/json")
                .answer(200, "[\"" + "x".repeat(20_000) + "\"]", "Content-Type", "application/json");

        for (int i = 0; i < 3; i++) {
            bench.send(bench.get("/a"), Answers.empty(200));
        }

        assertThat(lines.get(1)).endsWith("<7 bytes that are no JSON>");
        assertThat(lines.get(3)).endsWith("<400003 bytes of application/json>");
        assertThat(lines.get(5)).endsWith("…").hasSizeLessThan(9_000);
    }

    @Test
    void nothingIsDoneWhenNobodyListens() {
        logger.setLevel(Level.INFO);
        Bench bench = new Bench();
        bench.transport.answer(204, "");

        bench.send(bench.get("/a"), Answers.empty(204));

        assertThat(lines).isEmpty();
    }
}
