package dev.armature.it.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.it.formats.api.PlacesClient;
import dev.armature.it.formats.api.PlacesHeadersHeaders;
import dev.armature.it.formats.api.PlacesHeadersOptions;
import dev.armature.it.formats.api.PlacesOptionalQueryOptions;
import dev.armature.it.formats.api.ScalarsClient;
import dev.armature.it.formats.api.ScalarsHttpDateOptions;
import dev.armature.it.formats.api.models.Values;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ClientBuilder;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.UndecodableResponseException;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.json.JsonException;
import dev.armature.runtime.json.JsonType;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What generated clients write and read, whatever the codec below them is. */
public abstract class FormatsContract {
    private final JsonCodec codec;
    private final EchoServer server;

    /**
     * One codec.
     *
     * @param codec the codec
     */
    protected FormatsContract(JsonCodec codec) throws IOException {
        this.codec = codec;
        this.server = EchoServer.start();
    }

    /** A document as the application's own mapper reads and writes it, in its default settings. */
    protected abstract String throughAPlainMapper(String json, Class<?> type);

    @AfterEach
    final void stopServer() {
        server.close();
    }

    @Test
    void queriesCarryTheTextOfEachFormat() {
        try (PlacesClient client = live(PlacesClient.builder()).build()) {
            client.query(
                    Samples.DAY,
                    Samples.MOMENT,
                    Samples.MOMENT,
                    Samples.MOMENT,
                    Samples.TIMEOUT,
                    Samples.TIMEOUT,
                    Samples.bytes(),
                    Samples.bytes(),
                    Samples.ID,
                    Samples.LINK,
                    Samples.PRICE,
                    Samples.LARGE,
                    5,
                    "x",
                    "/subscriptions/a");
        }
        assertThat(server.taken().target().split("[?&]"))
                .containsExactly(
                        "/query",
                        "day=2022-08-26",
                        "moment=2022-08-26T16%3A38%3A00%2B02%3A00",
                        "httpDate=Fri%2C%2026%20Aug%202022%2014%3A38%3A00%20GMT",
                        "epoch=1661524680",
                        "timeout=P123DT22H14M12.011S",
                        "seconds=10707252.011",
                        "data=%2F%2B%2B%2FAQ%3D%3D",
                        "digest=_--_AQ",
                        "uuid=123e4567-e89b-12d3-a456-426614174000",
                        "link=https%3A%2F%2Fexample.com%2Fa%2520b%3Fc%3Dd",
                        "price=0.33333000000000000000001",
                        "large=9007199254740993",
                        "count=5",
                        "letter=x",
                        "scope=%2Fsubscriptions%2Fa");
    }

    @Test
    void optionalParametersAreLeftOutOrTakeTheirDefault() {
        try (PlacesClient client = live(PlacesClient.builder()).build()) {
            client.optionalQuery();
            client.optionalQuery(
                    PlacesOptionalQueryOptions.builder()
                            .httpDate(Samples.MOMENT)
                            .epoch(Samples.MOMENT)
                            .digest(Samples.bytes())
                            .epochs(List.of(Samples.UTC, Samples.MOMENT))
                            .digests(List.of(Samples.bytes(), Samples.bytes()))
                            .build(),
                    CallOptions.none());
        }
        assertThat(server.taken().target()).isEqualTo("/query/optional?epoch=5");
        assertThat(server.taken().target())
                .isEqualTo("/query/optional?httpDate=Fri%2C%2026%20Aug%202022%2014%3A38%3A00%20GMT&epoch=1661524680"
                        + "&digest=_--_AQ&epochs=1661524680,1661524680&digests=_--_AQ&digests=_--_AQ");
    }

    @Test
    void pathsCarryTheTextOfEachFormat() {
        try (PlacesClient client = live(PlacesClient.builder()).build()) {
            client.path(
                    Samples.DAY,
                    Samples.MOMENT,
                    Samples.MOMENT,
                    Samples.MOMENT,
                    Samples.TIMEOUT,
                    Samples.bytes(),
                    Samples.ID,
                    new BigDecimal("1E+3"),
                    LocalTime.of(9, 0));
        }
        assertThat(server.taken().target().split("/"))
                .containsExactly(
                        "",
                        "path",
                        "2022-08-26",
                        "2022-08-26T16:38:00+02:00",
                        "Fri,%2026%20Aug%202022%2014:38:00%20GMT",
                        "1661524680",
                        "P123DT22H14M12.011S",
                        "_--_AQ",
                        "123e4567-e89b-12d3-a456-426614174000",
                        "1000",
                        "09:00:00");
    }

    @Test
    void requestHeadersCarryTheTextOfEachFormat() {
        try (PlacesClient client = live(PlacesClient.builder()).build()) {
            client.headers(
                    Samples.DAY,
                    Samples.MOMENT,
                    Samples.MOMENT,
                    Samples.MOMENT,
                    PlacesHeadersOptions.builder()
                            .xEpochs(List.of(Samples.UTC, Samples.MOMENT))
                            .xDigests(List.of(Samples.bytes(), Samples.bytes()))
                            .xTimeout(Samples.TIMEOUT)
                            .xData(Samples.bytes())
                            .xDigest(Samples.bytes())
                            .build(),
                    CallOptions.none());
        }
        EchoServer.Seen seen = server.taken();
        assertThat(seen.header("x-day")).isEqualTo("2022-08-26");
        assertThat(seen.header("x-moment")).isEqualTo("2022-08-26T16:38:00+02:00");
        assertThat(seen.header("x-http-date")).isEqualTo(Samples.HTTP_DATE);
        assertThat(seen.header("x-epoch")).isEqualTo("1661524680");
        assertThat(seen.header("x-epochs")).isEqualTo("1661524680,1661524680");
        assertThat(seen.header("x-digests")).isEqualTo("_--_AQ,_--_AQ");
        assertThat(seen.header("x-timeout")).isEqualTo("P123DT22H14M12.011S");
        assertThat(seen.header("x-data")).isEqualTo("/++/AQ==");
        assertThat(seen.header("x-digest")).isEqualTo("_--_AQ");
    }

    @Test
    void responseHeadersAreReadIntoTheirTypes() {
        server.answering("x-day", "2022-08-26")
                .answering("x-moment", "2022-08-26T16:38:00+02:00")
                .answering("x-http-date", Samples.HTTP_DATE)
                .answering("x-epoch", "1661524680")
                .answering("x-timeout", "P123DT22H14M12.011S")
                .answering("x-data", "/++/AQ==")
                .answering("x-digest", "_--_AQ")
                .answering("x-uuid", "123e4567-e89b-12d3-a456-426614174000")
                .answering("x-link", "https://example.com/a%20b?c=d")
                .answering("x-price", "0.33333000000000000000001")
                .answering("x-large", "no number");
        PlacesHeadersHeaders headers;
        try (PlacesClient client = live(PlacesClient.builder()).build()) {
            headers = PlacesHeadersHeaders.of(client.headers(
                            Samples.DAY,
                            Samples.UTC,
                            Samples.UTC,
                            Samples.UTC,
                            PlacesHeadersOptions.none(),
                            CallOptions.none())
                    .headers());
        }
        assertThat(headers.xDay()).contains(Samples.DAY);
        assertThat(headers.xMoment()).contains(Samples.MOMENT);
        assertThat(headers.xHttpDate()).contains(Samples.UTC);
        assertThat(headers.xEpoch()).contains(Samples.UTC);
        assertThat(headers.xTimeout()).contains(Samples.TIMEOUT);
        assertThat(headers.xData().orElseThrow()).isEqualTo(Samples.bytes());
        assertThat(headers.xDigest().orElseThrow()).isEqualTo(Samples.bytes());
        assertThat(headers.xUuid()).contains(Samples.ID);
        assertThat(headers.xLink()).contains(Samples.LINK);
        assertThat(headers.xPrice()).contains(Samples.PRICE);
        assertThat(headers.xLarge()).isEmpty();
    }

    @Test
    void bodiesCarryEveryFormatBothWays() {
        Values back;
        try (PlacesClient client = live(PlacesClient.builder()).build()) {
            back = client.body(Samples.values());
        }
        assertThat(server.taken().body()).isEqualTo(Samples.JSON);
        assertThat(back.moment()).isEqualTo(Samples.MOMENT);
        assertThat(back.httpDate()).contains(Samples.UTC);
        assertThat(back.epoch()).contains(Samples.UTC);
        assertThat(back.timeout()).contains(Samples.TIMEOUT);
        assertThat(back.digest().orElseThrow()).isEqualTo(Samples.bytes());
        assertThat(back.large()).contains(Samples.LARGE);
        assertThat(back.amount()).contains(Samples.PRICE);
        assertThat(back.epochs()).containsExactly(Samples.UTC, Samples.UTC);
        assertThat(back.anything()).contains(Samples.anything());
        assertThat(back.deadlines().orElseThrow().additionalProperties()).isEqualTo(Map.of("later", Samples.UTC));
        assertThat(text(codec.write(back))).isEqualTo(Samples.JSON);
    }

    @Test
    void modelsReadAndWriteTheSameInTheApplicationsOwnMapper() {
        String json = Samples.JSON
                .replace("0.33333000000000000000001,", "0.5,")
                .replace("0.10,", "0.5,")
                .replace("1.10}", "1.5}");
        assertThat(throughAPlainMapper(json, Values.class)).isEqualTo(json);
        String exact = "{\"amount\":0.33333000000000000000001}";
        assertThat(throughAPlainMapper(exact, Values.class)).isEqualTo(exact.replace("}", ",\"expires\":null}"));
    }

    @Test
    void bodiesThatAreOneValueAreConvertedToo() {
        try (ScalarsClient client = live(ScalarsClient.builder()).build()) {
            assertThat(client.digest(Samples.bytes())).isEqualTo(Samples.bytes());
            assertThat(client.httpDate(
                                    ScalarsHttpDateOptions.builder()
                                            .value(Samples.MOMENT)
                                            .build(),
                                    CallOptions.none())
                            .body())
                    .isEqualTo(Samples.UTC);
            assertThat(client.epochs(List.of(Samples.MOMENT))).containsExactly(Samples.UTC);
            assertThat(client.windows(Map.of("a", Samples.TIMEOUT))).isEqualTo(Map.of("a", Samples.TIMEOUT));
            assertThat(client.price(Samples.PRICE)).isEqualTo(Samples.PRICE);
            assertThat(client.large(Samples.LARGE)).isEqualTo(Samples.LARGE);
            assertThat(client.any(Samples.anything())).isEqualTo(Samples.anything());
        }
        assertThat(server.taken().body()).isEqualTo("\"_--_AQ\"");
        assertThat(server.taken().body()).isEqualTo("\"" + Samples.HTTP_DATE + "\"");
        assertThat(server.taken().body()).isEqualTo("[1661524680]");
        assertThat(server.taken().body()).isEqualTo("{\"a\":\"P123DT22H14M12.011S\"}");
        assertThat(server.taken().body()).isEqualTo("0.33333000000000000000001");
        assertThat(server.taken().body()).isEqualTo("\"9007199254740993\"");
        assertThat(server.taken().body()).isEqualTo("{\"a\":[1,0.10,null,\"b\",true]}");
    }

    @Test
    void aValueOutsideItsFormatIsATypedErrorThatQuotesNothing() {
        assertThatThrownBy(() -> read("{\"deadlines\":{\"later\":\"SK-canary\"}}"))
                .isInstanceOf(JsonException.class)
                .hasMessageStartingWith("JSON that does not fit")
                .hasMessageContaining("/deadlines/later")
                .hasMessageNotContaining("canary");
        assertThatThrownBy(() -> read("{\"moment\":\"SK-canary\"}"))
                .isInstanceOfSatisfying(JsonException.class, e -> {
                    assertThat(e.where()).startsWith("/moment (line 1, column ");
                    assertThat(e).hasNoCause();
                })
                .hasMessageStartingWith("JSON that does not fit: not an RFC 3339 date-time at /moment");
        server.answering("{\"a\":\"P1M\"}");
        try (ScalarsClient client = live(ScalarsClient.builder()).build()) {
            assertThatThrownBy(() -> client.windows(Map.of()))
                    .isInstanceOf(UndecodableResponseException.class)
                    .hasMessageContaining("not an ISO 8601 duration");
        }
    }

    @Test
    void whatServicesMisspellIsReadAndWhatIsNullStaysNull() {
        Values read = read("{\"moment\":\"2022-08-26T14:38:00.0000000+0000\",\"day\":\"2022-08-26T00:00:00Z\","
                + "\"timeout\":\"P2W\",\"epoch\":\"1661524680\",\"seconds\":90.0,\"digest\":\"/++/AQ==\",\"link\":\"a b\","
                + "\"large\":5,\"httpDate\":\"\",\"opens\":null}");
        assertThat(read.moment()).isEqualTo(Samples.UTC);
        assertThat(read.day()).contains(Samples.DAY);
        assertThat(read.timeout()).contains(Duration.ofDays(14));
        assertThat(read.epoch()).contains(Samples.UTC);
        assertThat(read.seconds()).contains(Duration.ofSeconds(90));
        assertThat(read.digest().orElseThrow()).isEqualTo(Samples.bytes());
        assertThat(read.link()).contains(URI.create("a%20b"));
        assertThat(read.large()).contains(5L);
        assertThat(read.httpDate()).isEmpty();
        assertThat(read.opens()).isEmpty();
    }

    private Values read(String json) {
        return Objects.requireNonNull(codec.read(json.getBytes(StandardCharsets.UTF_8), JsonType.of(Values.class)));
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private <B extends ClientBuilder<B>> B live(B builder) {
        return builder.endpoint(server.endpoint())
                .options(ClientOptions.builder()
                        .codec(codec)
                        .allowPlainHttpOnLoopback(true)
                        .build());
    }
}
