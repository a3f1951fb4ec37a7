package dev.armature.generator.poet;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The {@code equals}, {@code hashCode} and {@code toString} of value classes. */
public final class Methods {
    private Methods() {}

    /**
     * A field of a value class.
     *
     * @param name the name of the field
     * @param kind how it is compared and printed
     */
    public record Field(String name, Kind kind) {}

    /** How a field is compared and printed. */
    public enum Kind {
        PLAIN,
        /** A {@code byte[]}: compared by content, printed by length. */
        BYTES,
        /** Compared, never printed. */
        SECRET,
        /** Both of the above. */
        SECRET_BYTES,
        /** A map of which only the keys are printed: nothing is known about its values. */
        KEYS_ONLY;

        boolean bytes() {
            return this == BYTES || this == SECRET_BYTES;
        }
    }

    /** A name that is not among {@code taken}: {@code wanted}, with underscores behind it if need be. */
    public static String free(String wanted, Collection<String> taken) {
        String name = wanted;
        while (taken.contains(name)) {
            name += "_";
        }
        return name;
    }

    /**
     * {@code equals}, {@code hashCode} and {@code toString} over all fields, and what they need.
     *
     * @param taken names that methods of the class must not have, beside those of the fields
     */
    public static List<MethodSpec> ofObject(ClassName self, List<Field> fields, Collection<String> taken) {
        if (WideMethods.isWide(fields)) {
            Set<String> all = new HashSet<>(taken);
            all.addAll(names(fields));
            return WideMethods.of(self, fields, all);
        }
        return List.of(equalsMethod(self, fields), hashCodeMethod(fields), toStringMethod(self, fields));
    }

    /** Value equality over all fields. */
    static MethodSpec equalsMethod(ClassName self, List<Field> fields) {
        Set<String> taken = names(fields);
        String other = free("other", taken);
        String that = free("that", taken);
        MethodSpec.Builder method =
                overriding("equals", TypeName.BOOLEAN).addParameter(Types.nullable(ClassName.OBJECT), other);
        if (fields.isEmpty()) {
            return method.addStatement("return $N instanceof $T", other, self).build();
        }
        CodeBlock comparisons = fields.stream()
                .map(field -> CodeBlock.of(
                        "$T.equals($N, $N.$N)",
                        field.kind().bytes() ? Arrays.class : Objects.class,
                        field.name(),
                        that,
                        field.name()))
                .collect(CodeBlock.joining("\n&& "));
        return method.addStatement("return $N instanceof $T $N\n&& $L", other, self, that, comparisons)
                .build();
    }

    /** A hash code over all fields. */
    static MethodSpec hashCodeMethod(List<Field> fields) {
        CodeBlock hashes = fields.stream()
                .map(field -> field.kind().bytes()
                        ? CodeBlock.of("$T.hashCode($N)", Arrays.class, field.name())
                        : CodeBlock.of("$N", field.name()))
                .collect(CodeBlock.joining(", "));
        return overriding("hashCode", TypeName.INT)
                .addStatement("return $T.hash($L)", Objects.class, hashes)
                .build();
    }

    /** {@code Type{name=value, ...}}, with {@code ***} for secrets. */
    public static MethodSpec toStringMethod(ClassName self, List<Field> fields) {
        String start = self.simpleName() + '{';
        CodeBlock text =
                fields.isEmpty() ? Literals.string(start + '}') : CodeBlock.of("$L\n+ '}'", text(start, fields));
        return overriding("toString", ClassName.get(String.class))
                .addStatement("return $L", text)
                .build();
    }

    /** The fields as text, without what ends it. */
    static CodeBlock text(String start, List<Field> fields) {
        List<CodeBlock> parts = new ArrayList<>();
        String separator = start;
        for (Field field : fields) {
            parts.add(CodeBlock.of("$L + $L", Literals.string(separator + field.name() + '='), printed(field)));
            separator = ", ";
        }
        return CodeBlock.join(parts, "\n+ ");
    }

    private static CodeBlock printed(Field field) {
        return switch (field.kind()) {
            case PLAIN -> CodeBlock.of("$N", field.name());
            case KEYS_ONLY -> CodeBlock.of("$N.keySet()", field.name());
            case SECRET, SECRET_BYTES -> CodeBlock.of("($N == null ? null : $L)", field.name(), Literals.string("***"));
            case BYTES ->
                CodeBlock.of(
                        "($N == null ? null : $N.length + $L)", field.name(), field.name(), Literals.string(" bytes"));
        };
    }

    static MethodSpec.Builder overriding(String name, TypeName result) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Annotations.override())
                .addModifiers(Modifier.PUBLIC)
                .returns(result);
    }

    private static Set<String> names(List<Field> fields) {
        return fields.stream().map(Field::name).collect(Collectors.toSet());
    }
}
