package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '!', quoteCharacter = '"', textBlock = """
            VPN connections (preview), v2.  ! VPN connections (preview), v2.
            a *b* _c_ ~~d~~ `e`             ! a \\*b\\* \\_c\\_ \\~\\~d\\~\\~ \\`e\\`
            <script>x</script> &lt;         ! &lt;script&gt;x&lt;/script&gt; &amp;lt;
            [text](http://evil.example)     ! \\[text\\](http\\://evil.example)
            see www.evil.example or a@b.c   ! see www\\.evil.example or a\\@b.c
            a | b                           ! a &#124; b
            # heading                       ! \\# heading
            - item                          ! \\- item
            +1                              ! \\+1
            1. item                         ! 1\\. item
            12) item                        ! 12\\) item
            ===                             ! \\===
            back\\slash                     ! back\\\\slash
            """)
    void neutralisesWhatWouldBeMarkup(String text, String expected) {
        assertThat(MarkdownText.text(text)).isEqualTo(expected);
    }

    @Test
    void putsEverythingOnOneLine() {
        assertThat(MarkdownText.text(" a\r\n\r\n# b\u2028c\u0000d\u202ee \ud800f "))
                .isEqualTo("a # b c d e f");
    }

    @Test
    void showsCodeUnlessTheTextWouldEndIt() {
        assertThat(MarkdownText.code("PUT /a/{b}")).isEqualTo("`PUT /a/{b}`");
        assertThat(MarkdownText.code("<b> &amp;")).isEqualTo("&lt;b&gt; &amp;amp;");
        assertThat(MarkdownText.java("List<String> a()")).isEqualTo("`List<String> a()`");
        assertThat(MarkdownText.code("a`b|c")).isEqualTo("a\\`b&#124;c");
        assertThat(MarkdownText.code("a\\")).isEqualTo("a\\\\");
        assertThat(MarkdownText.code(" \n ")).isEmpty();
    }

    @Property
    void neverLeavesAnOpenerUnescaped(@ForAll String text) {
        String safe = MarkdownText.text(text);
        assertThat(safe).doesNotContain("\n", "\r", "<", ">", "|");
        assertThat(safe.replaceAll("\\\\.", "")).doesNotContain("`", "*", "_", "[", "]", "~", "@", "\\");
    }
}
