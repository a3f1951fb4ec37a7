package dev.armature.it.formats;

import dev.armature.it.formats.api.models.Deadlines;
import dev.armature.it.formats.api.models.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One value of every format, in Java and as JSON. */
final class Samples {
    static final LocalDate DAY = LocalDate.of(2022, 8, 26);
    static final OffsetDateTime MOMENT = OffsetDateTime.parse("2022-08-26T16:38:00+02:00");
    static final OffsetDateTime UTC = OffsetDateTime.parse("2022-08-26T14:38:00Z");
    static final String HTTP_DATE = "Fri, 26 Aug 2022 14:38:00 GMT";
    static final long EPOCH = 1661524680;
    static final Duration TIMEOUT =
            Duration.ofDays(123).plusHours(22).plusMinutes(14).plusMillis(12_011);
    static final UUID ID = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");
    static final URI LINK = URI.create("https://example.com/a%20b?c=d");
    static final BigDecimal PRICE = new BigDecimal("0.33333000000000000000001");
    static final long LARGE = 9007199254740993L;

    static final String JSON = """
            {"day":"2022-08-26",
            "moment":"2022-08-26T16:38:00+02:00",
            "local":"2022-08-26T16:38:00",
            "opens":"09:00:00",
            "closes":"17:00:00Z",
            "httpDate":"Fri, 26 Aug 2022 14:38:00 GMT",
            "epoch":1661524680,
            "epochNumber":1661524680.25,
            "epochText":"1661524680",
            "timeout":"P123DT22H14M12.011S",
            "seconds":90,
            "fraction":1.5,
            "data":"/++/AQ==",
            "digest":"_--_AQ",
            "uuid":"123e4567-e89b-12d3-a456-426614174000",
            "link":"https://example.com/a%20b?c=d",
            "small":"255",
            "large":"9007199254740993",
            "huge":"18446744073709551615",
            "number":9007199254740993,
            "count":5,
            "unsigned":18446744073709551615,
            "ratio":"0.1",
            "price":"0.33333000000000000000001",
            "amount":0.33333000000000000000001,
            "letter":"x",
            "scope":"/subscriptions/a",
            "secret":"s",
            "anything":{"a":[1,0.10,null,"b",true]},
            "epochs":[1661524680,1661524680],
            "digests":["_--_AQ"],
            "windows":{"b":["PT1H"],"a":[]},
            "expires":null,
            "deadlines":{"first":1661524680,"later":1661524680},
            "unknown":{"z":null,"a":1.10}}""".replace("\n", "");

    private Samples() {}

    static Values values() {
        return numbers(times(Values.builder()))
                .data(bytes())
                .digest(bytes())
                .uuid(ID)
                .link(LINK)
                .letter("x")
                .scope("/subscriptions/a")
                .secret("s")
                .anything(anything())
                .epochs(List.of(UTC, MOMENT))
                .digests(List.of(bytes()))
                .windows(windows())
                .deadlines(Deadlines.builder()
                        .first(MOMENT)
                        .additionalProperty("later", MOMENT)
                        .build())
                .additionalProperty("unknown", unknown())
                .build();
    }

    private static Values.Builder times(Values.Builder values) {
        return values.day(DAY)
                .moment(MOMENT)
                .local(LocalDateTime.of(2022, 8, 26, 16, 38))
                .opens(LocalTime.of(9, 0))
                .closes("17:00:00Z")
                .httpDate(MOMENT)
                .epoch(MOMENT)
                .epochNumber(MOMENT.plusNanos(250_000_000))
                .epochText(MOMENT)
                .timeout(TIMEOUT)
                .seconds(Duration.ofSeconds(90))
                .fraction(Duration.ofMillis(1500));
    }

    private static Values.Builder numbers(Values.Builder values) {
        return values.small(255)
                .large(LARGE)
                .huge(new BigInteger("18446744073709551615"))
                .number(LARGE)
                .count(5L)
                .unsigned(new BigInteger("18446744073709551615"))
                .ratio(0.1)
                .price(PRICE)
                .amount(PRICE);
    }

    static byte[] bytes() {
        return new byte[] {-1, -17, -65, 1};
    }

    static Object anything() {
        List<@Nullable Object> items = new ArrayList<>();
        items.add(1);
        items.add(new BigDecimal("0.10"));
        items.add(null);
        items.add("b");
        items.add(true);
        return Map.of("a", items);
    }

    private static Map<String, List<Duration>> windows() {
        Map<String, List<Duration>> windows = new LinkedHashMap<>();
        windows.put("b", List.of(Duration.ofHours(1)));
        windows.put("a", List.of());
        return windows;
    }

    private static Map<String, @Nullable Object> unknown() {
        Map<String, @Nullable Object> unknown = new LinkedHashMap<>();
        unknown.put("z", null);
        unknown.put("a", new BigDecimal("1.10"));
        return unknown;
    }
}
