package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.output.GeneratedFile;
import dev.armature.generator.poet.Annotations;
import dev.armature.generator.poet.Javadocs;
import dev.armature.generator.poet.Methods;
import dev.armature.generator.poet.Types;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The model class of an object: final, immutable, with its builder nested in it. */
public final class ObjectEmitter {
    private ObjectEmitter() {}

    /** The file of the class. */
    public static GeneratedFile emit(ObjectDef def, EmitContext context) {
        ObjectShape shape = ObjectShape.of(def, context);
        return ClassFiles.of(shape.self().packageName(), type(shape));
    }

    private static TypeSpec type(ObjectShape shape) {
        TypeSpec.Builder type = TypeSpec.classBuilder(shape.self())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addJavadoc(docs(shape.def()))
                .addAnnotation(Annotations.generated())
                .addAnnotation(Annotations.noAutoDetect())
                .addAnnotation(Annotations.includeNonNull());
        if (!shape.members().isEmpty()) {
            type.addAnnotation(Annotations.jsonPropertyOrder(shape.def().properties().stream()
                    .map(property -> property.name())
                    .toList()));
        }
        if (!shape.interfaces().isEmpty()) {
            type.addAnnotation(Annotations.noJsonTypeInfo());
            type.addSuperinterfaces(shape.interfaces());
        }
        ModelCopies copies = new ModelCopies();
        shape.members().forEach(member -> type.addField(field(member)));
        type.addField(unknownField(shape));
        type.addMethod(constructor(shape, copies));
        type.addMethod(builder(shape));
        type.addMethod(toBuilder(shape));
        type.addMethods(AccessorEmitter.methods(shape));
        type.addMethod(unknownAccessor(shape));
        addObjectMethods(type, shape);
        AccessorEmitter.requiredHelper(shape).ifPresent(type::addMethod);
        type.addMethods(copies.helpers());
        type.addMethods(WireEmitter.getters(shape));
        if (shape.context().trees().contains(shape.def().id())) {
            type.addMethods(TreeEmitter.readers(shape));
        }
        return type.addType(BuilderEmitter.type(shape)).build();
    }

    private static CodeBlock docs(ObjectDef def) {
        return Javadocs.of(def.docs())
                .orElse("The " + Javadocs.code(def.name()) + " schema.")
                .build();
    }

    private static FieldSpec field(Member member) {
        FieldSpec.Builder field =
                FieldSpec.builder(Types.nullable(member.boxed()), member.name(), Modifier.PRIVATE, Modifier.FINAL);
        if (member.wire().isEmpty()) {
            field.addAnnotations(Annotations.written(member.property().name(), member.nullWhenAbsent()));
        }
        return field.build();
    }

    private static FieldSpec unknownField(ObjectShape shape) {
        FieldSpec.Builder field =
                FieldSpec.builder(shape.unknownMap(), shape.unknownField(), Modifier.PRIVATE, Modifier.FINAL);
        if (shape.unknownWire().isEmpty()) {
            field.addAnnotations(Annotations.writtenBeyond());
        }
        return field.build();
    }

    private static MethodSpec constructor(ObjectShape shape, ModelCopies copies) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addAnnotation(Annotations.delegatingCreator())
                .addParameter(shape.builder(), "builder");
        for (Member member : shape.members()) {
            CodeBlock value = CodeBlock.of("builder.$N", member.name());
            constructor.addStatement(
                    "this.$N = $L", member.name(), copies.copy(member.property().type(), value));
        }
        TypeRef unknown = new TypeRef.MapOf(shape.def().additionalProperties().orElse(new TypeRef.AnyValue()));
        String field = shape.unknownField();
        return constructor
                .addStatement("this.$N = $L", field, copies.copy(unknown, CodeBlock.of("builder.$N", field)))
                .build();
    }

    private static MethodSpec builder(ObjectShape shape) {
        List<Member> constants =
                shape.members().stream().filter(Member::constant).toList();
        MethodSpec.Builder method = MethodSpec.methodBuilder("builder")
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .addJavadoc(Javadocs.of("Starts a new value.")
                        .returns(
                                constants.isEmpty()
                                        ? "an empty builder"
                                        : "a builder that holds what is always the same")
                        .build())
                .returns(shape.builder());
        if (constants.isEmpty()) {
            return method.addStatement("return new $T()", shape.builder()).build();
        }
        method.addStatement("$T builder = new $T()", shape.builder(), shape.builder());
        constants.forEach(member ->
                method.addStatement("builder.$N = $L", member.name(), FixedValues.constant(shape.context(), member)));
        return method.addStatement("return builder").build();
    }

    private static MethodSpec toBuilder(ObjectShape shape) {
        MethodSpec.Builder method = MethodSpec.methodBuilder("toBuilder")
                .addModifiers(Modifier.PUBLIC)
                .addJavadoc(Javadocs.of("Starts a new value from this one, members set by the service included.")
                        .returns("a builder that holds everything this value holds")
                        .build())
                .returns(shape.builder());
        String builder = Methods.free("builder", shape.taken());
        method.addStatement("$T $N = new $T()", shape.builder(), builder, shape.builder());
        for (Member member : shape.members()) {
            method.addStatement("$N.$N = $N", builder, member.name(), member.name());
        }
        return method.addStatement("$N.$N.putAll($N)", builder, shape.unknownField(), shape.unknownField())
                .addStatement("return $N", builder)
                .build();
    }

    private static MethodSpec unknownAccessor(ObjectShape shape) {
        Javadocs docs =
                Javadocs.of("Members beyond the properties of this type, in the order they were read or added.");
        if (shape.members().stream().anyMatch(Member::clearable)) {
            docs.paragraph("An explicit null set through a clear method of the builder is among them.");
        }
        MethodSpec.Builder method = MethodSpec.methodBuilder(ObjectShape.UNKNOWN);
        if (shape.overridden().contains(ObjectShape.UNKNOWN)) {
            method.addAnnotation(Annotations.override());
        }
        return method.addModifiers(Modifier.PUBLIC)
                .addJavadoc(
                        docs.returns("an unmodifiable map from the name on the wire to the value, which can be null")
                                .build())
                .returns(shape.unknownMap())
                .addStatement("return $N", shape.unknownField())
                .build();
    }

    private static void addObjectMethods(TypeSpec.Builder type, ObjectShape shape) {
        List<Methods.Field> fields = new ArrayList<>();
        shape.members().forEach(member -> fields.add(new Methods.Field(member.name(), kind(member))));
        boolean declared = shape.def().additionalProperties().isPresent();
        // What the description does not know may be a secret: only the names of such members are printed.
        fields.add(new Methods.Field(shape.unknownField(), declared ? Methods.Kind.PLAIN : Methods.Kind.KEYS_ONLY));
        type.addMethods(Methods.ofObject(shape.self(), fields, shape.taken()));
    }

    private static Methods.Kind kind(Member member) {
        if (member.property().secret()) {
            return member.bytes() ? Methods.Kind.SECRET_BYTES : Methods.Kind.SECRET;
        }
        return member.bytes() ? Methods.Kind.BYTES : Methods.Kind.PLAIN;
    }
}
