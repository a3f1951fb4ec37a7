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

/** What differs between the client that waits and the one that does not; everything else about them comes from the same code. */
enum Style {
    SYNC,
    ASYNC;

    /** Whether methods return at once. */
    boolean isAsync() {
        return this == ASYNC;
    }

    /** The public interface. */
    JavaName client(ClientNames names) {
        return isAsync() ? names.asyncClient() : names.client();
    }

    /** The class behind it. */
    JavaName implementation(ClientNames names) {
        return isAsync() ? names.asyncImplementation() : names.implementation();
    }

    /** The type of a value that takes a call: itself, or a future of it. */
    private TypeName later(TypeName type) {
        return isAsync() ? ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), type) : type;
    }

    /** The class of pollers. */
    private ClassName poller() {
        return isAsync() ? RuntimeTypes.ASYNC_POLLER : RuntimeTypes.POLLER;
    }

    /** Turns a call of the operations class into the value of {@link #later}. */
    CodeBlock called(CodeBlock call) {
        return isAsync() ? call : CodeBlock.of("$T.join($L)", RuntimeTypes.SYNC, call);
    }

    /** Turns a call of the operations class that starts a poller into the value of {@link #later}. */
    CodeBlock begun(CodeBlock call) {
        return isAsync() ? call : polled(called(call));
    }

    /** Turns a poller of the operations class into a {@link #poller}. */
    CodeBlock polled(CodeBlock poller) {
        return isAsync() ? poller : CodeBlock.of("$T.of($L)", RuntimeTypes.POLLER, poller);
    }

    /** The class of results that come in pages. */
    private ClassName paged() {
        return isAsync() ? RuntimeTypes.ASYNC_PAGED : RuntimeTypes.PAGED;
    }

    /** Turns a result of the operations class that comes in pages into a {@link #paged}. */
    CodeBlock listed(CodeBlock pages) {
        return isAsync() ? pages : CodeBlock.of("$T.of($L)", RuntimeTypes.PAGED, pages);
    }

    /** Takes the body out of a whole answer. */
    CodeBlock body(CodeBlock answer) {
        return isAsync()
                ? CodeBlock.of("$T.map($L, $T::body)", RuntimeTypes.FUTURES, answer, RuntimeTypes.RESPONSE)
                : CodeBlock.of("$L.body()", answer);
    }

    /** Makes an {@code Optional} of a value that may be missing. */
    CodeBlock optional(CodeBlock value) {
        return isAsync()
                ? CodeBlock.of("$T.map($L, $T::ofNullable)", RuntimeTypes.FUTURES, value, Optional.class)
                : CodeBlock.of("$T.ofNullable($L)", Optional.class, value);
    }

    /** Waits for the end of a poller. */
    CodeBlock awaited(CodeBlock poller) {
        return isAsync()
                ? CodeBlock.of("$T.then($L, $T::result)", RuntimeTypes.FUTURES, poller, RuntimeTypes.ASYNC_POLLER)
                : CodeBlock.of("$L.await()", poller);
    }

    /** The result of a method of this form. */
    TypeName returns(Signature signature, Form form) {
        Result result = signature.result();
        TypeName value = signature.isSometimes() ? Types.optional(result.type()) : result.type();
        return switch (form) {
            case PLAIN, WAIT -> !isAsync() && result.isVoid() ? TypeName.VOID : later(value);
            case FULL -> later(ParameterizedTypeName.get(RuntimeTypes.RESPONSE, signature.carried()));
            case PAGED, PAGED_FULL ->
                ParameterizedTypeName.get(paged(), signature.item().orElseThrow());
            case BEGIN, BEGIN_FULL -> later(ParameterizedTypeName.get(poller(), signature.carried()));
            case RESUME -> ParameterizedTypeName.get(poller(), signature.carried());
        };
    }
}
