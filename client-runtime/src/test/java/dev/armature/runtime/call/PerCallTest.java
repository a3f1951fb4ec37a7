package dev.armature.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.NotModifiedException;
import dev.armature.runtime.PreconditionFailedException;
import dev.armature.runtime.Response;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.http.Headers;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.poll.FinalStateVia;
import dev.armature.runtime.poll.PollPlan;
import dev.armature.runtime.testing.Bench;
import dev.armature.runtime.testing.Widget;
import dev.armature.runtime.testing.WidgetException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one call may do differently, and what its answer says besides its body. */
class PerCallTest {
    private static final Answers<Widget> WIDGET = Answers.of(JsonType.of(Widget.class), 200);
    private static final Answers<Widget> WITH_ERROR =
            WIDGET.error("default", JsonType.of(Widget.class), WidgetException::new);
    private static final Answers<@Nullable Void> DONE = Answers.empty(204);

    private final Bench bench = new Bench();

    private static CallOptions.Builder call() {
        return CallOptions.builder();
    }

    private HttpRequest sent(RequestBuilder request, CallOptions call) {
        bench.transport.answer(204, "");
        bench.send(request, DONE, call);
        return bench.transport.only();
    }

    @Test
    void headersOfTheCallReplaceThoseOfTheOperation() {
        HttpRequest request = sent(
                bench.get("/a").header("x-kind", "old").header("x-other", "kept"),
                call().header("X-Kind", "new").header("x-kind", "more").build());

        assertThat(request.headers().all("x-kind")).containsExactly("new", "more");
        assertThat(request.headers().all("x-other")).containsExactly("kept");
    }

    @Test
    void queryParametersOfTheCallReplaceThoseOfTheOperation() {
        HttpRequest request = sent(
                bench.get("/a").query("api-version", "1").query("x", 1),
                call().query("api-version", "2024-01-01 preview")
                        .query("new", "y")
                        .build());

        assertThat(request.uri()).hasToString(Bench.ENDPOINT + "/a?x=1&api-version=2024-01-01%20preview&new=y");
    }

    @Test
    void theTimeoutOfTheCallHoldsForAllItsAttempts() {
        bench.transport.answer(503, "").silence();
        Instant start = bench.clock.now();

        assertThatThrownBy(() -> bench.send(
                        bench.get("/a"),
                        DONE,
                        call().timeout(Duration.ofSeconds(7)).build()))
                .isInstanceOfSatisfying(
                        TransportException.class, e -> assertThat(e.kind()).isEqualTo(TransportException.Kind.TIMEOUT));
        assertThat(Duration.between(start, bench.clock.now())).isEqualTo(Duration.ofSeconds(7));
        assertThat(bench.transport.sent()).hasSize(2);
    }

    @Test
    void theIdOfTheRequestIsTheCallersOrANewOne() {
        assertThat(sent(bench.get("/a"), call().clientRequestId("mine").build())
                        .headers()
                        .all("x-ms-client-request-id"))
                .containsExactly("mine");
        bench.transport.answer(204, "").answer(204, "");
        bench.send(bench.get("/a"), DONE);
        bench.send(bench.get("/a"), DONE);
        assertThat(bench.transport.sent())
                .extracting(sent ->
                        sent.request().headers().first("x-ms-client-request-id").orElse("none"))
                .doesNotHaveDuplicates()
                .hasSize(3)
                .doesNotContain("none");
    }

    @ParameterizedTest
    @CsvSource({", , ", "argument, , argument", ", option, option", "argument, option, option"})
    void theIdOfTheRequestMayHaveAHeaderOfItsOwn(
            @Nullable String argument, @Nullable String option, @Nullable String expected) {
        CallOptions.Builder call = call();
        if (option != null) {
            call.clientRequestId(option);
        }
        Headers headers = sent(
                        bench.get("/a").header("client-request-id", argument).clientRequestIdIn("client-request-id"),
                        call.build())
                .headers();

        String id = headers.first("client-request-id").orElseThrow();
        assertThat(headers.all("x-ms-client-request-id")).containsExactly(id);
        if (expected == null) {
            assertThat(id).matches("[0-9a-f-]{36}");
        } else {
            assertThat(id).isEqualTo(expected);
        }
    }

    @Test
    void aRepeatableRequestKeepsItsIdInAllAttempts() {
        bench.transport.answer(503, "").answer(204, "");
        bench.send(bench.client.request("Op", "POST", "/a").repeatable(), DONE);

        assertThat(bench.transport.sent()).hasSize(2);
        Headers first = bench.transport.sent().get(0).request().headers();
        Headers second = bench.transport.sent().get(1).request().headers();
        assertThat(first.first("Repeatability-Request-ID"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f-]{36}"));
        assertThat(first.first("Repeatability-First-Sent")).contains("Sun, 01 Mar 2026 10:00:00 GMT");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void whatTheCallerSaysAboutRepeatingStays() {
        Headers headers = sent(
                        bench.client
                                .request("Op", "POST", "/a")
                                .header("repeatability-request-id", "r1")
                                .header("repeatability-first-sent", "then")
                                .repeatable(),
                        CallOptions.none())
                .headers();

        assertThat(headers.all("Repeatability-Request-ID")).containsExactly("r1");
        assertThat(headers.all("Repeatability-First-Sent")).containsExactly("then");
    }

    @Test
    void anAnswerHasItsVersionItsIdAndItsBytes() {
        bench.transport.answer(
                200,
                "{\"name\" : \"w\"}",
                "ETag",
                "\"v1\"",
                "request-id",
                "r1",
                "x-ms-ratelimit-remaining-writes",
                "42");
        Response<Widget> response = bench.send(bench.get("/a"), WIDGET);

        assertThat(response.etag()).contains("\"v1\"");
        assertThat(response.requestId()).contains("r1");
        assertThat(response.headers().startingWith("x-ms-ratelimit-remaining-")).isEqualTo(Map.of("writes", "42"));
        assertThat(response.rawBody()).asString().isEqualTo("{\"name\" : \"w\"}");
        response.rawBody()[0] = 0;
        assertThat(response.rawBody()).asString().startsWith("{");
    }

    @Test
    void anAnswerMayHaveNothingOfThat() {
        bench.transport.answer(204, "");
        Response<@Nullable Void> response = bench.send(bench.get("/a"), DONE);

        assertThat(response.etag()).isEmpty();
        assertThat(response.rawBody()).isEmpty();
        assertThat(new Response<>(200, Headers.empty(), "made up").rawBody()).isEmpty();
    }

    @Test
    void versionsAreSentAsTheyAre() {
        Headers headers = sent(
                        bench.get("/a"),
                        call().ifMatch("W/\"v1\"").ifNoneMatch("*").build())
                .headers();

        assertThat(headers.all("If-Match")).containsExactly("W/\"v1\"");
        assertThat(headers.all("If-None-Match")).containsExactly("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"If-Match", "If-None-Match", "If-Modified-Since", "If-Unmodified-Since"})
    void aFailedPreconditionHasATypeOfItsOwn(String header) {
        bench.transport.answer(412, "{\"error\":{\"code\":\"Changed\",\"message\":\"later\"}}", "ETag", "\"v2\"");

        PreconditionFailedException failure = catchThrowableOfType(
                PreconditionFailedException.class,
                () -> bench.send(bench.get("/a").header(header, "\"v1\""), WIDGET));
        assertThat(failure).hasMessage("Widgets_Get failed: 412 Changed: later").hasNoCause();
        assertThat(failure.headers().first("ETag")).contains("\"v2\"");
        assertThat(bench.transport.sent()).hasSize(1);
    }

    @Test
    void theDeclaredErrorIsItsCause() {
        bench.transport.answer(412, "{\"name\":\"e\"}");

        assertThatThrownBy(() -> bench.send(
                        bench.get("/a"), WITH_ERROR, call().ifMatch("\"v1\"").build()))
                .isInstanceOf(PreconditionFailedException.class)
                .hasCauseInstanceOf(WidgetException.class);
    }

    @Test
    void anUnchangedVersionHasATypeOfItsOwn() {
        bench.transport.answer(304, "", "ETag", "\"v1\"").answer(304, "");
        CallOptions known = call().ifNoneMatch("\"v1\"").build();

        assertThatThrownBy(() -> bench.send(bench.get("/a"), WIDGET, known))
                .isInstanceOfSatisfying(NotModifiedException.class, e -> {
                    assertThat(e.status()).isEqualTo(304);
                    assertThat(e.headers().first("ETag")).contains("\"v1\"");
                })
                .hasNoCause();
        assertThatThrownBy(() -> bench.send(bench.get("/a"), WITH_ERROR, known))
                .isInstanceOf(NotModifiedException.class)
                .hasCauseInstanceOf(WidgetException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {304, 412})
    void withoutAPreconditionTheyAreAnswersLikeAnyOther(int status) {
        bench.transport.answer(status, "");

        assertThatThrownBy(() -> bench.send(bench.get("/a"), WIDGET)).isExactlyInstanceOf(ApiException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {303, 305, 411, 413, 409})
    void otherFailuresOfConditionalCallsAreWhatTheyAre(int status) {
        bench.transport.answer(status, "");

        assertThatThrownBy(() -> bench.send(
                        bench.get("/a"), WIDGET, call().ifMatch("\"v1\"").build()))
                .isExactlyInstanceOf(ApiException.class);
    }

    @Test
    void whatIsDeclaredForJustThatStatusWins() {
        bench.transport.answer(412, "{\"name\":\"e\"}").answer(304, "");
        CallOptions known = call().ifNoneMatch("\"v1\"").build();

        assertThatThrownBy(() -> bench.send(
                        bench.get("/a"), WIDGET.error("412", JsonType.of(Widget.class), WidgetException::new), known))
                .isInstanceOf(WidgetException.class);
        assertThat(bench.send(bench.get("/a"), nullable().orEmpty(304), known).hasBody())
                .isFalse();
    }

    @Test
    void startingAnOperationMayBeConditionalToo() {
        bench.transport.answer(412, "");

        assertThatThrownBy(() -> bench.join(bench.client.begin(
                        bench.client.request("Op", "PUT", "/a"),
                        WIDGET,
                        PollPlan.finalStateVia(FinalStateVia.DEFAULT),
                        call().ifMatch("\"v1\"").build())))
                .isInstanceOf(PreconditionFailedException.class);
    }

    private static Answers<@Nullable Widget> nullable() {
        return Answers.of(JsonType.of(Widget.class), 200);
    }
}
