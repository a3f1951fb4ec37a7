package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls the clients of the golden cases {@code parameter-styles} and {@code collection-formats} and looks at the wire. */
class ParameterBehaviourTest {
    @TempDir
    private static Path styles;

    @TempDir
    private static Path formats;

    private static GoldenUser paints;
    private static GoldenUser lists;

    private final StubServer server = new StubServer();

    @BeforeAll
    static void generate() {
        paints = GoldenUser.of("parameter-styles", "PaintsUser", styles);
        lists = GoldenUser.of("collection-formats", "FormatsUser", formats);
    }

    @AfterAll
    static void unload() throws IOException {
        paints.close();
        lists.close();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void writesPathsInTheirStyles() {
        assertThat(call(paints, "mix").line())
                .isEqualTo("GET /mix/x%2Fy%3Bz/l.r.s/m;matrix=a%20b,c%2Cd/e;R=100;G=200/R=100,G=200"
                        + "/%7B%22R%22%3A100%2C%22G%22%3A200%7D");
    }

    @Test
    void writesQueriesHeadersAndCookiesInTheirStyles() {
        StubServer.Request request = call(paints, "search");

        assertThat(request.line())
                .isEqualTo("GET /search?names=a%20b&names=c%2Cd&joined=a%20b,c%2Cd&spaces=a%20b&pipes=matt%7Cwet"
                        + "&R=100&G=200&deep%5BR%5D=100&deep%5BG%5D=200&labels%5Bk%2F1%5D=v%201"
                        + "&reserved=/a?b=c%26d&filter=%7B%22R%22%3A100%2C%22G%22%3A200%7D&empty=&any=1");
        assertThat(request.header("x-names")).isEqualTo("n1,n2");
        assertThat(request.header("x-color")).isEqualTo("R=100,G=200");
        assertThat(request.header("x-json")).isEqualTo("{\"R\":100,\"G\":200}");
        assertThat(request.header("x-meta-owner")).isEqualTo("me");
        assertThat(request.header("x-meta-team")).isEqualTo("us");
        assertThat(request.header("cookie")).isEqualTo("session=s%3B1; crumbs=a%20b; crumbs=c%2Cd; tint=R,100,G,200");
    }

    @Test
    void leavesOutWhatIsNotSet() {
        StubServer.Request request = call(paints, "nothing");

        assertThat(request.line()).isEqualTo("GET /search");
        assertThat(request.headers()).doesNotContainKeys("x-names", "x-color", "x-json", "cookie");
    }

    @Test
    void takesStructuredValuesAsArguments() {
        StubServer.Request request = call(paints, "need");

        assertThat(request.line())
                .isEqualTo("GET /needs?names=a%20b&names=c%2Cd&color=%7B%22R%22%3A100%2C%22G%22%3A200%7D");
        assertThat(request.header("x-meta-owner")).isEqualTo("me");
    }

    @Test
    void writesListsInTheirCollectionFormats() {
        StubServer.Request request = call(lists, "mix");

        assertThat(request.line())
                .isEqualTo("GET /mix/a%2Cb,c/;x=1,2:3/resourceGroups/a%20b?csv=a%2Cb,c&ssv=a%2Cb%20c&tsv=1%092"
                        + "&pipes=a%2Cb%7Cc&multi=a%2Cb&multi=c");
        assertThat(request.header("x-csv")).isEqualTo("1,2");
        assertThat(request.header("x-pipes")).isEqualTo("1|2");
        assertThat(request.header("x-ms-meta-owner")).isEqualTo("me");
    }

    @Test
    void refusesEncodedValuesThatLeaveTheirPlace() {
        assertThatThrownBy(() -> lists.call("leave", server.url())).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.requests()).isEmpty();
    }

    private StubServer.Request call(GoldenUser user, String scenario) {
        server.answer(204, "");
        user.call(scenario, server.url());
        assertThat(server.requests()).hasSize(1);
        return server.requests().get(0);
    }
}
