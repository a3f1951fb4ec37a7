package dev.armature.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.generator.model.SourceLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class YamlReaderTest {
    private static Node read(String text) throws ReadFailure {
        return YamlReader.read("a.yaml", text, ReadLimits.DEFAULT);
    }

    private static SourceLocation failure(String text, ReadLimits limits, String message) {
        SourceLocation[] where = new SourceLocation[1];
        assertThatThrownBy(() -> YamlReader.read("a.yaml", text, limits))
                .isInstanceOfSatisfying(ReadFailure.class, e -> where[0] = e.where())
                .hasMessageContaining(message);
        return where[0];
    }

    @Test
    void everyValueKnowsItsPlace() throws ReadFailure {
        Node root = read("paths:\n  /pets/{id}:\n    - one\n    - {two: 2}\n");

        Node list = root.get("paths").orElseThrow().get("/pets/{id}").orElseThrow();
        assertThat(list.where()).hasToString("SourceLocation[pointer=a.yaml#/paths/~1pets~1{id}, line=3, column=5]");
        assertThat(list.items().get(1).get("two").orElseThrow().where())
                .hasToString("SourceLocation[pointer=a.yaml#/paths/~1pets~1{id}/1/two, line=4, column=13]");
    }

    @ParameterizedTest
    @CsvSource({
        "yes, '\"yes\"'",
        "off, '\"off\"'",
        "2024-05-01, '\"2024-05-01\"'",
        "2024-05-01T10:00:00Z, '\"2024-05-01T10:00:00Z\"'",
        "True, true",
        "FALSE, false",
        "~, null",
        "Null, null",
        "+12, 12",
        "007, 7",
        "0x1F, 31",
        "0o17, 15",
        "-0, -0",
        "1_000, '\"1_000\"'",
        "12:30:45, '\"12:30:45\"'",
        "1.50, 1.50",
        ".5, 0.5",
        "-.5, -0.5",
        "1., 1.0",
        "1.e3, 1.0e3",
        "1e3, 1e3",
        "01.5, 1.5",
        ".inf, '\".inf\"'",
        ".nan, '\".nan\"'",
        "=, '\"=\"'",
        "1.2.3, '\"1.2.3\"'",
        "-, '[null]'"
    })
    void plainScalarsFollowTheCoreSchema(String yaml, String json) throws ReadFailure {
        assertThat(read("a: \n " + yaml).get("a").orElseThrow().toJson()).isEqualTo(json);
    }

    @Test
    void quotedScalarsAreTexts() throws ReadFailure {
        assertThat(read("[\"1\", 'true', 3]").toJson()).isEqualTo("[\"1\",\"true\",3]");
        assertThat(read("a: |-\n  null\nb: >\n  12\n").toJson()).isEqualTo("{\"a\":\"null\",\"b\":\"12\\n\"}");
    }

    @Test
    void keysAreTextsAsWritten() throws ReadFailure {
        assertThat(read("200: a\nnull: b\nyes: c\n").toJson())
                .isEqualTo("{\"200\":\"a\",\"null\":\"b\",\"yes\":\"c\"}");
    }

    @Test
    void anAliasStandsForItsAnchorAndKeepsItsPlace() throws ReadFailure {
        Node root = read("a: &x {k: 1}\nb: *x\nc:\n  <<: *x\n  m: 2\n");

        assertThat(root.toJson()).isEqualTo("{\"a\":{\"k\":1},\"b\":{\"k\":1},\"c\":{\"m\":2,\"k\":1}}");
        assertThat(root.get("b").orElseThrow().pointer()).hasToString("a.yaml#/a");
    }

    @Test
    void refusesARepeatedKeyWhereItIsRepeated() {
        SourceLocation where = failure("a: 1\nb:\n  c: 1\n  c: 2\n", ReadLimits.DEFAULT, "\"c\" is given twice");

        assertThat(where).hasToString("SourceLocation[pointer=a.yaml#/b/c, line=4, column=3]");
    }

    @Test
    void refusesTags() {
        failure("a: !!javax.script.ScriptEngineManager [x]", ReadLimits.DEFAULT, "Tags");
        failure("a: !!str 1", ReadLimits.DEFAULT, "Tags");
        failure("!local {a: 1}", ReadLimits.DEFAULT, "Tags");
        failure("a: ! 1", ReadLimits.DEFAULT, "Tags");
        failure("{!!str a: 1}", ReadLimits.DEFAULT, "Tags");
    }

    @Test
    void refusesWhatIsNoSingleDocument() {
        assertThat(failure("a: 1\n---\nb: 2\n", ReadLimits.DEFAULT, "second YAML document")
                        .line())
                .isEqualTo(2);
        failure("", ReadLimits.DEFAULT, "empty");
        failure("? [a, b]\n: c\n", ReadLimits.DEFAULT, "key must be a text");
        failure("a: *nowhere", ReadLimits.DEFAULT, "no anchor");
        failure("a: &x [*x]", ReadLimits.DEFAULT, "inside its own anchor");
        assertThat(failure("a: 1\n b: [", ReadLimits.DEFAULT, "This is not YAML")
                        .line())
                .isEqualTo(2);
    }

    @Test
    void billionLaughsAreCountedNotExpanded() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 30; i++) {
            bomb.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(9) + "]\n");
        }

        failure(bomb.toString(), ReadLimits.DEFAULT, "stand for more than 100000 values");
    }

    @Test
    void stopsAtTheDepthLimit() {
        failure("[".repeat(100_000), ReadLimits.DEFAULT, "deeper than 512");
        failure("- ".repeat(5_000) + "x", ReadLimits.DEFAULT, "deeper than 512");
    }

    @Test
    void readsFilesBeyondTheLimitOfTheLibrary() throws ReadFailure {
        StringBuilder large = new StringBuilder();
        for (int i = 0; i < 80_000; i++) {
            large.append("key" + i + ": the quick brown fox jumps over the lazy dog\n");
        }

        assertThat(large.length()).isGreaterThan(4 << 20);
        assertThat(read(large.toString()).members()).hasSize(80_000);
    }
}
