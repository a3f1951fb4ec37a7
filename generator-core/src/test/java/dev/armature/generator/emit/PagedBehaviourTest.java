package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.output.GeneratedFile;
import dev.armature.runtime.page.PagingException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls the client of the golden case {@code paged-results} (see {@code PagedUser.java.txt}) and looks at the wire. */
class PagedBehaviourTest {
    @TempDir
    private static Path directory;

    private static URLClassLoader loader;

    private final StubServer server = new StubServer();

    @BeforeAll
    static void generate() throws IOException {
        List<GeneratedFile> files =
                new ArrayList<>(Described.files(GoldenFiles.folder("paged-results"), directory.resolve("output")));
        try (InputStream user = PagedBehaviourTest.class.getResourceAsStream("PagedUser.java.txt")) {
            String text = new String(Objects.requireNonNull(user).readAllBytes(), StandardCharsets.UTF_8);
            files.add(GeneratedFile.text("user/PagedUser.java", text));
        }
        Compiled compiled = Compiled.of(directory, files);
        assertThat(compiled.problems()).isEmpty();
        loader = compiled.loader();
    }

    @AfterAll
    static void unload() throws IOException {
        loader.close();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void walksThroughAllItems() {
        server.answer(200, page(server.url() + "/next?page=2&sig=a%2Fb", "A", "B"))
                .answer(200, page("/next?page=3"))
                .answer(200, page(null, "C"));
        assertThat(call("byItem")).isEqualTo(List.of("A", "B", "C"));
        assertThat(lines())
                .containsExactly(
                        "GET /shelves/a%20b/books?api-version=2024-01-01",
                        "GET /next?page=2&sig=a%2Fb", "GET /next?page=3");
    }

    @Test
    void givesPagesWithWhatStandsBesideTheItems() {
        server.answer(200, "{\"value\":[{\"title\":\"A\"}],\"nextLink\":\"/2\",\"count\":7}", "x-ms-request-id", "r1")
                .answer(200, "{\"value\":[]}");
        assertThat(call("byPage"))
                .isEqualTo(List.of(
                        List.of(1, Optional.of(7), Optional.of("r1")), List.of(0, Optional.empty(), Optional.empty())));
    }

    @Test
    void goesOnAtALink() {
        server.answer(200, page("/next?page=2", "A")).answer(200, page(null, "B"));
        assertThat(call("resumed")).isEqualTo(List.of("B"));
        assertThat(lines()).endsWith("GET /next?page=2").hasSize(2);
    }

    @Test
    void asksForEveryPageLikeForTheFirst() {
        server.answer(200, page("/2", "A")).answer(200, page(null, "B"));
        assertThat(call("withEverything")).isEqualTo(List.of("A", "B"));
        assertThat(lines()).containsExactly("GET /shelves/s/books?$top=2&api-version=2023-01-01", "GET /2");
        assertThat(server.requests()).allSatisfy(request -> {
            assertThat(request.header("x-extra")).isEqualTo("1");
            assertThat(request.header("accept")).isEqualTo("application/json");
        });
    }

    @Test
    void takesEverythingFromOneAnswerWhereThereIsNoLink() {
        server.answer(200, page("/2", "A"));
        assertThat(call("atOnce")).isEqualTo(List.of("A"));
        assertThat(lines()).containsExactly("GET /shelves");
    }

    @Test
    void findsItemsAndLinksInsideOfObjects() {
        server.answer(200, "{\"result\":{\"books\":[{\"title\":\"A\"}]},\"links\":{\"next\":\"/2\"}}")
                .answer(200, "{\"links\":{\"next\":\"/3\"}}")
                .answer(200, "{\"result\":{\"books\":[{\"title\":\"B\"}]},\"links\":{}}");
        assertThat(call("search")).isEqualTo(List.of("A", "B"));
        assertThat(lines()).containsExactly("POST /shelves/search", "GET /2", "GET /3");
        assertThat(server.requests().get(1).body()).isEmpty();
        assertThat(server.requests().get(1).headers()).doesNotContainKey("content-type");
    }

    @Test
    void anAnswerWithoutBodyHasNoItems() {
        server.answer(204, "");
        assertThat(call("search")).isEqualTo(List.of());
    }

    @Test
    void callsTheOperationThatBringsTheNextPage() {
        server.answer(200, page("t1/x?skip=2", "A"))
                .answer(200, page("t2", "B"))
                .answer(200, page("", "C"));
        assertThat(call("throughAnOperation")).isEqualTo(List.of("A", "B", "C"));
        assertThat(lines())
                .containsExactly(
                        "GET /shelves/s%2F1/pages?api-version=2024-01-01",
                        "GET /shelves/s%2F1/pages/t1/x?api-version=2024-01-01&skip=2",
                        "GET /shelves/s%2F1/pages/t2?api-version=2024-01-01");
        assertThat(server.requests())
                .allSatisfy(request -> assertThat(request.header("x-kind")).isEqualTo("novel"));
    }

    @Test
    void callsAnOperationThatBringsItsOwnNextPage() {
        server.answer(200, page("t2", "A")).answer(200, page(null, "B"));
        assertThat(call("fromAToken")).isEqualTo(List.of("A", "B"));
        assertThat(lines())
                .containsExactly(
                        "GET /shelves/s/pages/t1?api-version=2024-01-01",
                        "GET /shelves/s/pages/t2?api-version=2024-01-01");
    }

    @Test
    void throwsTheDeclaredErrorOfAnyPage() {
        server.answer(200, page("/2", "A")).answer(403, "{\"code\":\"Denied\"}");
        assertThat(call("declaredError")).isEqualTo(List.of(403, "Denied"));
    }

    @Test
    void repeatsAPageThatCannotBeHadAtOnce() {
        server.answer(200, page("/2", "A")).answer(503, "").answer(200, page(null, "B"));
        assertThat(call("byItem")).isEqualTo(List.of("A", "B"));
        assertThat(lines()).endsWith("GET /2", "GET /2");
    }

    @Test
    void sendsNothingToAnotherServer() {
        try (StubServer other = new StubServer()) {
            server.answer(200, page(other.url() + "/2", "A"));
            assertThat(call("foreign")).isEqualTo("refused");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void leavesACircle() {
        server.answer(200, page("/2", "A")).answer(200, page("/2", "B"));
        assertThat(call("loop")).isEqualTo(PagingException.Reason.LOOP);
        assertThat(lines()).hasSize(2);
    }

    @Test
    void aTokenCannotLeadElsewhere() {
        server.answer(200, page("../../secrets?x=1", "A"));
        assertThat(call("badToken")).isEqualTo(PagingException.Reason.UNUSABLE_LINK);
        assertThat(lines()).hasSize(1);
    }

    @Test
    void collectsWithoutHoldingAThread() {
        server.answer(200, page("/2", "A")).answer(200, page(null, "B"));
        assertThat(call("asFuture")).isEqualTo(List.of("A", "B"));
    }

    @Test
    void givesPagesAsFutures() {
        server.answer(200, page("/2", "A", "B")).answer(200, page(null, "C"));
        assertThat(call("asCursor")).isEqualTo(List.of(2, 1));
    }

    @Test
    void publishesItems() {
        server.answer(200, page("/2", "A")).answer(200, page(null, "B"));
        assertThat(call("published")).isEqualTo(List.of(Optional.of("A"), Optional.of("B")));
    }

    private static String page(String nextLink, String... titles) {
        String books = String.join(
                ",",
                List.of(titles).stream()
                        .map(title -> "{\"title\":\"" + title + "\"}")
                        .toList());
        return "{\"value\":[" + books + "]" + (nextLink == null ? "" : ",\"nextLink\":\"" + nextLink + "\"") + "}";
    }

    private List<String> lines() {
        return server.requests().stream().map(StubServer.Request::line).toList();
    }

    private Object call(String scenario) {
        try {
            Method method = loader.loadClass("user.PagedUser").getDeclaredMethod(scenario, String.class);
            method.setAccessible(true);
            return method.invoke(null, server.url());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(scenario, e.getCause() == null ? e : e.getCause());
        }
    }
}
