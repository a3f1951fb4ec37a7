package dev.armature.generator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    private static final String OLD = """
            swagger: "2.0"
            info: {title: Widgets, version: "1"}
            paths:
              /widgets/{id}:
                get:
                  operationId: Widgets_Get
                  parameters:
                    - {name: id, in: path, required: true, type: string}
                  responses:
                    "200": {description: It., schema: {$ref: "#/definitions/Widget"}}
            definitions:
              Widget:
                type: object
                properties:
                  color: {type: string}
                  size: {type: string}
            """;

    @TempDir
    Path directory;

    private String old;

    @BeforeEach
    void write() throws IOException {
        old = put("old.yaml", OLD);
    }

    @Test
    void nothingChangedIsFine() {
        Run run = Run.of("diff", old, old, "--fail-on", "any");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("no changes\n");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void textSaysWhereWhatAndWhy() throws IOException {
        String now = put("new.yaml", OLD.replace("      size: {type: string}\n", ""));
        Run run = Run.of("diff", old, now);
        assertThat(run.exitCode()).isEqualTo(ExitCode.SPEC);
        assertThat(run.out())
                .contains(
                        "old.yaml:16:13: source-breaking, binary-breaking, behaviour: property-removed: property size of"
                                + " Widget (was size: String, optional) [/definitions/Widget/properties/size]\n"
                                + "    com.example.models.Widget.size(): Its methods are gone")
                .endsWith("1 change: 1 source-breaking, 1 binary-breaking, 1 behaviour\n");
    }

    @Test
    void failOnDecidesTheExitCode() throws IOException {
        String gone = put("gone.yaml", OLD.replace("      size: {type: string}\n", ""));
        String more = put("more.yaml", OLD + "      weight: {type: string}\n");
        assertThat(Run.of("diff", old, gone, "--fail-on", "none").exitCode()).isZero();
        assertThat(Run.of("diff", old, more).exitCode()).isZero();
        assertThat(Run.of("diff", old, more, "--fail-on", "any").exitCode()).isEqualTo(ExitCode.SPEC);
    }

    @Test
    void jsonHasTheDocumentedMembers() throws IOException {
        String now = put("new.yaml", OLD.replace("      size: {type: string}\n", ""));
        JsonNode json = new ObjectMapper()
                .readTree(Run.of("diff", old, now, "--format", "json").out());
        assertThat(json.get("breaking").asBoolean()).isTrue();
        assertThat(json.get("counts").get("source-breaking").asInt()).isEqualTo(1);
        assertThat(json.get("counts").get("wire-breaking").asInt()).isZero();
        JsonNode change = json.get("changes").get(0);
        assertThat(change.fieldNames())
                .toIterable()
                .containsExactly("rule", "classes", "element", "symbol", "before", "after", "old", "new", "why");
        assertThat(change.get("after").isNull()).isTrue();
        assertThat(change.get("before").get("pointer").asText()).isEqualTo("/definitions/Widget/properties/size");
        assertThat(change.get("before").get("line").asInt()).isEqualTo(16);
    }

    @Test
    void hostileTextStaysText() throws IOException {
        String hostile = "\"<script>|`\\u001b[2J*x*\\u202e\"";
        String now = put("new.yaml", OLD.replace("      size:", "      " + hostile + ":"));
        String markdown = Run.of("diff", old, now, "--format", "markdown").out();
        assertThat(markdown)
                .contains("&#60;script&#62;&#124;&#96;")
                .doesNotContain("<script", "\u001b", "\u202e", "*x*");
        assertThat(markdown.lines().filter(line -> line.startsWith("| ")))
                .allSatisfy(line -> assertThat(line.chars().filter(character -> character == '|'))
                        .hasSize(7));
        assertThat(Run.of("diff", old, now).out()).doesNotContain("\u001b", "\u202e");
    }

    @Test
    void thePageShowsTheElementSideBySide() throws IOException {
        String now = put("new.yaml", OLD.replace("size: {type: string}", "size: {type: integer, maximum: 7}"));
        Run run = Run.of("diff", old, now, "--format", "html");
        assertThat(run.exitCode()).isEqualTo(ExitCode.SPEC);
        String page = run.out();
        assertThat(page)
                .startsWith("<!DOCTYPE html>\n")
                .contains("<title>Widgets: 1 breaking change</title>")
                .contains("<article id=\"c1\" class=\"change wire-breaking\""
                        + " data-classes=\"wire-breaking source-breaking binary-breaking\">")
                .contains("old.yaml:16</th><th scope=\"col\">")
                .contains(
                        "<tr class=\"changed\"><td>type: <mark>string</mark></td><td>type: <mark>integer</mark></td></tr>")
                .contains("<tr class=\"added\"><td></td><td>maximum: 7</td></tr>")
                .containsPattern(
                        "data-class=\"behaviour\"[^>]*>\\s*<span class=\"top\"><span class=\"count\">0</span>");
    }

    @Test
    void thePageLoadsNothingAndAllowsItselfNothingElse() throws Exception {
        String now = put("new.yaml", OLD.replace("      size: {type: string}\n", ""));
        String page = Run.of("diff", old, now, "--format", "html").out();
        assertThat(page).doesNotContain("http:", "https:", "src=", "@import", "url(", " style=", " onclick=");
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(page)
                .contains("default-src 'none'; style-src '" + hashOf(page, "style") + "'; script-src '"
                        + hashOf(page, "script") + "'");
    }

    @Test
    void hostileTextIsTextOnThePage() throws IOException {
        String hostile =
                "\"</td></script><script>alert(1)</script><img src=x onerror=alert(2)>'{{x}}&amp;\\u202e\\u001b\"";
        String now = put(
                "new.yaml",
                OLD.replace("size:", hostile + ":")
                        .replace("title: Widgets", "title: " + hostile)
                        .replace("version: \"1\"", "version: " + hostile));
        String page = Run.of("diff", old, now, "--format", "html").out();
        assertThat(page)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .contains("&lt;img src=x onerror=alert(2)&gt;&#39;{{x}}&amp;amp;\uFFFD\uFFFD")
                .doesNotContain("<script>alert", "<img", "\u202e", "\u001b");
        assertThat(page.split("<script", -1)).hasSize(2);
        Set<String> elements = new TreeSet<>();
        Matcher tag = Pattern.compile("</?([a-zA-Z][^\\s>/]*)").matcher(page.substring(page.indexOf("<body>")));
        while (tag.find()) {
            elements.add(tag.group(1));
        }
        assertThat(elements)
                .isSubsetOf(
                        "a", "article", "body", "button", "code", "dd", "del", "details", "div", "dl", "dt", "footer",
                        "h1", "h2", "header", "html", "input", "ins", "li", "main", "mark", "nav", "p", "script",
                        "span", "strong", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul");
    }

    @Test
    void templatesOfTheUserTakeThePlaceOfOurs() throws IOException {
        Path templates = Files.createDirectories(directory.resolve("templates"));
        Files.writeString(
                templates.resolve("diff.html.mustache"),
                "{{#page}}{{title}} {{#changes}}{{rule}}{{/changes}}{{/page}}");
        String now =
                put("new.yaml", OLD.replace("      size: {type: string}\n", "").replace("Widgets,", "\"<Widgets>\","));
        Run run = Run.of("diff", old, now, "--format", "html", "--templates", templates.toString());
        assertThat(run.out()).isEqualTo("&lt;Widgets&gt; property-removed\n");
        Files.writeString(templates.resolve("diff.html.mustache"), "\n{{nothing.like.this}}");
        Run broken = Run.of("diff", old, now, "--format", "html", "--templates", templates.toString());
        assertThat(broken.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(broken.err()).contains("diff.html.mustache:2").contains("cannot be used");
    }

    private static String hashOf(String page, String element) throws Exception {
        String open = "<" + element + ">";
        int start = page.indexOf(open) + open.length();
        String content = page.substring(start, page.indexOf("</" + element + ">", start));
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        return "sha256-" + Base64.getEncoder().encodeToString(hash);
    }

    @Test
    void whatFitsOneSideOnlyIsNoMistake() throws IOException {
        String now = put("new.yaml", OLD.replace("definitions:", """
                  /gadgets:
                    get:
                      operationId: Gadgets_List
                      responses: {"204": {description: Nothing.}}
                definitions:""").replace("size:", "weight:"));
        String names = put("names.properties", "Widget.weight = mass\n");
        Run run = Run.of(
                "diff",
                old,
                now,
                "--include",
                "Widgets_*",
                "--include",
                "Gadgets_*",
                "--exclude",
                "Gadgets_List",
                "--omit",
                "Widget.color",
                "--rename",
                names,
                "--format",
                "json",
                "--fail-on",
                "none");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Widget.mass()").doesNotContain("operation-added");
        Run mistake = Run.of("diff", old, now, "--include", "Widgets_*", "--omit", "Widget.sice");
        assertThat(mistake.exitCode()).isEqualTo(ExitCode.SPEC);
        assertThat(mistake.err()).contains("new.yaml:1:1: error: \"Widget.sice\" fits nothing, neither old nor new.");
    }

    @Test
    void aSelectionHasToLeaveOperationsOnBothSides() throws IOException {
        String now = put("new.yaml", OLD.replace("Widgets_Get", "Widgets_Read"));
        Run run = Run.of("diff", old, now, "--include", "Widgets_Get");
        assertThat(run.exitCode()).isEqualTo(ExitCode.SPEC);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("new.yaml:1:1: error: No operation of this description is selected");
        assertThat(Run.of("diff", old, now, "--exclude", "Widgets_Read").err())
                .contains("new.yaml:1:1: error: No operation");
        assertThat(Run.of("diff", old, now, "--include", "*").exitCode()).isEqualTo(ExitCode.SPEC);
    }

    @Test
    void wrongUsageAndBrokenSpecsAreTold() throws IOException {
        assertThat(Run.of("diff", old).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Run.of("diff", old).err()).contains("OLD NEW");
        assertThat(Run.of("diff", old, old, "--format", "pdf").exitCode()).isEqualTo(ExitCode.USAGE);
        Run broken = Run.of("diff", old, put("broken.yaml", "swagger: '2.0'\npaths: 7\n"));
        assertThat(broken.exitCode()).isEqualTo(ExitCode.SPEC);
        assertThat(broken.err()).contains("broken.yaml:").contains("error");
        assertThat(broken.out()).isEmpty();
    }

    private String put(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text).toString();
    }
}
