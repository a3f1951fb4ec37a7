package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.poet.Javadocs;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.RuntimeTypes;
import dev.armature.generator.poet.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The methods through which unions read the models they hold. */
final class TreeEmitter {
    /** More cases than this could make a method too long for the JVM. */
    private static final int CASES = 400;

    private TreeEmitter() {}

    /** What a model class needs. */
    static List<MethodSpec> readers(ObjectShape shape) {
        List<MethodSpec> methods = new ArrayList<>();
        methods.add(MethodSpec.methodBuilder(TreeCode.READ)
                .addJavadoc(Javadocs.of("Reads what stands in a union.").build())
                .addModifiers(Modifier.STATIC)
                .returns(shape.self())
                .addParameter(Object.class, "json")
                .addStatement("$T builder = new $T()", shape.builder(), shape.builder())
                .addStatement("$T.members(json).forEach(builder::$N)", RuntimeTypes.JSON_TREE, TreeCode.READ)
                .addStatement("return new $T(builder)", shape.self())
                .build());
        shape.context().trees().base(shape.def().id()).ifPresent(base -> addVariants(base, shape.context(), methods));
        return methods;
    }

    /** What its builder needs. */
    static List<MethodSpec> setters(ObjectShape shape) {
        EmitContext context = shape.context();
        List<CodeBlock> cases = new ArrayList<>();
        for (Member member : shape.members()) {
            cases.add(CodeBlock.of(
                    "case $L -> this.$N = $L;\n",
                    member.wireName(),
                    member.name(),
                    TreeCode.of(context, member.property().type(), "json")));
        }
        CodeBlock beyond = CodeBlock.of(
                "this.$N.put(name, $L)",
                shape.unknownField(),
                shape.def()
                        .additionalProperties()
                        .map(type -> TreeCode.of(context, type, "json"))
                        .orElse(CodeBlock.of("json")));
        List<MethodSpec> methods = new ArrayList<>();
        List<List<CodeBlock>> parts = parts(cases);
        for (int i = 0; i < parts.size(); i++) {
            CodeBlock otherwise = i + 1 == parts.size() ? beyond : CodeBlock.of("$N(name, json)", method(i + 1));
            methods.add(setter(method(i), parts.get(i), otherwise));
        }
        return methods;
    }

    private static MethodSpec setter(String name, List<CodeBlock> cases, CodeBlock otherwise) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.PRIVATE)
                .addParameter(String.class, "name")
                .addParameter(Types.nullable(ClassName.OBJECT), "json");
        if (cases.isEmpty()) {
            return method.addStatement(otherwise).build();
        }
        method.beginControlFlow("switch (name)");
        cases.forEach(method::addCode);
        return method.addCode("default -> $L;\n", otherwise).endControlFlow().build();
    }

    private static void addVariants(DiscriminatedDef base, EmitContext context, List<MethodSpec> methods) {
        List<CodeBlock> cases = new ArrayList<>();
        readers(base, context)
                .forEach(
                        (value, reader) -> cases.add(CodeBlock.of("case $L -> $L;\n", Literals.string(value), reader)));
        List<List<CodeBlock>> parts = parts(cases);
        ClassName other = context.types().named(base.other());
        for (int i = 0; i < parts.size(); i++) {
            String name = TreeCode.READ_ANY + (i == 0 ? "" : i + 1);
            CodeBlock otherwise = i + 1 == parts.size()
                    ? CodeBlock.of("$T.$N(json)", other, TreeCode.READ)
                    : CodeBlock.of("$N(json)", TreeCode.READ_ANY + (i + 2));
            methods.add(variants(name, base, context, parts.get(i), otherwise));
        }
    }

    private static MethodSpec variants(
            String name, DiscriminatedDef base, EmitContext context, List<CodeBlock> cases, CodeBlock otherwise) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .returns(context.types().named(base.id()))
                .addParameter(Object.class, "json");
        if (cases.isEmpty()) {
            return method.addStatement("return $L", otherwise).build();
        }
        method.addCode(
                "return switch ($T.tag($T.members(json), $L)) {\n$>",
                RuntimeTypes.JSON_TREE,
                RuntimeTypes.JSON_TREE,
                Literals.string(base.discriminator()));
        cases.forEach(method::addCode);
        return method.addCode("default -> $L;\n$<};\n", otherwise).build();
    }

    /** What each value of the discriminator is read as; an interface with another discriminator looks at that. */
    private static Map<String, CodeBlock> readers(DiscriminatedDef base, EmitContext context) {
        Map<String, CodeBlock> readers = new LinkedHashMap<>();
        for (DiscriminatedDef.Variant variant : base.variants()) {
            TypeDef def = context.api().type(variant.type());
            TypeId type = def instanceof DiscriminatedDef nested ? nested.other() : variant.type();
            boolean looks = def instanceof DiscriminatedDef nested
                    && !nested.discriminator().equals(base.discriminator());
            readers.put(
                    variant.value(),
                    CodeBlock.of(
                            "$T.$N(json)", context.types().named(type), looks ? TreeCode.READ_ANY : TreeCode.READ));
        }
        return readers;
    }

    private static String method(int index) {
        return TreeCode.READ + (index == 0 ? "" : index + 1);
    }

    private static List<List<CodeBlock>> parts(List<CodeBlock> cases) {
        List<List<CodeBlock>> parts = new ArrayList<>();
        for (int start = 0; start < cases.size(); start += CASES) {
            parts.add(cases.subList(start, Math.min(cases.size(), start + CASES)));
        }
        return parts.isEmpty() ? List.of(List.of()) : parts;
    }
}
