package dev.armature.generator.poet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.Constraints;
import dev.armature.generator.model.Docs;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.Collectors;

/**
 * A Javadoc comment, made from texts of a description and from phrases of our own. Both go through the same escaping: no text
 * can end the comment, open a tag, or be read as a directive by JavaPoet. Texts may use simple Markdown.
 *
 * <p>A builder for one comment: add what the comment says, then {@link #build()}. The comment passes {@code -Xdoclint:all} when
 * every parameter and result is described and the text is not empty, see {@link #orElse}.
 */
public final class Javadocs {
    /** Leaves room for the indentation of a nested class within about 110 columns. */
    private static final int WIDTH = 98;

    private final List<String> texts = new ArrayList<>();
    private final List<CodeBlock> parameters = new ArrayList<>();
    private final List<CodeBlock> tags = new ArrayList<>();

    private Javadocs() {}

    /** A comment that starts with the summary and goes on with the description, unless they say the same. */
    public static Javadocs of(Docs docs) {
        Javadocs javadocs = new Javadocs();
        javadocs.paragraph(docs.summary());
        if (!sameText(docs.summary(), docs.description())) {
            javadocs.paragraph(docs.description());
        }
        return javadocs;
    }

    /** A comment that starts with this text. */
    public static Javadocs of(String text) {
        return new Javadocs().paragraph(text);
    }

    /**
     * Text to be shown as code inside another text of this class: a code span that holds whatever the value holds.
     *
     * @param value the untrusted value
     */
    public static String code(String value) {
        String fence = "`";
        while (value.contains(fence)) {
            fence += "`";
        }
        return fence + ' ' + value + ' ' + fence;
    }

    /** Says this when nothing has been said so far. */
    public Javadocs orElse(String text) {
        return texts.isEmpty() ? paragraph(text) : this;
    }

    /** Adds a paragraph, or several when the text has them; blank text adds nothing. */
    public Javadocs paragraph(String text) {
        if (!Markdown.blocks(text).isEmpty()) {
            texts.add(text);
        }
        return this;
    }

    /** Adds a paragraph that lists the constraints, if there are any. */
    public Javadocs constraints(Constraints constraints) {
        String list = constraints.keywords().entrySet().stream()
                .map(keyword -> keyword.getKey() + ' ' + code(keyword.getValue()))
                .collect(Collectors.joining(", "));
        return list.isEmpty() ? this : paragraph("Constraints: " + list + ".");
    }

    /**
     * Describes a parameter or record component.
     *
     * @param name its Java name
     * @param docs its description; its name is repeated when there is none
     */
    public Javadocs param(String name, Docs docs) {
        return param(name, docs.description().isBlank() ? docs.summary() : docs.description());
    }

    /** Describes a parameter or record component by its Java name. */
    public Javadocs param(String name, String text) {
        String shown = Markdown.inline(text).isEmpty() ? "the " + code(name) + " value" : text;
        parameters.add(tag(CodeBlock.of("@param $N", name), shown));
        return this;
    }

    /** Describes what a method returns. */
    public Javadocs returns(String text) {
        tags.add(tag(CodeBlock.of("@return"), text));
        return this;
    }

    /** Describes when a method throws. */
    public Javadocs throwsType(ClassName type, String text) {
        tags.add(tag(CodeBlock.of("@throws $T", type), text));
        return this;
    }

    /** Says that the element is deprecated; the element needs the annotation as well. */
    public Javadocs deprecated(String text) {
        tags.add(tag(CodeBlock.of("@deprecated"), text));
        return this;
    }

    /** The comment, for {@code addJavadoc}. */
    public CodeBlock build() {
        CodeBlock.Builder comment = CodeBlock.builder().add("$L", String.join("\n", description()));
        if (!parameters.isEmpty() || !tags.isEmpty()) {
            comment.add(texts.isEmpty() ? "" : "\n\n");
            parameters.forEach(comment::add);
            tags.forEach(comment::add);
        }
        return comment.build();
    }

    private List<String> description() {
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            for (Markdown.Block block : Markdown.blocks(text)) {
                append(lines, block);
            }
        }
        return lines;
    }

    private static void append(List<String> lines, Markdown.Block block) {
        switch (block.kind()) {
            case VERBATIM -> lines.addAll(List.of(block.html().split("\n", -1)));
            case LIST_TAG, LIST_ITEM -> lines.addAll(wrap(block.html()));
            case PARAGRAPH -> {
                if (lines.isEmpty()) {
                    lines.addAll(wrap(asSentence(block.html())));
                } else {
                    lines.add("");
                    lines.addAll(wrap("<p>" + block.html()));
                }
            }
        }
    }

    /** The first sentence is what the summary tables show; it must end somewhere. */
    private static String asSentence(String html) {
        char last = html.charAt(html.length() - 1);
        return ".!?:\u3002\uFF01\uFF1F\u2026".indexOf(last) >= 0 ? html : html + '.';
    }

    private static CodeBlock tag(CodeBlock name, String text) {
        List<String> lines = wrap(Markdown.inline(text));
        return CodeBlock.builder()
                .add(name)
                .add(" $L\n", String.join("\n    ", lines))
                .build();
    }

    private static List<String> wrap(String html) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        StringTokenizer words = new StringTokenizer(html, " ");
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static boolean sameText(String summary, String description) {
        return trimmed(summary).equals(trimmed(description));
    }

    private static String trimmed(String text) {
        String stripped = text.strip();
        return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
    }
}
