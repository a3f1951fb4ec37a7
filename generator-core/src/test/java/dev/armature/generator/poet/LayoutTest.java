package dev.armature.generator.poet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutTest {
    private static final String LONG = "x".repeat(50);

    @Test
    void argumentsGoToALineOfTheirOwn() {
        String text = '"' + "x".repeat(35) + '"';
        assertThat(Layout.of("    return first(second(" + text + ", Map.<A, B>of(), " + text + ", a)).third();"))
                .isEqualTo("    return first(second(\n            " + text + ", Map.<A, B>of(), " + text
                        + ", a)).third();");
    }

    @Test
    void argumentsThatDoNotFitOnOneLineHaveOneEach() {
        assertThat(Layout.of("    return call(\"" + LONG + "\", of(a, b), \"" + LONG + "\", \"" + LONG + "\");"))
                .isEqualTo("    return call(\n            \"" + LONG + "\",\n            of(a, b),\n            \""
                        + LONG + "\",\n            \"" + LONG + "\");");
    }

    @Test
    void argumentsAreFurtherInThanTheCallsThatFollow() {
        assertThat(Layout.of("return call(\"" + LONG + "\", aaaaa, \"" + LONG + "\", b, c, d)\n        .then(\"a\");"))
                .isEqualTo("return call(\n                \"" + LONG + "\",\n                aaaaa,\n                \""
                        + LONG
                        + "\",\n                b,\n                c,\n                d)\n        .then(\"a\");");
    }

    @Test
    void anAssignmentIsBrokenBehindTheSign() {
        assertThat(Layout.of("    public static final A " + LONG + " = new A(\"" + LONG + "\", 1);"))
                .isEqualTo("    public static final A " + LONG + " =\n            new A(\"" + LONG + "\", 1);");
    }

    @Test
    void operatorsStartALine() {
        assertThat(Layout.of("a = b == null ? call(\"" + LONG + " ? \", '\"') : other(\"" + LONG + "\\\" : \", x);"))
                .isEqualTo("a = b == null\n        ? call(\"" + LONG + " ? \", '\"')\n        : other(\"" + LONG
                        + "\\\" : \", x);");
    }

    @ParameterizedTest
    @ValueSource(strings = {" * text(a, %s%s%s)", "// text(a, %s%s%s)", "@A(%s%s%s)", "if (a(%s%s%s)) {", "\"%s%s%s\""})
    void whatIsNoStatementStays(String line) {
        String text = line.formatted(LONG, LONG, LONG);
        assertThat(Layout.of(text)).isEqualTo(text);
    }

    @Test
    void plainFieldsStandTogether() {
        assertThat(Layout.of("class A {\n    private int a;\n\n    private int b;\n\n    private static int c;\n}\n"))
                .isEqualTo("class A {\n    private int a;\n    private int b;\n\n    private static int c;\n}\n");
    }

    @Test
    void annotatedFieldsStandApart() {
        String text = "class A {\n    @B\n    private int a;\n\n    private int b;\n\n    @B\n    private int c;\n}\n";
        assertThat(Layout.of(text)).isEqualTo(text);
    }

    @Test
    void annotationsOfNestedTypesHaveNoSpaceInFront() {
        assertThat(Layout.of("private A. @Nullable B b;")).isEqualTo("private A.@Nullable B b;");
        assertThat(Layout.of("call(\"A. @Nullable B\");")).isEqualTo("call(\"A. @Nullable B\");");
    }

    @Test
    void aShortCommentIsOneLine() {
        assertThat(Layout.of("    /**\n     * Says it.\n     */\n    A,")).isEqualTo("    /** Says it. */\n    A,");
        String two = "/**\n * Says it.\n *\n * @return it\n */";
        assertThat(Layout.of(two)).isEqualTo(two);
        String wide = "/**\n * " + LONG + LONG + "x".repeat(14) + "\n */";
        assertThat(Layout.of(wide)).isEqualTo(wide);
    }

    @Test
    void anAnnotationIsOneLineWhenItFits() {
        assertThat(Layout.of("    @A(\n            b = C.D,\n            e = \" f \"\n    )\n    int g;"))
                .isEqualTo("    @A(b = C.D, e = \" f \")\n    int g;");
        assertThat(Layout.of("@A({\n        \"b\",\n        \"c\"\n})")).isEqualTo("@A({\"b\", \"c\"})");
        String wide = "@A({\n        \"" + LONG + "\",\n        \"" + LONG + LONG + "\"\n})";
        assertThat(Layout.of(wide)).isEqualTo(wide);
        String call = "@A(\n        b\n);";
        assertThat(Layout.of(call)).isEqualTo(call);
    }
}
