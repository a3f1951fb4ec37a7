package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.Example;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.poet.Literals;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An example call for the Javadoc, from the description's own example values. */
final class ExampleCode {
    /** A JSON string without escapes: what needs them is no example that helps. */
    private static final Pattern PLAIN_STRING = Pattern.compile("\"([^\"\\\\\\p{Cntrl}]*)\"");

    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,9}");

    private ExampleCode() {}

    /** The call as a fenced block of code; empty when no example has a value that can be written in a line. */
    static Optional<String> of(Signature signature) {
        return signature.operation().examples().stream().findFirst().flatMap(example -> call(signature, example));
    }

    private static Optional<String> call(Signature signature, Example example) {
        boolean helps = signature.required().stream()
                .anyMatch(argument -> literal(argument, example).isPresent());
        if (!helps) {
            return Optional.empty();
        }
        List<String> arguments = signature.required().stream()
                .map(argument ->
                        literal(argument, example).map(CodeBlock::toString).orElse(argument.name()))
                .toList();
        String call = "client." + signature.names().method() + '(' + String.join(", ", arguments) + ");";
        return Optional.of("```\n" + call + "\n```");
    }

    private static Optional<CodeBlock> literal(Argument argument, Example example) {
        String json = example.parameters().getOrDefault(argument.wireName(), "").strip();
        if (argument.ref() instanceof TypeRef.Scalar scalar) {
            var string = PLAIN_STRING.matcher(json);
            if (scalar.kind() == ScalarKind.STRING && string.matches()) {
                return Optional.of(Literals.string(string.group(1)));
            } else if (scalar.kind() == ScalarKind.INT32
                    && INTEGER.matcher(json).matches()) {
                return Optional.of(Literals.number(json));
            } else if (scalar.kind() == ScalarKind.BOOLEAN && (json.equals("true") || json.equals("false"))) {
                return Optional.of(CodeBlock.of("$L", Boolean.parseBoolean(json)));
            }
        }
        return Optional.empty();
    }
}
