package dev.armature.generator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Texts that have broken out of comments, literals, templates, paths or headers of some generator, and their relatives. */
final class HostilePayloads {
    private static final String BS = "\\";

    private HostilePayloads() {}

    /**
     * Every payload once.
     *
     * @param marker the system property that code in a payload would set
     */
    static List<String> all(String marker) {
        String run = " static { System.setProperty(\"" + marker + "\", \"set\"); } ";
        String call = "System.setProperty(\"" + marker + "\",\"set\")";
        Set<String> payloads = new LinkedHashSet<>();
        for (String end : commentEnds()) {
            payloads.add(end + run + "/*");
            payloads.add(end + run + "/**" + end.replace("/", "") + "*");
            payloads.add("a\n * " + end + "\n" + run + "// ");
        }
        for (String quote : literalEnds()) {
            payloads.add(quote + "+" + call + "+" + quote);
            payloads.add(quote + ";}" + run + "//");
            payloads.add(quote + "); " + call + "; String s = (" + quote);
        }
        for (String separator :
                List.of("\n", "\r", "\r\n", "\u2028", "\u2029", "\u0085", "\u000b", "\f", BS + "u000a", BS + "u000d")) {
            payloads.add("a" + separator + run);
            payloads.add("// a" + separator + call + ";");
            payloads.add("a" + separator + "X-Injected: b" + separator + separator + "c");
        }
        templates(payloads, call);
        documentation(payloads, run);
        characters(payloads, run);
        paths(payloads);
        return new ArrayList<>(payloads);
    }

    private static List<String> commentEnds() {
        return List.of(
                "*/",
                "**/",
                "**//",
                "*****/",
                "*/*/",
                "* /",
                "*" + BS + "/",
                "*\u00e9/",
                "*\u200b/",
                "*\u00ad/",
                "*\ufeff/",
                "*\u0000/",
                "*\u0007/",
                "*\n/",
                "*\r/",
                "*\u2028/",
                "*\ud800/",
                "*\udfff/",
                "*</code>/",
                "*`/",
                "`*`/",
                "*&#47;",
                "*&#x2f;",
                "*&sol;",
                "&#42;/",
                "{@literal */}",
                "{@code */",
                "*{@code }/",
                BS + "u002a" + BS + "u002f",
                BS + "uuuu002a/",
                BS + "u002A" + BS + "u002F",
                BS + BS + "u002a" + BS + BS + "u002f",
                BS + BS + BS + "u002a/",
                "*" + BS + "u002f",
                BS + "u005cu002a/");
    }

    private static List<String> literalEnds() {
        return List.of(
                "\"",
                BS + "\"",
                BS + BS + "\"",
                BS + BS + BS + "\"",
                "\"\"\"",
                BS + "\"\"\"",
                "'",
                BS + "'",
                BS + "u0022",
                BS + "uuu0022",
                BS + BS + "u0022",
                BS + "u005c\"",
                BS + "u005c" + BS + "u0022",
                BS + "42",
                "\n\"",
                "\r\"",
                "\u2028\"",
                "\ud800\"");
    }

    private static void templates(Set<String> payloads, String call) {
        payloads.addAll(List.of(
                "$T $L $S $N $[ $] $> $< $W $Z $$ $5",
                "$T",
                "$",
                "$1L $2S",
                "$L" + call,
                "{{{name}}} {{#x}} {{/x}}",
                "{{> ../../x}}",
                "{{=<% %>=}} <%name%>",
                "{{!",
                "}}",
                "{{#each}}",
                "${" + call + "}",
                "#{" + call + "}",
                "%s %n %d %1$s %",
                "%%",
                "${jndi:ldap://127.0.0.1:1/a}",
                "${env:HOME}",
                "@{x}",
                "*{x}",
                "<%= x %>",
                "<#assign x=1>",
                "[[${x}]]",
                "`id`",
                "$(id)",
                "; rm -rf x",
                "| id",
                "&& id"));
    }

    private static void documentation(Set<String> payloads, String run) {
        payloads.addAll(List.of(
                "@param nobody x",
                "@return x\n@throws Nothing\n@see <a",
                "@deprecated",
                "{@link java.lang.Object",
                "{@inheritDoc}",
                "{@value java.lang.Integer#MAX_VALUE",
                "{@snippet file=\"/etc/passwd\"}",
                "{@code } } {",
                "<script>alert(1)</script>",
                "<p><p></p></div>",
                "<img src=x onerror=y>",
                "<!-- x",
                "-->",
                "<![CDATA[ x ]]>",
                "&lt;&unknown;&#0;&",
                "&",
                "<",
                ">",
                "`](http://evil.example) ![x](y)",
                "[x]: http://evil.example",
                "# heading\n\n## heading",
                "- \n- - x\n1. \n* */",
                "```\n*/" + run + "\n",
                "``` ` `` ```` *** ** *",
                "| a | b |\n|---|---|",
                "    indented",
                "***",
                "~~~",
                "<a href='x'>"));
    }

    private static void characters(Set<String> payloads, String run) {
        payloads.addAll(List.of(
                BS,
                BS + BS,
                BS + "u",
                BS + "u12",
                BS + "user",
                BS + "x " + BS,
                "\u202e*/" + run + "\u2066",
                "\udc00\ud800",
                "\u0000",
                "\u0001\u001a\u007f\u009f",
                "\ufeff\ufffe\uffff",
                "\u00a0\u3000",
                "caf\u00e9 \u65e5\u672c\u8a9e \ud83d\ude00",
                "e\u0301",
                "\u0130\u0131\u017f\u212a",
                "\u037e",
                "\uff0f\uff0a",
                "\u2044\u2217",
                "l" + "o".repeat(2_000) + "ng*/",
                " ",
                "\t",
                "null",
                "true",
                "0",
                "-1",
                "1e999",
                "NaN",
                "{}",
                "[]",
                "~",
                "*",
                "&a",
                "!!java.lang.Runtime",
                "---",
                "..."));
    }

    private static void paths(Set<String> payloads) {
        payloads.addAll(List.of(
                "../../etc/passwd",
                "..",
                ".",
                "/etc/passwd",
                "C:" + BS + "windows" + BS + "x",
                BS + BS + "host" + BS + "share",
                "CON",
                "con.java",
                "NUL",
                "aux.json",
                "LPT1",
                "a/b",
                "a:b",
                "a|b?c*d",
                "a\u0000.java",
                "%2e%2e%2f",
                "..%2f..",
                "file:///etc/x",
                "http://169.254.169.254/",
                "x".repeat(300),
                ".armature-manifest.json",
                "package-info",
                "module-info"));
    }
}
