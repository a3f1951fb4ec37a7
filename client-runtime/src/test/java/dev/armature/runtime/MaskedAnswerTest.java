package dev.armature.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.auth.AuthScheme;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.http.OriginViolation;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.poll.AsyncPoller;
import dev.armature.runtime.poll.FinalStateVia;
import dev.armature.runtime.poll.LongRunningFailure;
import dev.armature.runtime.poll.NotResumableException;
import dev.armature.runtime.poll.PollPlan;
import dev.armature.runtime.testing.Bench;
import dev.armature.runtime.testing.Widget;
import dev.armature.runtime.testing.WidgetException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services quote in errors what they were sent; exceptions do not. */
class MaskedAnswerTest {
    private static final String CANARY = "SK-canary";
    private static final Answers<Widget> WIDGET =
            Answers.of(JsonType.of(Widget.class), 200).error("4XX", JsonType.of(Widget.class), WidgetException::new);

    private final Bench bench = new Bench(
            new ClientDefaults("w/1", null, List.of(AuthScheme.bearer())).withSecretMembers("pin"),
            URI.create(Bench.ENDPOINT),
            Credential.token(CANARY + "-token"),
            UnaryOperator.identity());

    private static String printed(Throwable thrown) {
        StringWriter out = new StringWriter();
        thrown.printStackTrace(new PrintWriter(out));
        return out.toString();
    }

    private ApiException failing(int status, String body, String... headers) {
        bench.transport.answer(status, body, headers);
        try {
            bench.send(
                    bench.client
                            .request("Op", "PUT", "/a/{b}")
                            .path("b", CANARY + "/path")
                            .secret(CANARY + "/path")
                            .secret(List.of(CANARY + "-list"))
                            .secret(null)
                            .jsonBody("application/json", Map.of("pin", CANARY + "-body", "n", "public")),
                    WIDGET);
        } catch (ApiException e) {
            return e;
        }
        throw new AssertionError("no exception");
    }

    @Test
    void whatWasSentIsMaskedWhereverItIsQuoted() {
        ApiException e = failing(
                409,
                "{\"error\":{\"code\":\"No\",\"message\":\"SK-canary-body, SK-canary/path and SK-canary-list do not fit"
                        + " /a/SK-canary%2Fpath of SK-canary-token, public is fine\",\"pin\":\"SK-canary-new\"},"
                        + "\"name\":\"SK-canary-new again\"}");

        assertThat(e).hasMessage("Op failed: 409 No: ***, *** and *** do not fit /a/*** of ***, public is fine");
        assertThat(printed(e) + e.rawBody() + e.serviceError() + e.headers()).doesNotContain(CANARY);
        assertThat(e.rawBody()).contains("public is fine");
        assertThat(e).isInstanceOfSatisfying(WidgetException.class, typed -> assertThat(
                        typed.error().orElseThrow().name())
                .contains("*** again"));
    }

    @Test
    void whatIsNoSecretStaysToTheByte() {
        String body = "{ \"error\" : {\"code\":\"No\",\"n\":1.50} }";

        assertThat(failing(400, body).rawBody()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "text/html", "application/json"})
    void textIsMaskedToo(String type) {
        ApiException e = failing(501, "<p>SK-canary-body is no good</p>", "Content-Type", type);

        assertThat(e.rawBody()).isEqualTo("<p>*** is no good</p>");
    }

    @Test
    void anAnswerThatCannotBeReadIsMasked() {
        assertThat(failing(200, "{\"size\":\"no number\",\"pin\":\"SK-canary-new\"}"))
                .isInstanceOf(UndecodableResponseException.class)
                .satisfies(e -> assertThat(printed(e) + e.rawBody()).doesNotContain(CANARY));
    }

    @Test
    void aSuccessIsUntouched() {
        bench.transport.answer(200, "{\"name\":\"SK-canary-token\"}");

        assertThat(bench.send(bench.get("/a"), WIDGET).body().name()).contains("SK-canary-token");
    }

    @Test
    void transportFaultsDoNotShowSecretsOfThePath() {
        bench.transport.fault(TransportException.timeout("GET x"));
        bench.transport.silence();

        assertThatThrownBy(() -> bench.send(
                        bench.client
                                .request("Op", "POST", "/a/{b}")
                                .path("b", CANARY)
                                .secret(CANARY),
                        WIDGET,
                        CallOptions.none()))
                .isInstanceOf(TransportException.class);
        assertThatThrownBy(() -> bench.send(
                        bench.client
                                .request("Op", "POST", "/a/{b}")
                                .path("b", CANARY)
                                .secret(CANARY),
                        WIDGET,
                        CallOptions.none()))
                .isInstanceOf(TransportException.class)
                .hasMessageContaining("/a/***")
                .satisfies(e -> assertThat(printed(e)).doesNotContain(CANARY));
    }

    @Test
    void longRunningFailuresAreMasked() {
        bench.transport
                .answer(202, "", "Azure-AsyncOperation", Bench.ENDPOINT + "/status")
                .answer(
                        200,
                        "{\"status\":\"Failed\",\"error\":{\"code\":\"No\",\"message\":\"SK-canary-body\"},"
                                + "\"pin\":\"SK-canary-new\"}");

        assertThatThrownBy(() -> bench.join(bench.join(bench.client.begin(
                                bench.client
                                        .request("Op", "PUT", "/a")
                                        .jsonBody("application/json", Map.of("pin", CANARY + "-body")),
                                WIDGET,
                                PollPlan.finalStateVia(FinalStateVia.DEFAULT),
                                CallOptions.none()))
                        .result()))
                .isInstanceOfSatisfying(LongRunningFailure.class, e -> {
                    assertThat(e).hasMessageContaining("No: ***");
                    assertThat(printed(e) + e.rawBody()).doesNotContain(CANARY);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/status/SK-canary%2Fpath", "/status?t=SK-canary-token", "/status?t=SK-canary-body"})
    void aResumeTokenHoldsNoSecretThatTheServiceHasPutIntoItsUrls(String url) {
        bench.transport.answer(202, "", "Azure-AsyncOperation", Bench.ENDPOINT + url);

        AsyncPoller<Widget> poller = bench.join(bench.client.begin(
                bench.client
                        .request("Op", "POST", "/a")
                        .secret(CANARY + "/path")
                        .jsonBody("application/json", Map.of("pin", CANARY + "-body")),
                WIDGET,
                PollPlan.finalStateVia(FinalStateVia.DEFAULT),
                CallOptions.none()));

        assertThatThrownBy(poller::resumeToken)
                .isInstanceOf(NotResumableException.class)
                .satisfies(e -> assertThat(printed(e)).doesNotContain(CANARY));
    }

    @Test
    void aRefusedUrlIsNotQuoted() {
        bench.transport.answer(202, "", "Location", "https://evil.example.com/SK-canary-token?sig=SK-canary-token");

        assertThatThrownBy(() -> bench.join(bench.client.begin(
                        bench.client.request("Op", "POST", "/a"),
                        WIDGET,
                        PollPlan.finalStateVia(FinalStateVia.DEFAULT),
                        CallOptions.none())))
                .isInstanceOf(OriginViolation.class)
                .satisfies(e -> assertThat(printed(e)).doesNotContain(CANARY));
    }
}
