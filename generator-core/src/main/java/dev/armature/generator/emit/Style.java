package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.armature.generator.naming.ClientNames;
import dev.armature.generator.naming.JavaName;
import dev.armature.generator.poet.RuntimeTypes;
import dev.armature.generator.poet.Types;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What differs between the client that waits and the one that does not; everything else about them comes from the same code.
 *
 * @param isAsync whether methods return at once
 * @param client the public interface
 * @param implementation the class behind it
 * @param later the type of a value that takes a call: itself, or a future of it
 * @param poller the class of pollers
 * @param paged the class of results that come in pages
 * @param called turns a call of the operations class into the value of {@code later}
 * @param begun turns a call of the operations class that starts a poller into the value of {@code later}
 * @param listed turns a result of the operations class that comes in pages into {@code paged}
 * @param polled turns a poller of the operations class into {@code poller}
 * @param body takes the body out of a whole answer
 * @param present the same for a body that may be missing
 * @param awaited waits for the end of a poller
 */
record Style(
        boolean isAsync,
        Function<ClientNames, JavaName> client,
        Function<ClientNames, JavaName> implementation,
        UnaryOperator<TypeName> later,
        ClassName poller,
        ClassName paged,
        UnaryOperator<CodeBlock> called,
        UnaryOperator<CodeBlock> begun,
        UnaryOperator<CodeBlock> listed,
        UnaryOperator<CodeBlock> polled,
        UnaryOperator<CodeBlock> body,
        UnaryOperator<CodeBlock> present,
        UnaryOperator<CodeBlock> awaited) {
    private static final ClassName FUTURE = ClassName.get(CompletableFuture.class);

    static final Style SYNC = new Style(
            false,
            ClientNames::client,
            ClientNames::implementation,
            type -> type,
            RuntimeTypes.POLLER,
            RuntimeTypes.PAGED,
            call -> CodeBlock.of("$T.join($L)", RuntimeTypes.SYNC, call),
            call -> CodeBlock.of("$T.of($T.join($L))", RuntimeTypes.POLLER, RuntimeTypes.SYNC, call),
            pages -> CodeBlock.of("$T.of($L)", RuntimeTypes.PAGED, pages),
            poller -> CodeBlock.of("$T.of($L)", RuntimeTypes.POLLER, poller),
            answer -> CodeBlock.of("$L.body()", answer),
            answer -> CodeBlock.of("$T.ofNullable($L.body())", Optional.class, answer),
            poller -> CodeBlock.of("$L.await()", poller));

    static final Style ASYNC = new Style(
            true,
            ClientNames::asyncClient,
            ClientNames::asyncImplementation,
            type -> ParameterizedTypeName.get(FUTURE, type),
            RuntimeTypes.ASYNC_POLLER,
            RuntimeTypes.ASYNC_PAGED,
            call -> call,
            call -> call,
            pages -> pages,
            poller -> poller,
            answer -> CodeBlock.of("$T.map($L, $T::body)", RuntimeTypes.FUTURES, answer, RuntimeTypes.RESPONSE),
            answer -> CodeBlock.of(
                    "$T.map($T.map($L, $T::body), $T::ofNullable)",
                    RuntimeTypes.FUTURES,
                    RuntimeTypes.FUTURES,
                    answer,
                    RuntimeTypes.RESPONSE,
                    Optional.class),
            poller -> CodeBlock.of("$T.then($L, $T::result)", RuntimeTypes.FUTURES, poller, RuntimeTypes.ASYNC_POLLER));

    /** The result of a method of this form. */
    TypeName returns(Signature signature, Form form) {
        Result result = signature.result();
        TypeName value = signature.isSometimes() ? Types.optional(result.type()) : result.type();
        return switch (form) {
            case PLAIN, WAIT -> !isAsync && result.isVoid() ? TypeName.VOID : later.apply(value);
            case FULL -> later.apply(ParameterizedTypeName.get(RuntimeTypes.RESPONSE, signature.carried()));
            case PAGED, PAGED_FULL ->
                ParameterizedTypeName.get(paged, signature.item().orElseThrow());
            case BEGIN, BEGIN_FULL -> later.apply(ParameterizedTypeName.get(poller, result.type()));
            case RESUME -> ParameterizedTypeName.get(poller, result.type());
        };
    }
}
