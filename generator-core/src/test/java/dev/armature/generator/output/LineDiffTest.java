package dev.armature.generator.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LineDiffTest {
    @Example
    void showsChangesWithTheirSurroundings() {
        assertThat(LineDiff.of("1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\nten\n"))
                .containsExactly("@@ -3,7 +3,8 @@", " 3", " 4", "-5", "+five", " 6", " 7", " 8", " 9", "+ten");
        assertThat(LineDiff.of("", "a\n")).containsExactly("@@ -0,0 +1,1 @@", "+a");
        assertThat(LineDiff.of("a", "a\n")).containsExactly("@@ -1,1 +1,1 @@", "-a (no line end)", "+a");
        assertThat(LineDiff.of("a\nb\n", "a\nb\n")).isEmpty();
    }

    @Example
    void isBoundedInLengthAndShowsNoControlCharacters() {
        DiffSummary summary = new DiffSummary();
        for (int file = 0; file < 10; file++) {
            summary.add("f" + file, "x\n".repeat(3_000), "\u001b[31my\n".repeat(3_000) + "z".repeat(1_000));
        }
        assertThat(summary.lines())
                .hasSizeLessThan(230)
                .contains("--- f0 (as it is)", "... 5962 more lines")
                .noneMatch(line -> line.contains("\u001b"))
                .allMatch(line -> line.length() <= 163);
        assertThat(summary.lines()).last().asString().startsWith("... and ");
    }

    @Provide
    static Arbitrary<List<String>> texts() {
        return Arbitraries.of("a", "b", "c", "d").list().ofMaxSize(30);
    }

    /** Whoever applies it to the one text gets the other. */
    @Property(tries = 500)
    void tellsTheWholeDifference(@ForAll("texts") List<String> before, @ForAll("texts") List<String> after) {
        List<String> hunks = LineDiff.of(text(before), text(after));
        List<String> patched = new ArrayList<>();
        int next = 0;
        for (String line : hunks) {
            if (line.startsWith("@@")) {
                String[] range = line.substring(4).split("[, ]");
                int start = Integer.parseInt(range[0]) - (range[1].equals("0") ? 0 : 1);
                while (next < start) {
                    patched.add(before.get(next++));
                }
            } else if (line.startsWith("+")) {
                patched.add(line.substring(1));
            } else {
                assertThat(before.get(next++)).isEqualTo(line.substring(1));
                if (line.startsWith(" ")) {
                    patched.add(line.substring(1));
                }
            }
        }
        patched.addAll(before.subList(next, before.size()));
        assertThat(patched).isEqualTo(after);
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
