package dev.armature.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.BinaryBody;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.RequestBody;
import dev.armature.runtime.testing.Bench;
import dev.armature.runtime.testing.Widget;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestBuilderTest {
    private static final Answers<@Nullable Void> DONE = Answers.empty(204);

    private final Bench bench = new Bench();

    @Test
    void timesDurationsAndDecimalsBecomeTheTextOfTheirFormat() {
        HttpRequest request = sent(bench.get("/a")
                .header("x-for", Duration.ofHours(25))
                .header("x-price", new BigDecimal("1E+3"))
                .header("x-at", OffsetDateTime.parse("2024-05-01T02:00Z"))
                .header("x-local", LocalDateTime.parse("2024-05-01T02:00"))
                .header("x-time", LocalTime.parse("02:00")));

        assertThat(request.headers().first("x-for")).contains("P1DT1H");
        assertThat(request.headers().first("x-price")).contains("1000");
        assertThat(request.headers().first("x-at")).contains("2024-05-01T02:00:00Z");
        assertThat(request.headers().first("x-local")).contains("2024-05-01T02:00:00");
        assertThat(request.headers().first("x-time")).contains("02:00:00");
    }

    @Test
    void valuesBecomeText() {
        HttpRequest request = sent(bench.get("/a/{on}")
                .path("on", LocalDate.of(2024, 5, 1))
                .query("at", OffsetDateTime.parse("2024-05-01T02:00:00+02:00"))
                .query("bytes", new byte[] {(byte) 0xff, (byte) 0xfe})
                .query("flag", true)
                .query("none", null)
                .query("list", List.of("a,b", "c"))
                .header("x-n", 5)
                .header("x-none", null));

        assertThat(request.uri())
                .hasToString(
                        "https://api.example.com/a/2024-05-01?at=2024-05-01T02%3A00%3A00%2B02%3A00&bytes=%2F%2F4%3D"
                                + "&flag=true&list=a%2Cb%2Cc");
        assertThat(request.headers().first("x-n")).contains("5");
        assertThat(request.headers().contains("x-none")).isFalse();
    }

    @Test
    void listsCanRepeatTheirName() {
        assertThat(sent(bench.get("/a")
                                .query("ids", List.of(1, 2), ParameterStyle.FORM_EXPLODED)
                                .query("x", List.of(), ParameterStyle.FORM))
                        .uri()
                        .getRawQuery())
                .isEqualTo("ids=1&ids=2");
    }

    @Test
    void pathValuesMustBeThere() {
        @Nullable Object nothing = null;

        assertThatThrownBy(() -> bench.get("/a/{name}").path("name", absent(nothing)))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("name");
        assertThatThrownBy(() -> bench.send(bench.get("/a/{name}").path("name", ""), DONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(bench.transport.sent()).isEmpty();
    }

    @Test
    void encodedValuesMaySpanSegments() {
        HttpRequest request = sent(bench.get("/{scope}/providers/x")
                .pathEncoded("scope", "/subscriptions/1/resourceGroups/a%20b/")
                .queryEncoded("next", "a%3Db"));

        assertThat(request.uri())
                .hasToString("https://api.example.com/subscriptions/1/resourceGroups/a%20b/providers/x?next=a%3Db");
        assertThatThrownBy(() -> bench.get("/{scope}").pathEncoded("scope", "a/../../b"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aLinkToTheNextPageBringsItsQueryAlong() {
        HttpRequest request =
                sent(bench.get("/things/{link}/end").query("v", 1).pathLink("link", "a%20b/c?p=1&q&r=x%3Dy=z"));

        assertThat(request.uri()).hasToString("https://api.example.com/things/a%20b/c/end?v=1&p=1&q=&r=x%3Dy=z");
        assertThat(sent(bench.get("/things/{link}").pathLink("link", "/a/?")).uri())
                .hasToString("https://api.example.com/things/a");
        for (String link : List.of("../a", "a/%2e%2e/b?c", "a?b=c#d", "a?b\nc", "a\\b")) {
            assertThatThrownBy(() -> bench.get("/things/{link}").pathLink("link", link))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void modelsBecomeJson() throws IOException {
        HttpRequest request = sent(bench.client
                .request("Op", "PUT", "/a")
                .jsonBody("application/json", Widget.named("w"))
                .accept("application/json", "text/json"));

        assertThat(text(request.body().orElseThrow())).isEqualTo("{\"name\":\"w\"}");
        assertThat(request.headers().first("Content-Type")).contains("application/json");
        assertThat(request.headers().first("Accept")).contains("application/json, text/json");
    }

    @Test
    void absentBodiesHaveNoMediaType() {
        HttpRequest request = sent(bench.client
                .request("Op", "PUT", "/a")
                .jsonBody("application/json", null)
                .binaryBody("image/png", null));

        assertThat(request.body()).isEmpty();
        assertThat(request.headers().contains("Content-Type")).isFalse();
    }

    @Test
    void bytesAreSentAsTheyAre() throws IOException {
        HttpRequest request = sent(bench.client
                .request("Op", "PUT", "/a")
                .binaryBody("image/png", BinaryBody.of("x".getBytes(StandardCharsets.UTF_8))));

        assertThat(text(request.body().orElseThrow())).isEqualTo("x");
    }

    @Test
    void theCallMayAddHeadersAndReplaceTheQuery() {
        CallOptions call = CallOptions.builder()
                .header("Accept", "x/a")
                .header("x-many", "1")
                .header("x-many", "2")
                .clientRequestId("id-1")
                .query("api-version", "2 beta")
                .query("extra", "&")
                .build();
        bench.transport.answer(204, "");
        bench.send(bench.get("/a").query("api-version", "1").query("b", "2"), DONE, call);
        HttpRequest request = bench.transport.only();

        assertThat(request.uri().getRawQuery()).isEqualTo("b=2&api-version=2%20beta&extra=%26");
        assertThat(request.headers().all("accept")).containsExactly("x/a");
        assertThat(request.headers().all("x-many")).containsExactly("1", "2");
        assertThat(request.headers().all("x-ms-client-request-id")).containsExactly("id-1");
    }

    @Test
    void everyCallSaysWhoCallsAndHasAnId() {
        HttpRequest request = sent(bench.get("/a"));

        assertThat(request.headers().first("User-Agent"))
                .contains("armature/0.1.0 (widgets/2024-05-01) Java/"
                        + Runtime.version().feature());
        assertThat(request.headers().first("x-ms-client-request-id").orElseThrow())
                .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Test
    void aProductOfAnyTextIsSaidInPlainCharacters() {
        ClientHeaders headers = new ClientHeaders("Größe (beta)\r\nx: y/1");
        List<String> agents = new ArrayList<>();

        headers.send(HttpRequest.of("GET", URI.create("https://h/")), request -> {
            agents.addAll(request.headers().all("User-Agent"));
            return new CompletableFuture<>();
        });

        assertThat(agents)
                .containsExactly("armature/0.1.0 (Gre betax: y/1) Java/"
                        + Runtime.version().feature());
    }

    @Test
    void cookiesFormOneHeader() {
        assertThat(sent(bench.get("/a").cookie("a", "1;b").cookie("c", 2).cookie("d", null))
                        .headers()
                        .all("Cookie"))
                .containsExactly("a=1%3Bb; c=2");
    }

    @Test
    void headerValuesCannotSmuggle() {
        assertThatThrownBy(() -> bench.get("/a").header("x-a", "1\r\nx-b: 2"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CallOptions.builder().header("x-a", "1\nx-b: 2"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private HttpRequest sent(RequestBuilder request) {
        bench.transport.answer(204, "");
        bench.send(request, DONE);
        return bench.transport.sent().get(bench.transport.sent().size() - 1).request();
    }

    @SuppressWarnings("NullAway") // what generated code does when its caller passes null
    private static Object absent(@Nullable Object value) {
        return value;
    }

    private static String text(RequestBody body) throws IOException {
        return new String(body.open().readAllBytes(), StandardCharsets.UTF_8);
    }
}
