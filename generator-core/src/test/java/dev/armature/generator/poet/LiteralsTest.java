package dev.armature.generator.poet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LiteralsTest {
    @Test
    void printableAsciiStaysReadable() {
        assertThat(Literals.string("api-version $T 5$")).hasToString("\"api-version $T 5$\"");
    }

    @Test
    void quotesAndBackslashesAreEscaped() {
        assertThat(Literals.string("\"\\u0022")).hasToString("\"\\\"\\\\u0022\"");
    }

    @Test
    void everythingElseIsAsciiEscaped() {
        assertThat(Literals.string("\u00e9\u2028\u202e\ud800\u0085")).hasToString(escaped("00e9 2028 202e d800 0085"));
        assertThat(Literals.string("\n\r\t\u0000\u001b")).hasToString("\"\\n\\r\\t\\000\\033\"");
    }

    @Test
    void longTextIsSplitBecauseConstantsAreBounded() {
        String literal = Literals.string("\u20ac".repeat(50_000)).toString();
        assertThat(literal).contains(".concat(").endsWith("\"))");
    }

    @Test
    void annotationsTakeNoLongText() {
        assertThatThrownBy(() -> Literals.constant("x".repeat(30_000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersChooseTheirLiteral() {
        assertThat(Literals.number("-12")).hasToString("-12");
        assertThat(Literals.number("2147483648")).hasToString("2147483648L");
        assertThat(Literals.number("1.50")).hasToString("1.5");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> Literals.number("1;System.exit(1)")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Literals.number("1e999")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String escaped(String codes) {
        return "\"\\u" + codes.replace(" ", "\\u") + '"';
    }
}
