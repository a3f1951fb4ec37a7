package dev.armature.generator.poet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class LineBreaksTest {
    private static final Pattern LINE_BREAK = Pattern.compile("\\R");

    @Property
    void splitsAsTheExpressionDoes(@ForAll("lines") String text, @ForAll @IntRange(min = -1, max = 3) int limit) {
        assertThat(LineBreaks.split(LINE_BREAK, text, limit)).containsExactly(LINE_BREAK.split(text, limit));
    }

    /** Every line break there is, their neighbours among the characters, and a few others. */
    @Provide
    Arbitrary<String> lines() {
        return Arbitraries.strings()
                .withChars("\n\n\n\r\t\u000B\f\u000E\u0084\u0085\u0086\u2027\u2028\u2029\u202Aab ;")
                .ofMaxLength(12);
    }
}
