package dev.armature.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonPathTest {
    private static final String DOCUMENT = """
            {"a": {"b": 1, "c d": [10, 20, 30, 40], "x-y": {"b": "deep"}},
             "list": [{"n": "one", "v": 1, "on": true}, {"n": "two", "v": 2.50, "on": null}, {"n": "it's", "v": 3, "q": [1]}],
             "paths": {"/p/{id}": {"get": {"operationId": "P_Get", "tags": ["t"]}, "put": {"tags": []}}},
             "limit": 2}""";

    private static List<String> select(String query) throws ReadFailure {
        Node root = JsonReader.read("f", DOCUMENT, ReadLimits.DEFAULT);
        return JsonPath.parse(query).select(new Match(root), root).stream()
                .map(match -> match.node().pointer().path())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
                    $                                  ; ``
                    $.a.b                              ; /a/b
                    $['a']["b"]                        ; /a/b
                    $ .a ['c d']                       ; /a/c d
                    $.a['c d'][0]                      ; /a/c d/0
                    $.a['c d'][-1]                     ; /a/c d/3
                    $.a['c d'][9]                      ; -
                    $.a['c d'][1:3]                    ; /a/c d/1 /a/c d/2
                    $.a['c d'][::2]                    ; /a/c d/0 /a/c d/2
                    $.a['c d'][::-2]                   ; /a/c d/3 /a/c d/1
                    $.a['c d'][-2:]                    ; /a/c d/2 /a/c d/3
                    $.a['c d'][1:0:0]                  ; -
                    $.a['c d'][0, 2]                   ; /a/c d/0 /a/c d/2
                    $.a['b','nothing']                 ; /a/b
                    $.a.x-y                            ; !
                    $.a.*                              ; /a/b /a/c d /a/x-y
                    $.list[*].n                        ; /list/0/n /list/1/n /list/2/n
                    $..b                               ; /a/b /a/x-y/b
                    $..['b']                           ; /a/b /a/x-y/b
                    $..[0].n                           ; /list/0/n
                    $.paths['/p/{id}'].get             ; /paths/~1p~1{id}/get
                    $.paths.*[?@.operationId]          ; /paths/~1p~1{id}/get
                    $.paths.*[?@.tags[0] == 't'].tags  ; /paths/~1p~1{id}/get/tags
                    $.list[?@.n == 'two']              ; /list/1
                    $.list[?(@.n=="two")].v            ; /list/1/v
                    $.list[?@.n == 'it\\'s']           ; /list/2
                    $.list[?@.n != 'two'].n            ; /list/0/n /list/2/n
                    $.list[?@.v == 2.5]                ; /list/1
                    $.list[?@.v < $.limit]             ; /list/0
                    $.list[?@.v >= 2 && @.v <= 2.5]    ; /list/1
                    $.list[?@.on == true || @.q]       ; /list/0 /list/2
                    $.list[?@.on == null]              ; /list/1
                    $.list[?!@.on]                     ; /list/2
                    $.list[?!(@.v > 1)]                ; /list/0
                    $.list[?@.none == @.nothing].n     ; /list/0/n /list/1/n /list/2/n
                    $.list[?@.q == @.q && @.q].n       ; /list/2/n
                    $.list[?@..v].n                    ; /list/0/n /list/1/n /list/2/n
                    """)
    void queriesSelectPlaces(String query, String expected) throws ReadFailure {
        if (expected.equals("!")) {
            // a name with a dash stands in brackets
            assertThatThrownBy(() -> select(query)).hasMessageContaining("at character 6 is \"-\"");
            return;
        }
        List<String> places = select(query);
        assertThat(places.isEmpty() ? "-" : String.join(" ", places)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "$.",
                "$[",
                "$['a",
                "$['a'",
                "$[a]",
                "$.a b",
                "$[?]",
                "$[?@.a == b]",
                "$[?'a']",
                "$[?@.a ==]",
                "$[?(@.a]",
                "$[?length(@.a) == 1]",
                "$[?@.* == 1]",
                "$['\\x']",
                "$[1.5]",
                "$[?@.a = 1]",
                "$...a",
                "$[99999999999999999999]"
            })
    void whatIsNoQueryIsSaidInASentence(String query) {
        assertThatThrownBy(() -> JsonPath.parse(query))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .endsWith(".")
                .doesNotContain("Exception");
    }

    @Test
    void conditionsDoNotExhaustTheStack() {
        assertThatThrownBy(() -> JsonPath.parse("$[?" + "(".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nest deeper");
        assertThatThrownBy(() -> JsonPath.parse("$[?" + "@[?".repeat(100_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nest deeper");
    }

    @Test
    void everyPlaceIsSelectedOnce() throws ReadFailure {
        assertThat(select("$..*..*")).doesNotHaveDuplicates().contains("/a/b", "/a/x-y/b", "/list/0/n");
        assertThat(select("$.list[0,0,-3]")).containsExactly("/list/0");
    }
}
