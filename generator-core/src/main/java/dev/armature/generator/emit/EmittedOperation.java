package dev.armature.generator.emit;

import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.ResponseHeader;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.naming.JavaName;
import java.util.Optional;

/** What the emitters make of an operation, for those who describe the generated code without writing it. Immutable. */
public final class EmittedOperation {
    private final EmitContext context;
    private final Operation operation;

    private EmittedOperation(EmitContext context, Operation operation) {
        this.context = context;
        this.operation = operation;
    }

    /** The facts about one operation of the context's API. */
    public static EmittedOperation of(EmitContext context, Operation operation) {
        return new EmittedOperation(context, operation);
    }

    /** The class of the optional arguments; empty when there are none. */
    public Optional<JavaName> options() {
        return Signature.of(context, operation).options().isPresent()
                ? Optional.of(context.names().options(operation))
                : Optional.empty();
    }

    /** The record of the declared response headers; empty when none is declared. */
    public Optional<JavaName> headers() {
        return HeadersEmitter.declared(operation).isEmpty()
                ? Optional.empty()
                : Optional.of(context.names().headers(operation));
    }

    /** Whether callers can wait until the service is done with what it answers. */
    public boolean isProvisioned() {
        return Provisioning.isTold(context, operation);
    }

    /** Whether the caller sets the parameter per call; otherwise the client does, or it never changes. */
    public boolean isArgument(Parameter parameter) {
        return Signature.fromCaller(context, parameter);
    }

    /** Whether the parameter is held by the options class. */
    public boolean isOption(Parameter parameter) {
        return isArgument(parameter) && Signature.isOptional(parameter);
    }

    /** The boxed Java type of a body as callers hand it over. */
    public String bodyType(RequestBody body) {
        return context.types().of(RequestContent.of(body).type()).toString();
    }

    /** The Java type of a header inside the record of headers, without the {@code Optional}. */
    public String headerType(ResponseHeader header) {
        return HeadersEmitter.type(context, header).toString();
    }

    /** The boxed Java type of what the operation results in; empty when there never is a result. */
    public Optional<String> result() {
        Signature signature = Signature.of(context, operation);
        return signature.item().isPresent()
                ? Optional.of(Style.SYNC.returns(signature, Form.PAGED).toString())
                : signature.result().body().map(context.types()::json).map(TypeName::toString);
    }

    /** The exception of an error answer; empty when its body has no named type. */
    public Optional<JavaName> exception(ApiResponse error) {
        return error.body()
                .filter(TypeRef.Named.class::isInstance)
                .map(TypeRef.Named.class::cast)
                .map(type -> context.names().exception(type.id()));
    }
}
