package dev.armature.runtime.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.http.OriginViolation;
import dev.armature.runtime.testing.Bench;
import dev.armature.runtime.testing.FakeTransport;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsyncPagedTest {
    private final Bench bench = new Bench();

    @Test
    void nothingIsSentBeforeAnItemIsDemanded() {
        bench.transport.answer(200, Shelf.page("?p=2", "a", "b")).answer(200, Shelf.page(null, "c"));
        Probe<String> probe = new Probe<>();
        Shelf.list(bench).subscribe(probe);
        assertThat(bench.transport.sent()).isEmpty();

        probe.request(1);
        assertThat(probe.signals).containsExactly("a");
        probe.request(1);
        assertThat(probe.signals).containsExactly("a", "b");
        assertThat(bench.transport.sent()).hasSize(1);
        probe.request(1);
        assertThat(probe.signals).containsExactly("a", "b", "c", "end");
        assertThat(bench.transport.sent()).hasSize(2);
    }

    @Test
    void pagesAreFetchedOneByOneAsDemanded() {
        bench.transport.answer(200, Shelf.page("?p=2", "a", "b")).answer(200, Shelf.page(null));
        Probe<Page<String>> probe = new Probe<>();
        Shelf.list(bench).byPage().subscribe(probe);

        probe.request(1);
        assertThat(probe.signals).hasSize(1);
        assertThat(bench.transport.sent()).hasSize(1);
        probe.request(5);
        assertThat(probe.signals).hasSize(3).last().isEqualTo("end");
    }

    @Test
    void anEmptyResultCompletesOnceDemanded() {
        bench.transport.answer(200, Shelf.page("?p=2")).answer(200, Shelf.page(null));
        Probe<String> probe = new Probe<>();
        Shelf.list(bench).subscribe(probe);

        probe.request(1);
        assertThat(probe.signals).containsExactly("end");
    }

    @Test
    void everySubscriberGetsAWalkOfItsOwn() {
        bench.transport.answer(200, Shelf.page(null, "a")).answer(200, Shelf.page(null, "b"));
        AsyncPaged<String> words = Shelf.list(bench);

        assertThat(List.of(bench.join(words.toList()), bench.join(words.toList())))
                .containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void demandFromInsideMakesNoRecursion() {
        int count = 20_000;
        String[] many = IntStream.range(0, count).mapToObj(Integer::toString).toArray(String[]::new);
        bench.transport.answer(200, Shelf.page("?p=2", many)).answer(200, Shelf.page(null, many));
        Probe<String> probe = new Probe<>();
        probe.onItem = item -> probe.request(1);
        Shelf.list(bench).subscribe(probe);

        probe.request(1);
        assertThat(probe.signals).hasSize(2 * count + 1).last().isEqualTo("end");
    }

    @Test
    void demandBeforeSubscribingHasReturnedIsKept() {
        bench.transport.answer(200, Shelf.page(null, "a"));
        List<String> order = new ArrayList<>();
        Shelf.list(bench).subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                subscription.request(1);
                order.add("subscribed");
            }

            @Override
            public void onNext(String item) {
                order.add(item);
            }

            @Override
            public void onError(Throwable fault) {
                order.add(fault.toString());
            }

            @Override
            public void onComplete() {
                order.add("end");
            }
        });

        assertThat(order).containsExactly("subscribed", "a", "end");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void demandHasToBePositive(long count) {
        bench.transport.answer(200, Shelf.page("?p=2", "a", "b"));
        Probe<String> probe = new Probe<>();
        Shelf.list(bench).subscribe(probe);
        probe.request(1);

        probe.request(count);
        probe.request(1);
        assertThat(probe.signals).hasSize(2).last().isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void badDemandEndsTheCallThatIsRunning() {
        bench.transport.silence();
        Probe<String> probe = new Probe<>();
        Shelf.list(bench).subscribe(probe);
        probe.request(1);

        probe.request(0);
        assertThat(probe.signals).singleElement().isInstanceOf(IllegalArgumentException.class);
        assertThat(bench.transport.only().scope().cancelled()).isTrue();
    }

    @Test
    void demandOnDemandDoesNotOverflow() {
        bench.transport.answer(200, Shelf.page("?p=2", "a")).answer(200, Shelf.page(null, "b"));
        Probe<String> probe = new Probe<>();
        probe.onItem = item -> probe.request(Long.MAX_VALUE);
        Shelf.list(bench).subscribe(probe);

        probe.request(Long.MAX_VALUE - 1);
        assertThat(probe.signals).containsExactly("a", "b", "end");
    }

    @Test
    void nothingComesAfterCancelling() {
        bench.transport.answer(200, Shelf.page("?p=2", "a", "b"));
        Probe<String> probe = new Probe<>();
        probe.onItem = item -> probe.cancel();
        Shelf.list(bench).subscribe(probe);

        probe.request(Long.MAX_VALUE);
        probe.request(1);
        assertThat(probe.signals).containsExactly("a");
        assertThat(bench.transport.sent()).hasSize(1);
    }

    @Test
    void cancellingEndsTheCallThatIsRunning() {
        CompletableFuture<HttpResponse> answer = new CompletableFuture<>();
        bench.transport.then(request -> request.scope().bind(answer));
        Probe<String> probe = new Probe<>();
        Shelf.list(bench).subscribe(probe);
        probe.request(1);

        probe.cancel();
        assertThat(answer).isCancelled();
        assertThat(probe.signals).isEmpty();
    }

    @Test
    void aFaultIsTheLastSignal() {
        bench.transport.answer(200, Shelf.page("?p=2", "a")).answer(404, "");
        Probe<String> probe = new Probe<>();
        Shelf.list(bench).subscribe(probe);
        probe.request(3);

        assertThat(probe.signals).hasSize(2).last().isInstanceOf(ApiException.class);
        probe.request(1);
        assertThat(probe.signals).hasSize(2);
    }

    @Test
    void aRefusedLinkIsAFault() {
        bench.transport.answer(200, Shelf.page("https://evil.example.com/", "a"));
        assertThatThrownBy(() -> bench.join(Shelf.list(bench).toList())).isInstanceOf(OriginViolation.class);
        assertThat(bench.transport.sent()).hasSize(1);
    }

    @Test
    void doesSomethingWithEveryItem() {
        bench.transport.answer(200, Shelf.page("?p=2", "a")).answer(200, Shelf.page(null, "b"));
        List<String> words = new ArrayList<>();

        bench.join(Shelf.list(bench).forEach(words::add));
        assertThat(words).containsExactly("a", "b");
    }

    @Test
    void aCollectionCannotBeChanged() {
        bench.transport.answer(200, Shelf.page(null, "a"));
        List<String> all = bench.join(Shelf.list(bench).toList());

        assertThatThrownBy(() -> all.add("b")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatTheActionThrowsEndsTheWalk() {
        bench.transport.answer(200, Shelf.page("?p=2", "a", "b"));
        List<String> words = new ArrayList<>();

        assertThatThrownBy(() -> bench.join(Shelf.list(bench).forEach(word -> {
                    words.add(word);
                    throw new IllegalStateException("enough");
                })))
                .hasMessage("enough");
        assertThat(words).containsExactly("a");
        assertThat(bench.transport.sent()).hasSize(1);
    }

    @Test
    void cancellingACollectionEndsTheCall() {
        bench.transport.silence();
        CompletableFuture<List<String>> all = Shelf.list(bench).toList();

        assertThat(all.cancel(true)).isTrue();
        assertThat(bench.transport.only().scope().cancelled()).isTrue();
        assertThatThrownBy(all::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void goesOnAtALink() {
        bench.transport.answer(200, Shelf.page(null, "c"));

        assertThat(bench.join(Shelf.list(bench).startingAt("/words?p=3").toList()))
                .containsExactly("c");
        assertThat(bench.transport.lines()).containsExactly("GET " + Bench.ENDPOINT + "/words?p=3");
        assertThatThrownBy(() -> Shelf.list(bench).startingAt(nothing())).isInstanceOf(NullPointerException.class);
    }

    @Test
    void aCursorGivesPagesAsFutures() {
        bench.transport.answer(200, Shelf.page("?p=2", "a")).answer(200, Shelf.page(null, "b"));
        PageCursor<String> cursor = Shelf.list(bench).cursor();
        assertThat(bench.transport.sent()).isEmpty();

        assertThat(bench.join(cursor.next()).items()).containsExactly("a");
        assertThat(cursor.hasNext()).isTrue();
        assertThat(bench.join(cursor.next()).items()).containsExactly("b");
        assertThat(cursor.hasNext()).isFalse();
        assertThatThrownBy(cursor::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void aSourceThatThrowsIsAFault() {
        PageSource<String> broken = new PageSource<>() {
            @Override
            public CompletableFuture<Page<String>> fetch(@Nullable String link) {
                throw new IllegalStateException("no source");
            }

            @Override
            public Optional<String> firstLink() {
                return Optional.empty();
            }
        };

        assertThat(AsyncPaged.of(broken, 1).cursor().next()).isCompletedExceptionally();
    }

    @Test
    void thereHasToBeASubscriber() {
        assertThatThrownBy(() -> Shelf.list(bench).subscribe(nothing())).isInstanceOf(NullPointerException.class);
    }

    @Test
    void answersOnOtherThreadsAreHandedOnInOrder() {
        int pages = 200;
        for (int i = 0; i < pages; i++) {
            HttpResponse page = FakeTransport.response(200, Shelf.page(i == pages - 1 ? null : "?p=" + i, "w" + i));
            bench.transport.then(request -> CompletableFuture.supplyAsync(() -> page));
        }
        List<String> expected = IntStream.range(0, pages).mapToObj(i -> "w" + i).toList();

        assertThat(Shelf.list(bench).toList().join()).isEqualTo(expected);
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"})
    private static <T> T nothing() {
        return null;
    }
}
