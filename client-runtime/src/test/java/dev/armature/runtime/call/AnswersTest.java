package dev.armature.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.FailedResponse;
import dev.armature.runtime.Response;
import dev.armature.runtime.UndecodableResponseException;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.testing.Bench;
import dev.armature.runtime.testing.Widget;
import dev.armature.runtime.testing.WidgetException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {
    private static final Answers<Widget> WIDGET = Answers.of(JsonType.of(Widget.class), 200);

    private final Bench bench = new Bench();

    @Test
    void aSuccessHasStatusHeadersBodyAndId() {
        bench.transport.answer(200, "{\"name\":\"w\"}", "ETag", "x", "x-ms-request-id", "r");

        Response<Widget> response = bench.send(bench.get("/a"), WIDGET);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body().name()).contains("w");
        assertThat(response.hasBody()).isTrue();
        assertThat(response.headers().first("etag")).contains("x");
        assertThat(response.requestId()).contains("r");
        assertThat(response).hasToString("Response[200]");
    }

    @Test
    void statusesWithoutBodyGiveNone() {
        bench.transport.answer(204, "").answer(202, "ignored");

        assertThat(bench.send(bench.get("/a"), WIDGET.orEmpty(204)).hasBody()).isFalse();
        assertThat(bench.send(bench.get("/a"), Answers.empty(202)).body()).isNull();
    }

    @Test
    void textAndBytesAreSuccessesToo() throws IOException {
        bench.transport
                .answer(200, "häl", "Content-Type", "text/plain; charset=utf-8")
                .answer(200, "xyz");

        assertThat(bench.send(bench.get("/a"), Answers.text(200)).body()).isEqualTo("häl");
        assertThat(bench.send(bench.get("/a"), Answers.binary(200)).body().bytes())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"404, exact", "403, range", "418, range", "302, default", "501, default"})
    void theMostExactErrorWins(int status, String expected) {
        Answers<Widget> answers = WIDGET.error("default", JsonType.any(), named("default"))
                .error("4XX", JsonType.any(), named("range"))
                .error("404", JsonType.any(), named("exact"));
        bench.transport.answer(status, "{}");

        assertThatThrownBy(() -> bench.send(bench.get("/a"), answers)).hasMessage(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 204, 206, 304, 418})
    void undeclaredStatusesAreAPlainException(int status) {
        bench.transport.answer(status, "{\"error\":{\"code\":\"Teapot\",\"message\":\"short and\\r\\nstout\"}}");

        assertThatThrownBy(() -> bench.send(bench.get("/a"), WIDGET))
                .isExactlyInstanceOf(ApiException.class)
                .hasMessage("Widgets_Get failed: " + status + " Teapot: short and stout");
    }

    @Test
    void anUndeclared2xxIsNoDeclaredError() {
        bench.transport.answer(202, "{}");

        assertThatThrownBy(() -> bench.send(
                        bench.get("/a"), WIDGET.error("default", JsonType.of(Widget.class), WidgetException::new)))
                .isExactlyInstanceOf(ApiException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>SK-canary</html>", "", "[1]", "{\"size\":\"SK-canary\"}"})
    void anErrorThatDoesNotParseStillHasItsStatusAndText(String body) {
        bench.transport.answer(400, body, "request-id", "r");

        assertThatThrownBy(() -> bench.send(
                        bench.get("/a"), WIDGET.error("default", JsonType.of(Widget.class), WidgetException::new)))
                .hasMessage("Widgets_Get failed: 400")
                .isInstanceOfSatisfying(WidgetException.class, e -> {
                    assertThat(e.error()).isEmpty();
                    assertThat(e.rawBody()).isEqualTo(body);
                    assertThat(e.requestId()).contains("r");
                    assertThat(e.errorCode()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"error\":{\"code\":\"A\",\"message\":\"m\"}}; A: m",
                "{\"code\":\"A\",\"message\":\"m\"}; A: m",
                "{\"properties\":{\"error\":{\"code\":\"A\",\"message\":\"m\"}}}; A: m",
                "{\"error\":\"invalid_grant\",\"error_description\":\"m\"}; invalid_grant: m",
                "{\"error\":{\"code\":17}}; 17",
                "{\"message\":\"m\"}; m"
            })
    void theServicesErrorIsFoundWhereverItStands(String body, String shown) {
        bench.transport.answer(400, body);

        assertThatThrownBy(() -> bench.send(bench.get("/a"), WIDGET)).hasMessage("Widgets_Get failed: 400 " + shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"name\":\"x\",\"size\":\"SK-canary\"}; /size (line 1, column 20)",
                "{\"name\": SK-canary}; line 1, column 10",
                "null; ''",
                "''; ''"
            })
    void aSuccessThatDoesNotFitIsLocatedAndNotQuoted(String body, String where) {
        bench.transport.answer(200, body);

        assertThatThrownBy(() -> bench.send(bench.get("/a"), WIDGET))
                .isInstanceOfSatisfying(UndecodableResponseException.class, e -> {
                    assertThat(e.where()).isEqualTo(where);
                    assertThat(e.rawBody()).isEqualTo(body);
                    assertThat(e).hasNoCause();
                })
                .hasMessageStartingWith("Widgets_Get answered 200 with ")
                .hasMessageNotContaining("canary");
    }

    @Test
    void longTextsAreBounded() {
        bench.transport.answer(400, "{\"message\":\"" + "m".repeat(200_000) + "\"}");

        assertThatThrownBy(() -> bench.send(bench.get("/a"), WIDGET)).isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.rawBody()).hasSize(65_536);
            assertThat(e.getMessage()).hasSizeLessThan(1_100);
        });
    }

    @Test
    void errorsOfErrorsAreBoundedInDepth() {
        String deep = "{\"code\":\"c\",\"details\":[".repeat(100) + "]}".repeat(100);
        bench.transport.answer(400, deep);

        assertThatThrownBy(() -> bench.send(bench.get("/a"), WIDGET)).hasMessage("Widgets_Get failed: 400 c");
    }

    @Test
    void exceptionsSurviveSerialisation() throws IOException, ClassNotFoundException {
        bench.transport.answer(409, "{\"code\":\"Busy\"}", "x-ms-request-id", "r");
        ApiException thrown = null;
        try {
            bench.send(bench.get("/a"), WIDGET);
        } catch (ApiException e) {
            thrown = e;
        }

        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(thrown);
        }
        ApiException copy =
                (ApiException) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(copy.status()).isEqualTo(409);
        assertThat(copy.errorCode()).contains("Busy");
        assertThat(copy.requestId()).contains("r");
        assertThat(copy.operation()).isEqualTo("Widgets_Get");
        assertThat(copy.headers().fields()).isEqualTo(List.of());
    }

    private static ErrorFactory<Object> named(String name) {
        return (failure, error) -> new Named(failure, name);
    }

    private static final class Named extends ApiException {
        private static final long serialVersionUID = 1L;

        private final String name;

        Named(FailedResponse failure, String name) {
            super(failure);
            this.name = name;
        }

        @Override
        public @Nullable String getMessage() {
            return name;
        }
    }
}
