package dev.armature.runtime.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.OriginViolation;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.page.PagingException.Reason;
import dev.armature.runtime.retry.RetryPolicy;
import dev.armature.runtime.testing.Bench;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagedTest {
    private final Bench bench = new Bench(options -> options.retry(RetryPolicy.none()));

    @Test
    void fetchesAPageWhenItsFirstItemIsAskedForAndPassesOverEmptyOnes() {
        bench.transport
                .answer(200, Shelf.page(Bench.ENDPOINT + "/words?skip=2", "a", "b"))
                .answer(200, Shelf.page("/words?skip=3"))
                .answer(200, Shelf.page(null, "c"));
        Paged<String> words = Paged.of(Shelf.list(bench));
        assertThat(bench.transport.lines()).isEmpty();

        Iterator<String> iterator = words.iterator();
        assertThat(bench.transport.lines()).isEmpty();
        assertThat(iterator.next()).isEqualTo("a");
        assertThat(iterator.hasNext()).isTrue();
        assertThat(iterator.next()).isEqualTo("b");
        assertThat(bench.transport.lines()).containsExactly("GET " + Shelf.FIRST);
        assertThat(iterator.next()).isEqualTo("c");
        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        assertThat(bench.transport.lines())
                .containsExactly(
                        "GET " + Shelf.FIRST,
                        "GET " + Bench.ENDPOINT + "/words?skip=2",
                        "GET " + Bench.ENDPOINT + "/words?skip=3");
    }

    @Test
    void everyIteratorStartsOver() {
        bench.transport
                .answer(200, Shelf.page("?p=2", "a"))
                .answer(200, Shelf.page("?p=2", "a"))
                .answer(200, Shelf.page(null, "b"))
                .answer(200, Shelf.page(null, "b"));
        Paged<String> words = Paged.of(Shelf.list(bench));
        Iterator<String> one = words.iterator();
        Iterator<String> other = words.iterator();

        assertThat(List.of(one.next(), other.next(), one.next(), other.next())).containsExactly("a", "a", "b", "b");
        assertThat(bench.transport.lines())
                .containsExactly(
                        "GET " + Shelf.FIRST,
                        "GET " + Shelf.FIRST,
                        "GET " + Bench.ENDPOINT + "/words?p=2",
                        "GET " + Bench.ENDPOINT + "/words?p=2");
    }

    @Test
    void aStreamFetchesNoMoreThanItNeeds() {
        bench.transport.answer(200, Shelf.page("?p=2", "a", "b")).answer(200, Shelf.page("?p=3", "c", "d"));

        assertThat(Paged.of(Shelf.list(bench)).stream().limit(3)).containsExactly("a", "b", "c");
        assertThat(bench.transport.sent()).hasSize(2);
    }

    @Test
    void givesPagesWithTheirAnswers() {
        bench.transport
                .answer(200, "{\"value\":[\"a\",null,\"b\"],\"nextLink\":\"?p=2\",\"count\":3}", "x-page", "one")
                .answer(200, Shelf.page("  "));
        List<Page<String>> pages = new ArrayList<>();
        Paged.of(Shelf.list(bench)).byPage().forEach(pages::add);

        assertThat(pages).hasSize(2);
        Page<String> first = pages.get(0);
        assertThat(first.items()).containsExactly("a", "b");
        assertThat(first.nextLink()).contains(Bench.ENDPOINT + "/words?p=2");
        assertThat(first.response().headers().first("X-Page")).contains("one");
        assertThat(first.response().body()).isInstanceOfSatisfying(Map.class, body -> assertThat(body.get("count"))
                .isEqualTo(3));
        assertThat(first).hasToString("Page[2 items, more to come]");
        assertThat(pages.get(1).items()).isEmpty();
        assertThat(pages.get(1).nextLink()).isEmpty();
        assertThat(pages.get(1)).hasToString("Page[0 items, the last one]");
        assertThatThrownBy(() -> first.items().add("c")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void goesOnAtALinkInAnotherClient() {
        bench.transport.answer(200, Shelf.page("/words?p=2", "a"));
        String link = Paged.of(Shelf.list(bench))
                .byPage()
                .iterator()
                .next()
                .nextLink()
                .orElseThrow();
        Bench other = new Bench();
        other.transport.answer(200, Shelf.page("?p=3", "b")).answer(200, Shelf.page(null, "c"));

        assertThat(Paged.of(Shelf.list(other)).startingAt(link)).containsExactly("b", "c");
        assertThat(other.transport.lines())
                .containsExactly("GET " + Bench.ENDPOINT + "/words?p=2", "GET " + Bench.ENDPOINT + "/words?p=3");
    }

    @Test
    void everyPageIsAskedForLikeTheFirst() {
        bench.transport.answer(200, Shelf.page("?p=2", "a")).answer(200, Shelf.page(null, "b"));
        CallOptions call = CallOptions.builder()
                .header("x-extra", "1")
                .clientRequestId("mine")
                .query("api-version", "2")
                .build();

        assertThat(Paged.of(Shelf.list(bench, call))).containsExactly("a", "b");
        assertThat(bench.transport.lines())
                .containsExactly(
                        "GET " + Bench.ENDPOINT + "/words?api-version=2", "GET " + Bench.ENDPOINT + "/words?p=2");
        assertThat(bench.transport.sent()).allSatisfy(sent -> {
            HttpRequest request = sent.request();
            assertThat(request.headers().first("x-extra")).contains("1");
            assertThat(request.headers().first("Accept")).contains("application/json");
            assertThat(request.headers().first("x-ms-client-request-id")).contains("mine");
            assertThat(request.scope().operation()).isEqualTo("Widgets_Get");
        });
    }

    @Test
    void whatIsAboutTheFirstRequestAloneIsNotRepeated() {
        bench.transport.answer(200, Shelf.page("/words?p=2", "a")).answer(200, Shelf.page(null, "b"));
        AsyncPaged<String> found = bench.client.list(
                bench.client
                        .request("Words_Search", "POST", "/words")
                        .header("If-None-Match", "\"e1\"")
                        .header("Repeatability-Request-ID", "r1")
                        .header("x-kind", "noun")
                        .jsonBody("application/json", Map.of("like", "a")),
                Shelf.ANSWERS,
                Shelf.PLAN,
                CallOptions.none());

        assertThat(Paged.of(found)).containsExactly("a", "b");
        assertThat(bench.transport.lines())
                .containsExactly("POST " + Bench.ENDPOINT + "/words", "GET " + Bench.ENDPOINT + "/words?p=2");
        HttpRequest second = bench.transport.sent().get(1).request();
        assertThat(second.body()).isEmpty();
        assertThat(second.headers().first("x-kind")).contains("noun");
        assertThat(second.headers().contains("Content-Type")).isFalse();
        assertThat(second.headers().contains("If-None-Match")).isFalse();
        assertThat(second.headers().contains("Repeatability-Request-ID")).isFalse();
    }

    @Test
    void aSearchMayLinkToItsOwnUrl() {
        bench.transport.answer(200, Shelf.page("/words", "a")).answer(200, Shelf.page(null, "b"));

        assertThat(Paged.of(bench.client.list(
                        bench.client.request("Words_Search", "POST", "/words"),
                        Shelf.ANSWERS,
                        Shelf.PLAN,
                        CallOptions.none())))
                .containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({"?api-version=1, 1", "?p=2|?p=2, 2", "?p=2|?p=3|/words?p=2, 3", "?p=2|?p=3|?api-version=1, 3"})
    void aLinkThatLeadsBackEndsTheWalk(String links, int pages) {
        for (String link : links.split("\\|", -1)) {
            bench.transport.answer(200, Shelf.page(link, "a"));
        }
        List<String> words = new ArrayList<>();

        assertThatExceptionOfType(PagingException.class)
                .isThrownBy(() -> Paged.of(Shelf.list(bench)).forEach(words::add))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(Reason.LOOP);
                    assertThat(e.nextLink()).startsWith(Bench.ENDPOINT + "/words?");
                    assertThat(e).hasMessageNotContaining("?p");
                });
        assertThat(words).hasSize(pages);
        assertThat(bench.transport.sent()).hasSize(pages);
    }

    @Test
    void aWalkFromALinkSeesLoopsToo() {
        bench.transport.answer(200, Shelf.page("?p=2", "a"));

        assertThatExceptionOfType(PagingException.class)
                .isThrownBy(() -> Paged.of(Shelf.list(bench)).startingAt(Bench.ENDPOINT + "/words?p=2").stream()
                        .toList())
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.LOOP));
    }

    @Test
    void aWalkFetchesNoMorePagesThanAllowed() {
        Bench two = new Bench(options -> options.maxPages(2));
        two.transport
                .answer(200, Shelf.page("?p=2", "a"))
                .answer(200, Shelf.page(null, "b"))
                .answer(200, Shelf.page("?p=2", "a"))
                .answer(200, Shelf.page("?p=3", "b"));
        Paged<String> words = Paged.of(Shelf.list(two));
        assertThat(words).containsExactly("a", "b");

        List<String> found = new ArrayList<>();
        assertThatExceptionOfType(PagingException.class)
                .isThrownBy(() -> words.forEach(found::add))
                .satisfies(e -> {
                    assertThat(e.reason()).isEqualTo(Reason.TOO_MANY_PAGES);
                    assertThat(e.nextLink()).isEqualTo(Bench.ENDPOINT + "/words?p=3");
                    assertThat(e).hasMessageContaining("more than 2 pages");
                });
        assertThat(found).containsExactly("a", "b");
        assertThat(two.transport.sent()).hasSize(4);
        two.transport.answer(200, Shelf.page(null, "c"));
        assertThat(words.startingAt(Bench.ENDPOINT + "/words?p=3")).containsExactly("c");
    }

    @Test
    void thereIsALimitUnlessOneSetsAnother() {
        assertThat(ClientOptions.defaults().maxPages()).isEqualTo(10_000);
        assertThat(ClientOptions.builder().maxPages(1).build().toBuilder()
                        .build()
                        .maxPages())
                .isOne();
        assertThatThrownBy(() -> ClientOptions.builder().maxPages(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.com/words?p=2",
                "http://api.example.com/words?p=2",
                "https://api.example.com:8443/words?p=2",
                "https://api.example.com@evil.example.com/",
                "//evil.example.com/words",
                "\\\\evil.example.com/words",
                "ftp://api.example.com/words"
            })
    void aLinkToAnotherServerIsRefusedBeforeAByteIsSent(String link) {
        bench.transport.answer(200, Shelf.page(link, "a"));
        Iterator<Page<String>> pages = Paged.of(Shelf.list(bench)).byPage().iterator();
        assertThat(pages.next().items()).containsExactly("a");

        assertThat(pages.hasNext()).isTrue();
        assertThatThrownBy(pages::next).isInstanceOf(OriginViolation.class);
        assertThatThrownBy(() ->
                        Paged.of(Shelf.list(bench)).startingAt(link).iterator().hasNext())
                .isInstanceOf(OriginViolation.class);
        assertThat(bench.transport.sent()).hasSize(1);
    }

    @Test
    void anAllowedServerIsAskedAndItsRelativeLinksAreItsOwn() {
        Bench allowing = new Bench(options -> options.allowOrigin("https://eu.example.com"));
        allowing.transport
                .answer(200, Shelf.page("https://eu.example.com/w?p=2", "a"))
                .answer(200, Shelf.page("?p=3", "b"))
                .answer(200, Shelf.page(null, "c"));

        assertThat(Paged.of(Shelf.list(allowing))).containsExactly("a", "b", "c");
        assertThat(allowing.transport.lines())
                .endsWith("GET https://eu.example.com/w?p=2", "GET https://eu.example.com/w?p=3");
    }

    @Test
    void aPageIsRepeatedAsTheRetryPolicySays() {
        Bench patient = new Bench();
        patient.transport
                .answer(200, Shelf.page("?p=2", "a"))
                .answer(503, "", "Retry-After", "7")
                .answer(200, Shelf.page(null, "b"));

        assertThat(patient.join(Shelf.list(patient).toList())).containsExactly("a", "b");
        assertThat(patient.transport.sent().get(2).at())
                .isEqualTo(patient.transport.sent().get(1).at().plusSeconds(7));
    }

    @Test
    void afterAnExceptionTheSamePageCanBeAskedForAgain() {
        bench.transport
                .answer(200, Shelf.page("?p=2", "a"))
                .fault(TransportException.timeout("GET /words"))
                .answer(403, "{\"error\":{\"code\":\"Denied\"}}")
                .answer(200, Shelf.page(null, "b"));
        Iterator<String> words = Paged.of(Shelf.list(bench)).iterator();
        words.next();

        assertThatThrownBy(words::hasNext).isInstanceOf(TransportException.class);
        assertThatThrownBy(words::next).isInstanceOfSatisfying(ApiException.class, e -> assertThat(e)
                .hasMessage("Widgets_Get failed: 403 Denied"));
        assertThat(words.next()).isEqualTo("b");
        assertThat(words.hasNext()).isFalse();
    }

    @Test
    void anAnswerWithoutBodyIsTheLastPage() {
        Answers<@Nullable Map<String, Object>> sometimes = nullable();
        bench.transport.answer(204, "");

        assertThat(Paged.of(bench.client.list(bench.get("/words"), sometimes, Shelf.PLAN, CallOptions.none())))
                .isEmpty();
    }

    @Test
    void aSinglePageHasNoLink() {
        PagePlan<Map<String, Object>, Object> single = PagePlan.single(page -> List.of(page.size()));
        bench.transport.answer(200, Shelf.page("?p=2", "a"));

        assertThat(Paged.of(bench.client.list(bench.get("/words"), Shelf.ANSWERS, single, CallOptions.none())))
                .containsExactly(2);
    }

    @Test
    void furtherPagesMayComeFromAnOperation() {
        bench.transport.answer(200, Shelf.page("t?1", "a")).answer(200, Shelf.page("t?2", "b"));
        bench.transport.answer(200, Shelf.page("t?1", "c"));
        Paged<String> words = Paged.of(bench.client.list(
                bench.get("/words"),
                Shelf.ANSWERS,
                Shelf.PLAN,
                token ->
                        bench.client.request("Words_Next", "GET", "/words/next").query("token", token),
                CallOptions.builder().query("v", "2").build()));
        Iterator<Page<String>> pages = words.byPage().iterator();

        assertThat(pages.next().nextLink()).contains("t?1");
        pages.next();
        pages.next();
        assertThatThrownBy(pages::next).isInstanceOf(PagingException.class).hasMessageContaining("leads back");
        assertThat(bench.transport.lines())
                .containsExactly(
                        "GET " + Bench.ENDPOINT + "/words?v=2",
                        "GET " + Bench.ENDPOINT + "/words/next?token=t%3F1&v=2",
                        "GET " + Bench.ENDPOINT + "/words/next?token=t%3F2&v=2");
    }

    @Test
    void aTokenThatWouldChangeTheRequestIsRefused() {
        bench.transport.answer(200, Shelf.page("../secrets", "a"));
        Iterator<Page<String>> pages = Paged.of(bench.client.list(
                        bench.get("/words"),
                        Shelf.ANSWERS,
                        Shelf.PLAN,
                        token -> bench.client
                                .request("N", "GET", "/next/{token}")
                                .pathEncoded("token", token),
                        CallOptions.none()))
                .byPage()
                .iterator();
        pages.next();

        assertThatExceptionOfType(PagingException.class)
                .isThrownBy(pages::next)
                .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.UNUSABLE_LINK))
                .satisfies(e -> assertThat(e.nextLink()).isEqualTo("../secrets"))
                .withCauseInstanceOf(IllegalArgumentException.class);
        assertThat(bench.transport.sent()).hasSize(1);
    }

    private static Answers<@Nullable Map<String, Object>> nullable() {
        Answers<@Nullable Map<String, Object>> answers = Answers.of(JsonType.map(JsonType.any()), 200);
        return answers.orEmpty(204);
    }
}
