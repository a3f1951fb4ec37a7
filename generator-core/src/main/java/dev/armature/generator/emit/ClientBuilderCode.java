package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.naming.ClientNames;
import dev.armature.generator.poet.Javadocs;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.RuntimeTypes;
import dev.armature.generator.poet.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The builder inside a client interface: parameters of the client on top of what every client has. */
final class ClientBuilderCode {
    static final String BUILDER = "Builder";

    private ClientBuilderCode() {}

    /** The nested class. {@code owner} is the interface that holds it. */
    static TypeSpec of(EmitContext context, OperationGroup group, ClassName owner, ClientStyle style) {
        ClassName self = owner.nestedClass(BUILDER);
        ClientNames names = context.names().client(group);
        List<ClientParameter> parameters = ClientParameter.of(context, group);
        TypeSpec.Builder type = TypeSpec.classBuilder(self)
                .addJavadoc(Javadocs.of("Collects what a client needs. Not thread-safe.")
                        .build())
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .superclass(ParameterizedTypeName.get(RuntimeTypes.CLIENT_BUILDER, self));
        List<ClientParameter> host = ClientParameter.ofHost(context);
        List<ClientParameter> settings =
                Stream.concat(host.stream(), parameters.stream()).toList();
        settings.forEach(parameter -> type.addField(field(parameter)));
        type.addMethod(MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super($L)", DefaultsCode.of(context.api(), group))
                .build());
        settings.forEach(parameter -> type.addMethod(setter(self, parameter)));
        if (style.sync()) {
            type.addMethod(build("build", names, Style.SYNC));
        }
        if (style.async()) {
            type.addMethod(build(style.sync() ? "buildAsync" : "build", names, Style.ASYNC));
        }
        return type.addMethod(
                        operations(names, parameters, service(context.api().hostTemplate(), host)))
                .build();
    }

    private static FieldSpec field(ClientParameter parameter) {
        FieldSpec.Builder field = parameter.preset().isPresent()
                ? FieldSpec.builder(parameter.type(), parameter.javaName(), Modifier.PRIVATE)
                : FieldSpec.builder(Types.nullable(parameter.type()), parameter.javaName(), Modifier.PRIVATE);
        parameter.preset().ifPresent(field::initializer);
        return field.build();
    }

    private static MethodSpec setter(ClassName self, ClientParameter parameter) {
        String name = parameter.javaName();
        return MethodSpec.methodBuilder(name)
                .addJavadoc(setterDocs(parameter))
                .addModifiers(Modifier.PUBLIC)
                .returns(self)
                .addParameter(parameter.type(), name)
                .addStatement(
                        "this.$N = $L", name, Copies.of(parameter.parameter().type(), checked(name)))
                .addStatement("return this")
                .build();
    }

    private static CodeBlock setterDocs(ClientParameter client) {
        Parameter parameter = client.parameter();
        boolean host = parameter.in() == Parameter.In.HOST;
        Javadocs docs = Javadocs.of(parameter.docs())
                .orElse("Sets the " + Javadocs.code(parameter.name()) + " of "
                        + (host ? "the endpoint." : "every call."))
                .constraints(parameter.constraints());
        parameter.fixedValue().ifPresent(value -> docs.paragraph("Unless set: " + Javadocs.code(value) + "."));
        if (client.isMandatory()) {
            docs.paragraph(host ? "Required, unless the endpoint is set." : "Required.");
        }
        return docs.param(
                        client.javaName(),
                        host ? "a part of the URL of the server" : "sent with every call that has the parameter")
                .returns("this builder")
                .build();
    }

    private static CodeBlock checked(String name) {
        return CodeBlock.of("$T.requireNonNull($N, $L)", Objects.class, name, Literals.string(name));
    }

    private static MethodSpec build(String name, ClientNames names, Style style) {
        return MethodSpec.methodBuilder(name)
                .addJavadoc(Javadocs.of("Builds the client.")
                        .returns("a client with the values set so far")
                        .throwsType(
                                ClassName.get(IllegalStateException.class),
                                "when a required value or the endpoint is missing")
                        .build())
                .addModifiers(Modifier.PUBLIC)
                .returns(Types.className(style.client(names)))
                .addStatement("return new $T(operations())", Types.className(style.implementation(names)))
                .build();
    }

    /** The service client comes last, so that nothing has been opened when a value is missing. */
    private static MethodSpec operations(ClientNames names, List<ClientParameter> parameters, CodeBlock service) {
        ClassName operations = Types.className(names.operations());
        List<CodeBlock> arguments = new ArrayList<>();
        for (ClientParameter parameter : parameters) {
            arguments.add(
                    parameter.isMandatory()
                            ? CodeBlock.of(
                                    "require($N, $L)", parameter.javaName(), Literals.string(parameter.javaName()))
                            : CodeBlock.of("$N", parameter.javaName()));
        }
        arguments.add(service);
        return MethodSpec.methodBuilder("operations")
                .addModifiers(Modifier.PRIVATE)
                .returns(operations)
                .addStatement("return new $T($L)", operations, CodeBlock.join(arguments, ", "))
                .build();
    }

    private static CodeBlock service(Optional<String> template, List<ClientParameter> host) {
        if (template.isEmpty()) {
            return CodeBlock.of("newServiceClient()");
        }
        CodeBlock.Builder code = CodeBlock.builder()
                .add(
                        "newServiceClient(\n$>$>$T.of($L)$>$>",
                        RuntimeTypes.HOST_TEMPLATE,
                        Literals.string(template.get()));
        for (ClientParameter part : host) {
            code.add(
                    "\n.with($L, $L, $N)",
                    Literals.string(part.parameter().name()),
                    Literals.string(part.javaName()),
                    part.javaName());
        }
        return code.add(")$<$<$<$<").build();
    }
}
