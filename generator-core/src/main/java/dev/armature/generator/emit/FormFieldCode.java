package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.FormField;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.RuntimeTypes;
import java.util.ArrayList;
import java.util.List;

/** The fields of a URL-encoded form, as the runtime wants to be told of them. */
final class FormFieldCode {
    private FormFieldCode() {}

    /** The media type, then the fields that are not written in the usual way. */
    static CodeBlock all(CodeBlock contentType, List<FormField> fields) {
        List<CodeBlock> arguments = new ArrayList<>(List.of(contentType));
        fields.forEach(field -> arguments.add(of(field)));
        return CodeBlock.join(arguments, ", ");
    }

    private static CodeBlock of(FormField field) {
        CodeBlock name = Literals.string(field.name());
        if (field.layout().json()) {
            return CodeBlock.of("$T.json($L)", RuntimeTypes.FORM_FIELD, name);
        }
        boolean reserved = field.layout().encoding() == Parameter.Encoding.RESERVED;
        CodeBlock style = ParameterCode.style(field.layout());
        return CodeBlock.of("$T.$N($L, $L)", RuntimeTypes.FORM_FIELD, reserved ? "reserved" : "of", name, style);
    }
}
