package dev.armature.generator.poet;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.armature.generator.poet.Methods.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * {@code equals}, {@code hashCode} and {@code toString} of a class with so many fields that one expression over all of them is more
 * than a compiler takes: it reads expressions by recursion, and a method has room for 64 KB. Each is put together from helpers.
 */
final class WideMethods {
    /** How many fields an expression has. */
    private static final int PART = 200;

    private final ClassName self;
    private final List<List<Field>> parts;
    private final Set<String> taken;

    private WideMethods(ClassName self, List<List<Field>> parts, Set<String> taken) {
        this.self = self;
        this.parts = parts;
        this.taken = taken;
    }

    static boolean isWide(List<Field> fields) {
        return fields.size() > PART;
    }

    static List<MethodSpec> of(ClassName self, List<Field> fields, Set<String> taken) {
        List<List<Field>> parts = new ArrayList<>();
        for (int from = 0; from < fields.size(); from += PART) {
            parts.add(fields.subList(from, Math.min(from + PART, fields.size())));
        }
        return new WideMethods(self, parts, taken).all();
    }

    private List<MethodSpec> all() {
        List<MethodSpec> methods = new ArrayList<>(List.of(equalsMethod(), hashCodeMethod(), toStringMethod()));
        String start = self.simpleName() + '{';
        for (int i = 0; i < parts.size(); i++) {
            CodeBlock values = parts.get(i).stream()
                    .map(field -> CodeBlock.of("$N", field.name()))
                    .collect(CodeBlock.joining(", "));
            methods.add(helper(values(i), ArrayTypeName.of(ClassName.OBJECT))
                    .addStatement("return new $T[] {$L}", Object.class, values)
                    .build());
            methods.add(helper(text(i), ClassName.get(String.class))
                    .addStatement("return $L", Methods.text(i == 0 ? start : ", ", parts.get(i)))
                    .build());
        }
        return methods;
    }

    private MethodSpec equalsMethod() {
        String other = Methods.free("other", taken);
        String that = Methods.free("that", taken);
        CodeBlock.Builder code = CodeBlock.builder().add("return $N instanceof $T $N", other, self, that);
        for (int i = 0; i < parts.size(); i++) {
            code.add("\n&& $T.deepEquals($N(), $N.$N())", Arrays.class, values(i), that, values(i));
        }
        return Methods.overriding("equals", TypeName.BOOLEAN)
                .addParameter(Types.nullable(ClassName.OBJECT), other)
                .addStatement(code.build())
                .build();
    }

    private MethodSpec hashCodeMethod() {
        List<CodeBlock> hashes = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            hashes.add(CodeBlock.of("$T.deepHashCode($N())", Arrays.class, values(i)));
        }
        return Methods.overriding("hashCode", TypeName.INT)
                .addStatement("return $T.hash($L)", Objects.class, CodeBlock.join(hashes, ", "))
                .build();
    }

    private MethodSpec toStringMethod() {
        List<CodeBlock> texts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            texts.add(CodeBlock.of("$N()", text(i)));
        }
        return Methods.overriding("toString", ClassName.get(String.class))
                .addStatement("return $L + '}'", CodeBlock.join(texts, " + "))
                .build();
    }

    private String values(int part) {
        return Methods.free("values" + (part + 1), taken);
    }

    private String text(int part) {
        return Methods.free("text" + (part + 1), taken);
    }

    private static MethodSpec.Builder helper(String name, TypeName result) {
        return MethodSpec.methodBuilder(name).addModifiers(Modifier.PRIVATE).returns(result);
    }
}
