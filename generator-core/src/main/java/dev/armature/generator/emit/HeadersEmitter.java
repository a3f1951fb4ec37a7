package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.ResponseHeader;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.output.GeneratedFile;
import dev.armature.generator.poet.Annotations;
import dev.armature.generator.poet.Javadocs;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.Methods;
import dev.armature.generator.poet.RuntimeTypes;
import dev.armature.generator.poet.Types;
import dev.armature.generator.poet.WireFormats;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** The record of the response headers that an operation declares for its successes. */
final class HeadersEmitter {
    private static final String HEADERS = "headers";

    /** A record has one constructor parameter per component, and Java no more than 255. */
    private static final int COMPONENTS = 250;

    private HeadersEmitter() {}

    /** The declared headers, each name once. */
    static List<ResponseHeader> declared(Operation operation) {
        Map<String, ResponseHeader> headers = new LinkedHashMap<>();
        for (ApiResponse response : operation.responses()) {
            response.headers()
                    .forEach(header -> headers.putIfAbsent(header.name().toLowerCase(Locale.ROOT), header));
        }
        return List.copyOf(headers.values());
    }

    /** The record, or a class with its accessors where no record has room; call it only for an operation that declares headers. */
    static GeneratedFile file(EmitContext context, Operation operation) {
        ClassName self = Types.className(context.names().headers(operation));
        if (declared(operation).size() > COMPONENTS) {
            return ClassFiles.of(context.names().rootPackage(), wide(context, operation, self));
        }
        MethodSpec.Builder components = MethodSpec.constructorBuilder();
        Javadocs docs = docs(operation);
        List<CodeBlock> values = new ArrayList<>();
        for (ResponseHeader header : declared(operation)) {
            String name = context.names().header(operation, header);
            docs.param(name, header.docs());
            components.addParameter(held(context, header), name);
            values.add(read(context, header));
        }
        TypeSpec.Builder type = TypeSpec.recordBuilder(self)
                .addJavadoc(docs.build())
                .addAnnotation(Annotations.generated())
                .addModifiers(Modifier.PUBLIC)
                .recordConstructor(components.build())
                .addMethod(of(self, values));
        if (declared(operation).stream().anyMatch(ResponseHeader::secret)) {
            type.addMethod(Methods.toStringMethod(self, fields(context, operation)));
        }
        return ClassFiles.of(context.names().rootPackage(), type.build());
    }

    private static Javadocs docs(Operation operation) {
        return Javadocs.of("The headers that answers of " + Javadocs.code(operation.operationId())
                + " declare. A header that is missing or cannot be read is empty.");
    }

    /** Holds all headers and reads the declared ones when they are asked for. */
    private static TypeSpec wide(EmitContext context, Operation operation, ClassName self) {
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addJavadoc(docs(operation).build())
                .addAnnotation(Annotations.generated())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addField(RuntimeTypes.HEADERS, HEADERS, Modifier.PRIVATE, Modifier.FINAL)
                .addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .addParameter(RuntimeTypes.HEADERS, HEADERS)
                        .addStatement("this.$N = $N", HEADERS, HEADERS)
                        .build())
                .addMethod(of(self, List.of(CodeBlock.of("$N", HEADERS))));
        for (ResponseHeader header : declared(operation)) {
            type.addMethod(MethodSpec.methodBuilder(context.names().header(operation, header))
                    .addJavadoc(Javadocs.of(header.docs())
                            .orElse("The header " + Javadocs.code(header.name()) + ".")
                            .returns("the value, if there is one")
                            .build())
                    .addModifiers(Modifier.PUBLIC)
                    .returns(held(context, header))
                    .addStatement("return $L", read(context, header))
                    .build());
        }
        // values are not printed: some may be secret
        List<Methods.Field> fields = List.of(new Methods.Field(HEADERS, Methods.Kind.SECRET));
        return type.addMethods(Methods.ofObject(self, fields, List.of())).build();
    }

    private static List<Methods.Field> fields(EmitContext context, Operation operation) {
        return declared(operation).stream()
                .map(header -> new Methods.Field(
                        context.names().header(operation, header),
                        header.secret() ? Methods.Kind.SECRET : Methods.Kind.PLAIN))
                .toList();
    }

    /** The boxed type of a header's component, without the {@code Optional}. */
    static TypeName type(EmitContext context, ResponseHeader header) {
        return header.prefix().isPresent()
                ? Types.map(ClassName.get(String.class))
                : component(context, header.type()).type();
    }

    private static TypeName held(EmitContext context, ResponseHeader header) {
        TypeName type = type(context, header);
        return header.prefix().isPresent() ? type : Types.optional(type);
    }

    private static CodeBlock read(EmitContext context, ResponseHeader header) {
        return header.prefix()
                .map(prefix -> CodeBlock.of("$N.startingWith($L)", HEADERS, Literals.string(prefix)))
                .orElseGet(() -> component(context, header.type()).read(header));
    }

    private static MethodSpec of(ClassName self, List<CodeBlock> values) {
        return MethodSpec.methodBuilder("of")
                .addJavadoc(Javadocs.of("Reads the declared headers.")
                        .param(HEADERS, "the headers of an answer")
                        .returns("the declared ones")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
                .returns(self)
                .addParameter(RuntimeTypes.HEADERS, HEADERS)
                .addStatement("return new $T($L)", self, CodeBlock.join(values, ", "))
                .build();
    }

    /** An enum or what the runtime reads; anything else stays text, so that nothing is lost. */
    private static Component component(EmitContext context, TypeRef type) {
        if (type instanceof TypeRef.Scalar scalar) {
            return scalar(context, scalar);
        }
        return context.types()
                .enumeration(type)
                .map(def -> enumeration(context, def))
                .orElse(Component.TEXT);
    }

    private static Component enumeration(EmitContext context, EnumDef def) {
        ClassName java = Types.className(context.names().type(def.id()));
        return def.type() instanceof TypeRef.Scalar scalar
                ? new Component(java, scalar(context, scalar).reader(), CodeBlock.of(".map($T::of)", java))
                : Component.TEXT;
    }

    private static Component scalar(EmitContext context, TypeRef.Scalar type) {
        return switch (type.kind()) {
            case STRING -> Component.TEXT;
            case BOOLEAN -> new Component(TypeName.BOOLEAN.box(), "bool");
            case INT32 -> new Component(TypeName.INT.box(), "int32");
            case INT64 -> new Component(TypeName.LONG.box(), "integer");
            case FLOAT, DOUBLE -> new Component(TypeName.DOUBLE.box(), "number");
            case DATE_TIME, DATE_TIME_RFC1123 -> new Component(ClassName.get(OffsetDateTime.class), "dateTime");
            case BYTES -> new Component(context.types().of(type), "bytes");
            default ->
                WireFormats.inHeader(type.kind())
                        .map(format -> new Component(
                                context.types().of(type), "first", CodeBlock.of(".flatMap($L::parse)", format)))
                        .orElse(Component.TEXT);
        };
    }

    /**
     * How a header becomes a component of the record.
     *
     * @param reader the method of {@code Headers}
     * @param conversion what follows it
     */
    private record Component(TypeName type, String reader, CodeBlock conversion) {
        private static final Component TEXT = new Component(ClassName.get(String.class), "first");

        Component(TypeName type, String reader) {
            this(type, reader, CodeBlock.of(""));
        }

        CodeBlock read(ResponseHeader header) {
            return CodeBlock.of("$N.$N($L)$L", HEADERS, reader, Literals.string(header.name()), conversion);
        }
    }
}
