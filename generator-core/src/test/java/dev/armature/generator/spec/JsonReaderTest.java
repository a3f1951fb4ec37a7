package dev.armature.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.generator.model.SourceLocation;
import org.junit.jupiter.api.Test;

final class JsonReaderTest {
    private static Node read(String text) throws ReadFailure {
        return JsonReader.read("a.json", text, ReadLimits.DEFAULT);
    }

    private static SourceLocation failure(String text, ReadLimits limits, String message) {
        SourceLocation[] where = new SourceLocation[1];
        assertThatThrownBy(() -> JsonReader.read("a.json", text, limits))
                .isInstanceOfSatisfying(ReadFailure.class, e -> where[0] = e.where())
                .hasMessageContaining(message);
        return where[0];
    }

    @Test
    void everyValueKnowsItsPlace() throws ReadFailure {
        Node root = read("{\n  \"a/b\": [1,\n    {\"c\": \"text\"}]\n}");

        assertThat(root.where().line()).isEqualTo(1);
        Node array = root.get("a/b").orElseThrow();
        assertThat(array.where()).hasToString("SourceLocation[pointer=a.json#/a~1b, line=2, column=10]");
        assertThat(array.items().get(0).where())
                .hasToString("SourceLocation[pointer=a.json#/a~1b/0, line=2, column=11]");
        Node text = array.items().get(1).get("c").orElseThrow();
        assertThat(text.where()).hasToString("SourceLocation[pointer=a.json#/a~1b/1/c, line=3, column=11]");
    }

    @Test
    void keepsNumbersAsWrittenAndTheOrderOfMembers() throws ReadFailure {
        String text =
                "{\"z\":1.50,\"a\":-1e5,\"m\":12345678901234567890,\"n\":null,\"t\":true,\"s\":\"\\u0001\\\"\\n\"}";

        assertThat(read(text).toJson()).isEqualTo(text);
    }

    @Test
    void refusesARepeatedMemberWhereItIsRepeated() {
        SourceLocation where = failure("{\"a\": 1,\n  \"a\": 2}", ReadLimits.DEFAULT, "\"a\" is given twice");

        assertThat(where).hasToString("SourceLocation[pointer=a.json#/a, line=2, column=3]");
    }

    @Test
    void reportsASyntaxErrorWhereItIs() {
        SourceLocation where = failure("{\"a\": 1,\n  b}", ReadLimits.DEFAULT, "This is not JSON");

        assertThat(where.line()).isEqualTo(2);
    }

    @Test
    void refusesWhatStrictJsonRefuses() {
        failure("{} {}", ReadLimits.DEFAULT, "follows the end");
        failure("", ReadLimits.DEFAULT, "empty");
        failure("{\"a\": NaN}", ReadLimits.DEFAULT, "This is not JSON");
        failure("{/* */}", ReadLimits.DEFAULT, "This is not JSON");
        failure("{\"a\":", ReadLimits.DEFAULT, "This is not JSON");
    }

    @Test
    void stopsAtTheDepthLimit() throws ReadFailure {
        ReadLimits limits = new ReadLimits(1_000_000, 3, 0);

        assertThat(JsonReader.read("a.json", "[[[]]]", limits).toJson()).isEqualTo("[[[]]]");
        failure("[[[[]]]]", limits, "deeper than 3");
        failure("[".repeat(100_000), ReadLimits.DEFAULT, "deeper than 512");
    }

    @Test
    void refusesNumbersThatTakeForEver() {
        failure("9".repeat(10_000), ReadLimits.DEFAULT, "This is not JSON");
    }
}
