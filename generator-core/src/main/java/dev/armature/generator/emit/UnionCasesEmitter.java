package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.poet.RuntimeTypes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * The class that finds out which case of a union a value is of. The order of the cases is part of what is promised: listed values,
 * texts in a format, booleans, whole numbers, other numbers, texts, lists and maps of these, then objects and what holds them.
 */
final class UnionCasesEmitter {
    /** More cases than this could make a method too long for the JVM. */
    private static final int CASES = 100;

    private UnionCasesEmitter() {}

    static TypeSpec type(UnionShape shape) {
        TypeName type = ParameterizedTypeName.get(RuntimeTypes.UNION_CASES, shape.self());
        List<CodeBlock> cases = cases(shape);
        TypeSpec.Builder holder = TypeSpec.classBuilder(shape.holder())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                .addField(FieldSpec.builder(type, "ALL", Modifier.STATIC, Modifier.FINAL)
                        .initializer("all()")
                        .build());
        TypeName builder = ParameterizedTypeName.get(RuntimeTypes.UNION_CASES.nestedClass("Builder"), shape.self());
        MethodSpec.Builder all = MethodSpec.methodBuilder("all")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(type)
                .addStatement(
                        "$T cases =$W$T.builder($T::$N, $T::new)",
                        builder,
                        RuntimeTypes.UNION_CASES,
                        shape.self(),
                        UnionCaseEmitter.ON_WIRE,
                        shape.unknown());
        if (cases.size() <= CASES) {
            cases.forEach(all::addStatement);
        } else {
            for (int start = 0; start < cases.size(); start += CASES) {
                String name = "add" + (start / CASES + 1);
                all.addStatement("$N(cases)", name);
                holder.addMethod(part(name, builder, cases.subList(start, Math.min(cases.size(), start + CASES))));
            }
        }
        return holder.addMethod(all.addStatement("return cases.build()").build())
                .build();
    }

    private static MethodSpec part(String name, TypeName builder, List<CodeBlock> cases) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addParameter(builder, "cases");
        cases.forEach(method::addStatement);
        return method.build();
    }

    private static List<CodeBlock> cases(UnionShape shape) {
        List<UnionShape.Case> ordered = new ArrayList<>(shape.cases());
        ordered.sort(Comparator.comparingInt(each -> rank(each.ref(), shape.context())));
        UnionShapes shapes = new UnionShapes(shape);
        List<CodeBlock> cases = new ArrayList<>();
        List<CodeBlock> lenient = new ArrayList<>();
        for (UnionShape.Case each : ordered) {
            CodeBlock reader = TreeCode.reader(shape.context(), each.ref());
            Optional<EnumDef> known = shape.context().types().enumeration(each.ref());
            if (known.isPresent()) {
                cases.add(listed(shape, each, reader));
                lenient.add(CodeBlock.of("cases.plain($L, $T::new)", reader, each.type()));
            } else if (isPlain(each.ref(), shape.context())) {
                cases.add(CodeBlock.of("cases.plain($L, $T::new)", reader, each.type()));
            } else {
                cases.add(
                        CodeBlock.of("cases.structured($L, $L, $T::new)", shapes.of(each.ref()), reader, each.type()));
            }
        }
        cases.addAll(lenient);
        return cases;
    }

    private static CodeBlock listed(UnionShape shape, UnionShape.Case each, CodeBlock reader) {
        TypeName known =
                shape.context().types().named(((TypeRef.Named) each.ref()).id()).nestedClass("Known");
        return CodeBlock.of(
                "cases.plain($L, value -> value.known() != $T.UNRECOGNIZED, $T::new)", reader, known, each.type());
    }

    /** Whether a value holds no object with properties and no union, so that it can be tried without end. */
    private static boolean isPlain(TypeRef type, EmitContext context) {
        if (type instanceof TypeRef.ListOf list) {
            return isPlain(list.item(), context);
        } else if (type instanceof TypeRef.MapOf map) {
            return isPlain(map.value(), context);
        }
        return type instanceof TypeRef.Scalar
                || context.types().enumeration(type).isPresent();
    }

    private static int rank(TypeRef type, EmitContext context) {
        if (type instanceof TypeRef.Scalar scalar) {
            return rank(scalar.kind());
        } else if (context.types().enumeration(type).isPresent()) {
            return 0;
        } else if (isPlain(type, context)) {
            return 10;
        }
        return type instanceof TypeRef.MapOf || type instanceof TypeRef.ListOf ? 12 : 11;
    }

    /** Any text is a reference and many are base64: a plain text goes before these. */
    private static int rank(ScalarKind kind) {
        return switch (kind) {
            case UUID,
                    DATE,
                    DATE_TIME,
                    DATE_TIME_LOCAL,
                    TIME_LOCAL,
                    DATE_TIME_RFC1123,
                    DURATION,
                    INT32_TEXT,
                    INT64_TEXT,
                    INTEGER_TEXT,
                    DOUBLE_TEXT,
                    DECIMAL_TEXT,
                    UNIX_TIME_TEXT -> 1;
            case BOOLEAN -> 2;
            case INT32 -> 3;
            case INT64 -> 4;
            case INTEGER -> 5;
            case UNIX_TIME, DURATION_SECONDS -> 6;
            case FLOAT, DOUBLE, DECIMAL, UNIX_TIME_NUMBER, DURATION_SECONDS_NUMBER -> 7;
            case STRING -> 8;
            case URI, BYTES, BYTES_URL -> 9;
        };
    }
}
