package dev.armature.generator.poet;

import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.ClassName;
import dev.armature.generator.model.Constraints;
import dev.armature.generator.model.Docs;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavadocsTest {
    @Test
    void summaryThenDescriptionAsParagraphs() {
        assertThat(javadoc(new Docs("Creates a connection", "Long text.\n\nMore of it.")))
                .isEqualTo("Creates a connection.\n\n<p>Long text.\n\n<p>More of it.");
    }

    @Test
    void aDescriptionThatRepeatsTheSummaryIsSaidOnce() {
        assertThat(javadoc(new Docs("The id", "The id."))).isEqualTo("The id.");
    }

    @Test
    void terminatorsAndOverlapsAreNeutralised() {
        assertThat(javadoc("a */ b **// c *\u00e9/ d \\u002a/ e"))
                .isEqualTo("a *&#47; b **&#47;/ c *\u00e9/ d &#92;u002a/ e.");
    }

    @Test
    void markupAndDirectivesAreText() {
        assertThat(javadoc("<b>&lt; {@code x} @param $T $5 $"))
                .isEqualTo("&lt;b&gt;&amp;lt; {&#64;code x} &#64;param $T $5 $.");
    }

    @Test
    void controlCharactersAndOverridesAreReplacedNotDeleted() {
        assertThat(javadoc("a\u0000b\u202ec\ud800d*\u0007/")).isEqualTo("a\ufffdb\ufffdc\ufffdd*\ufffd/.");
    }

    @Test
    void everyKindOfLineBreakEndsALine() {
        assertThat(javadoc("a\r\nb\rc\u2028d\u0085e")).isEqualTo("a b c d e.");
    }

    @Test
    void markdownBecomesHtml() {
        assertThat(javadoc("Use `a<b` and **strong**:\n- one\n  more\n- two\n\n1. first\n\n```\nx */\n```"))
                .isEqualTo("""
                Use <code>a&lt;b</code> and <strong>strong</strong>:
                <ul>
                <li>one more</li>
                <li>two</li>
                </ul>
                <ol>
                <li>first</li>
                </ol>
                <pre>x *&#47;</pre>""");
    }

    @Test
    void codeShowsAnyValue() {
        assertThat(Javadocs.of("Is " + Javadocs.code("a``b\n*/")).build()).hasToString("Is <code>a``b *&#47;</code>.");
    }

    @Test
    void longTextIsWrapped() {
        assertThat(javadoc("word ".repeat(100)).lines()).allMatch(line -> line.length() <= 98);
    }

    @Test
    void tagsComeInTheUsualOrder() {
        String comment = Javadocs.of("Sends it")
                .returns("the answer")
                .throwsType(ClassName.get("a", "Fault"), "when it fails */")
                .param("id", new Docs("", "the id\n@author me"))
                .param("other", Docs.NONE)
                .build()
                .toString();
        assertThat(comment).isEqualTo("""
                Sends it.

                @param id the id &#64;author me
                @param other the <code>other</code> value
                @return the answer
                @throws a.Fault when it fails *&#47;
                """);
    }

    @Test
    void blankTextIsNoText() {
        assertThat(Javadocs.of(new Docs("", "\u00a0\n \u2003"))
                        .orElse("The `id`")
                        .build())
                .hasToString("The <code>id</code>.");
    }

    @Test
    void constraintsAreListed() {
        assertThat(Javadocs.of("The id")
                        .constraints(new Constraints(Map.of("pattern", "^\\w*/$")))
                        .build())
                .hasToString("The id.\n\n<p>Constraints: pattern <code>^&#92;w*&#47;$</code>.");
    }

    private static String javadoc(String description) {
        return javadoc(new Docs("", description));
    }

    private static String javadoc(Docs docs) {
        return Javadocs.of(docs).build().toString();
    }
}
