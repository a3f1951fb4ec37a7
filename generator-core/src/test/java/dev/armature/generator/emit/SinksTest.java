package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Keeps the emitters from handing text of a description to JavaPoet: format strings are literals of our own, there is no
 * {@code $S}, comments come from {@code Javadocs}, and no text of a model record is an argument.
 */
class SinksTest {
    private static final Path EMIT = Path.of("src/main/java/dev/armature/generator/emit");
    private static final String CALL =
            "\\.(add|addCode|addStatement|addNamedCode|addNamed|beginControlFlow|nextControlFlow"
                    + "|endControlFlow|initializer|addMember|defaultValue|anonymousClassBuilder)\\(|CodeBlock\\.of\\(";
    private static final Pattern CODE = Pattern.compile(CALL);
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    /** Accessors of the model whose text was written by somebody else. */
    private static final Pattern UNTRUSTED = Pattern.compile(
            "\\b(docs|summary|description|operationId|path|version|endpoint|defaultValue|fixedValue|status"
                    + "|contentTypes|scopes|parameterName|itemName|nextLinkName)\\(\\)|\\bproperty\\(\\)\\.name\\(\\)");

    /** Accessors that are untrusted when the variable holds a record of the model. */
    private static final Pattern NAME = Pattern.compile("\\b([a-z]\\w*)\\.(name|value|method)\\(\\)");

    private static final String MODEL =
            "Property|Parameter|EnumValue|ObjectDef|EnumDef|TypeDef|ResponseHeader|RequestBody"
                    + "|Operation|OperationGroup|Api|SecurityScheme|Example";
    private static final Pattern MODEL_NAMES =
            Pattern.compile("def|property|parameter|value|header|body|operation|group|api|scheme|example");

    /** What makes untrusted text harmless; calls to these are not looked into. */
    private static final Pattern SINK =
            Pattern.compile("\\b(Literals\\.(string|constant|number|integer)|Javadocs\\.\\w+|Annotations\\.\\w+)\\(");

    @Test
    void emittersUseTheSinks() throws IOException {
        List<String> findings = new ArrayList<>();
        try (Stream<Path> files = Files.walk(EMIT)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                findings(Files.readString(file)).forEach(finding -> findings.add(file.getFileName() + ": " + finding));
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void theCheckFindsWhatItLooksFor() {
        assertThat(findings("m.addJavadoc(\"$L\", x);")).hasSize(1);
        assertThat(findings("m.addJavadoc(def.docs().description());")).isNotEmpty();
        assertThat(findings("m.addComment(\"x\");")).hasSize(1);
        assertThat(findings("m.addFileComment(\"x\");")).hasSize(1);
        assertThat(findings("CodeBlock.of(\"$S\", x)")).hasSize(1);
        assertThat(findings("m.addStatement(\"return $L\", property.name())")).hasSize(1);
        assertThat(findings("m.addStatement(\"return $L\",\n  member.property().name())"))
                .hasSize(1);
        assertThat(findings("m.addCode(operation.path())")).isNotEmpty();
        assertThat(findings("CodeBlock.builder().add(\"$L\", value.value())")).hasSize(1);
        assertThat(findings("void a(Parameter p) { CodeBlock.of(\"$L\", p.name()); }"))
                .hasSize(1);
        assertThat(findings("m.addStatement(text, x)")).hasSize(1);
        assertThat(findings("m.addStatement(\"a\" + text)")).hasSize(1);
    }

    @Test
    void theCheckLetsTheSinksPass() {
        assertThat(findings("m.addJavadoc(Javadocs.of(def.docs()).build());")).isEmpty();
        assertThat(findings("m.addStatement(\"x($L, $N)\", Literals.string(property.name()), field)"))
                .isEmpty();
        assertThat(findings("m.addStatement(a ? \"x\" : \"y\")")).isEmpty();
        assertThat(findings("void a(Argument parameter) { CodeBlock.of(\"$N\", parameter.name()); }"))
                .isEmpty();
        assertThat(findings("CodeBlock.of(\"$L\", scheme.scopes().stream().map(Literals::string).toList())"))
                .isEmpty();
    }

    private static List<String> findings(String source) {
        List<String> findings = new ArrayList<>();
        if (source.contains("$S")) {
            findings.add("$S does not escape line separators: use Literals.string");
        }
        Matcher comment = Pattern.compile("\\.add(File)?Comment\\(").matcher(source);
        while (comment.find()) {
            findings.add("no comments in generated code: " + comment.group());
        }
        javadocs(source, findings);
        code(source, findings);
        return findings;
    }

    /** {@code addJavadoc} takes a block; emitters make blocks for comments with Javadocs only. */
    private static void javadocs(String source, List<String> findings) {
        Matcher call = Pattern.compile("\\.addJavadoc\\(").matcher(source);
        while (call.find()) {
            String arguments = arguments(source, call.end());
            boolean block = arguments.matches(
                    "(?s)\\s*(Javadocs\\.|MemberDocs\\.|\\w*[dD]ocs\\b|\\w*[jJ]avadoc\\b|comment\\b).*");
            if (!block || arguments.contains("CodeBlock") || arguments.trim().startsWith("\"")) {
                findings.add("addJavadoc(" + arguments + ")");
            } else if (!arguments.contains("Javadocs")
                    && UNTRUSTED.matcher(arguments.replaceAll("^\\w+\\(", "")).find()) {
                findings.add("addJavadoc(" + arguments + ")");
            }
        }
    }

    private static void code(String source, List<String> findings) {
        Matcher call = CODE.matcher(source);
        boolean buildsBlocks = source.contains("CodeBlock.builder()");
        while (call.find()) {
            String arguments = arguments(source, call.end());
            if (call.group().equals(".add(") && !buildsBlocks) {
                continue;
            }
            String bare = withoutSinks(arguments);
            if (untrusted(
                    source.substring(0, call.start()), STRING.matcher(bare).replaceAll("\"\""))) {
                findings.add("untrusted text: " + call.group() + arguments + ")");
            }
            if (call.group().matches("\\.(addCode|addStatement|beginControlFlow|nextControlFlow)\\(")
                    && computed(bare)) {
                findings.add("computed format: " + call.group() + arguments + ")");
            }
        }
    }

    private static boolean untrusted(String before, String arguments) {
        if (UNTRUSTED.matcher(arguments).find()) {
            return true;
        }
        Matcher name = NAME.matcher(arguments);
        while (name.find()) {
            String variable = name.group(1);
            String type = declaredType(before, variable);
            if (type.matches(MODEL)
                    || type.isEmpty() && MODEL_NAMES.matcher(variable).matches()) {
                return true;
            }
        }
        return false;
    }

    /** The type in the nearest declaration above; empty when there is none, as with the parameters of lambdas. */
    private static String declaredType(String before, String variable) {
        Matcher declaration =
                Pattern.compile("\\b([A-Z]\\w*) " + variable + "\\b").matcher(before);
        String type = "";
        while (declaration.find()) {
            type = declaration.group(1);
        }
        return type;
    }

    /** A format is a literal or a choice between literals; a lone argument that is no string is a block. */
    private static boolean computed(String arguments) {
        String first = STRING.matcher(arguments).replaceAll("\"\"");
        boolean concatenated = first.matches("(?s)\\s*\"\"\\s*\\+.*");
        boolean variableWithArguments = first.matches("(?s)\\s*\\w+\\s*,.*");
        return concatenated || variableWithArguments;
    }

    private static String withoutSinks(String text) {
        String arguments = text.replaceAll("[\\w.()]+\\.stream\\(\\)\\s*\\.map\\(Literals::\\w+\\)", "");
        StringBuilder bare = new StringBuilder();
        Matcher sink = SINK.matcher(arguments);
        int at = 0;
        while (sink.find(at)) {
            bare.append(arguments, at, sink.start());
            at = sink.end() + arguments(arguments, sink.end()).length();
        }
        return bare.append(arguments.substring(Math.min(at, arguments.length())))
                .toString();
    }

    /** The text up to the parenthesis that closes the call; parentheses in string literals do not count. */
    private static String arguments(String source, int start) {
        int depth = 1;
        boolean quoted = false;
        for (int i = start; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quoted && c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == '(') {
                depth++;
            } else if (!quoted && c == ')' && --depth == 0) {
                return source.substring(start, i);
            }
        }
        return source.substring(start);
    }
}
