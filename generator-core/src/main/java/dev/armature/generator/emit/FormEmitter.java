package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.armature.generator.model.FormDef;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.output.GeneratedFile;
import dev.armature.generator.poet.Annotations;
import dev.armature.generator.poet.Javadocs;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.RuntimeTypes;
import dev.armature.generator.poet.Types;
import dev.armature.generator.poet.WireFormats;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The class of a form of several parts: its builder has a method for each part that the description knows. */
final class FormEmitter {
    private static final String BUILDER = "Builder";
    private static final String BUILDER_ARGUMENT = "builder";

    private FormEmitter() {}

    /** The file of the class. */
    static GeneratedFile emit(FormDef def, EmitContext context) {
        ClassName self = context.types().named(def.id());
        List<EmittedPart> parts = EmittedPart.of(context, def);
        TypeSpec type = TypeSpec.classBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .superclass(RuntimeTypes.MULTIPART_FORM)
                .addJavadoc(docs(def))
                .addAnnotation(Annotations.generated())
                .addMethod(constructor(self))
                .addMethod(builder(self))
                .addType(builderType(self, parts))
                .build();
        return ClassFiles.of(self.packageName(), type);
    }

    private static CodeBlock docs(FormDef def) {
        return Javadocs.of(def.docs())
                .orElse("The parts of " + Javadocs.code(def.name()) + ".")
                .paragraph("Immutable, but files are read when the form is sent.")
                .build();
    }

    private static MethodSpec constructor(ClassName self) {
        return MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addParameter(self.nestedClass(BUILDER), BUILDER_ARGUMENT)
                .addStatement("super($N)", BUILDER_ARGUMENT)
                .build();
    }

    private static MethodSpec builder(ClassName self) {
        return MethodSpec.methodBuilder("builder")
                .addJavadoc(Javadocs.of("Starts a new form.")
                        .returns("a builder without parts")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self.nestedClass(BUILDER))
                .addStatement("return new $T()", self.nestedClass(BUILDER))
                .build();
    }

    private static TypeSpec builderType(ClassName self, List<EmittedPart> parts) {
        ClassName builder = self.nestedClass(BUILDER);
        TypeSpec.Builder type = TypeSpec.classBuilder(builder)
                .addJavadoc(Javadocs.of("Collects the parts of " + Javadocs.code(self.simpleName())
                                + "; null takes one out. Not thread-safe.")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeTypes.MULTIPART_FORM.nestedClass(BUILDER), builder));
        type.addMethod(builderConstructor(parts));
        parts.stream().filter(EmittedPart::settable).forEach(part -> type.addMethod(setter(builder, part)));
        return type.addMethod(build(self, parts)).build();
    }

    private static MethodSpec builderConstructor(List<EmittedPart> parts) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE);
        for (EmittedPart part : parts) {
            part.part().property().constant().ifPresent(value -> constructor.addStatement("$L", call(part, value)));
        }
        return constructor.build();
    }

    /** What is always the same is text on the wire, whatever its type; only JSON tells a string from anything else. */
    private static CodeBlock call(EmittedPart part, String constant) {
        return set("setOne", part, Literals.string(constant));
    }

    private static MethodSpec setter(ClassName builder, EmittedPart part) {
        String name = part.javaName();
        return MethodSpec.methodBuilder(name)
                .addJavadoc(docs(part))
                .addModifiers(Modifier.PUBLIC)
                .returns(builder)
                .addParameter(Types.nullable(part.javaType()), name)
                .addStatement("return $L", call(part))
                .build();
    }

    private static CodeBlock docs(EmittedPart emitted) {
        FormDef.Part part = emitted.part();
        Property property = part.property();
        Javadocs docs = Javadocs.of(property.docs())
                .orElse("Sets the part " + Javadocs.code(property.name()) + ".")
                .constraints(property.constraints());
        if (part.kind() == FormDef.Kind.FILE && !part.contentTypes().isEmpty()) {
            docs.paragraph("Media type: " + codes(part.contentTypes())
                    + (part.contentType().isPresent()
                            ? ", unless the file says otherwise."
                            : "; the file has to say which."));
        }
        if (!part.headers().isEmpty()) {
            docs.paragraph("The part can have the headers " + codes(part.headers()) + ".");
        }
        String value = part.many() ? "a value for each part" : "the value";
        return docs.param(emitted.javaName(), value + ", or null to leave it out")
                .returns("this builder")
                .build();
    }

    private static String codes(List<String> words) {
        return words.stream().map(Javadocs::code).collect(Collectors.joining(", "));
    }

    private static CodeBlock call(EmittedPart emitted) {
        FormDef.Part part = emitted.part();
        CodeBlock value = value(emitted);
        if (part.separator().isPresent()) {
            return CodeBlock.of(
                    "setJoined($L, $L, $L, $L)",
                    Literals.string(part.property().name()),
                    Literals.string(part.separator().get()),
                    contentType(part),
                    value);
        }
        return set(part.many() ? "set" : "setOne", emitted, value);
    }

    private static CodeBlock set(String method, EmittedPart emitted, CodeBlock value) {
        FormDef.Part part = emitted.part();
        return CodeBlock.of(
                "$N($L, $T.$N, $L, $L)",
                method,
                Literals.string(part.property().name()),
                RuntimeTypes.FORM_PART_KIND,
                part.kind().name(),
                contentType(part),
                value);
    }

    private static CodeBlock contentType(FormDef.Part part) {
        return part.contentType().map(Literals::string).orElse(CodeBlock.of("null"));
    }

    /** The value as the runtime knows how to write it. */
    private static CodeBlock value(EmittedPart emitted) {
        FormDef.Part part = emitted.part();
        CodeBlock name = CodeBlock.of("$N", emitted.javaName());
        return conversion(part)
                .map(converted -> CodeBlock.of("$L == null ? null : $L", name, converted.of(name)))
                .orElse(name);
    }

    private static Optional<WireFormats.Conversion> conversion(FormDef.Part part) {
        TypeRef type = part.property().type();
        return switch (part.kind()) {
            case FILE -> Optional.empty();
            case TEXT -> WireFormats.inParameter(type, false);
            case JSON, BY_VALUE -> WireFormats.inParameter(type, true);
        };
    }

    private static MethodSpec build(ClassName self, List<EmittedPart> parts) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("build").addModifiers(Modifier.PUBLIC);
        Javadocs docs = Javadocs.of("Takes the parts set so far.").returns("the form");
        List<CodeBlock> mandatory = parts.stream()
                .filter(EmittedPart::settable)
                .filter(EmittedPart::isMandatory)
                .map(part -> Literals.string(part.part().property().name()))
                .toList();
        if (!mandatory.isEmpty()) {
            docs.throwsType(ClassName.get(IllegalStateException.class), "when a required part is missing");
            method.addStatement("require($L)", CodeBlock.join(mandatory, ", "));
        }
        return method.addJavadoc(docs.build())
                .returns(self)
                .addStatement("return new $T(this)", self)
                .build();
    }
}
