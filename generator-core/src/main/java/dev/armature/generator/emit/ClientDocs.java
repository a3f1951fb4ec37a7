package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.LongRunning;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.poet.Javadocs;
import dev.armature.generator.poet.RuntimeTypes;
import dev.armature.generator.poet.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The Javadoc of client methods. */
final class ClientDocs {
    private ClientDocs() {}

    /** The whole comment of one method. */
    static CodeBlock of(EmitContext context, Signature signature, Form form, Style style) {
        Operation operation = signature.operation();
        Javadocs docs = Javadocs.of(operation.docs())
                .orElse("Calls the operation " + Javadocs.code(operation.operationId()) + ".");
        about(docs, signature, form);
        formats(docs, signature, form);
        headers(docs, context, operation, form);
        if (form == Form.PLAIN || form == Form.PAGED || form == Form.WAIT) {
            ExampleCode.of(signature).ifPresent(docs::paragraph);
        }
        parameters(docs, signature, form);
        returns(docs, context, signature, form, style);
        failures(docs, context, signature, form, style);
        if (operation.deprecated()) {
            docs.deprecated("the description of the service marks the operation as deprecated");
        }
        return docs.build();
    }

    private static void about(Javadocs docs, Signature signature, Form form) {
        switch (form) {
            case PLAIN, FULL -> {}
            case PAGED, PAGED_FULL ->
                docs.paragraph("The result comes in pages, which are fetched as its items are asked for; "
                        + "nothing is sent before.");
            case WAIT -> docs.paragraph("Long-running: returns when the operation has ended.");
            case BEGIN, BEGIN_FULL ->
                docs.paragraph("Long-running: returns when the service has accepted the "
                        + "operation; the poller follows it.");
            case RESUME ->
                docs.paragraph("Goes on with an operation that was started before, perhaps by another process.");
        }
        if (form == Form.FULL && signature.provisioned()) {
            docs.paragraph("The service may still be working on what it answers. "
                    + Javadocs.code("CallOptions.builder().waitUntilProvisioned()") + " waits until it is done.");
        }
        if ((form == Form.BEGIN || form == Form.BEGIN_FULL) && isCancelable(signature)) {
            docs.paragraph("The poller's " + Javadocs.code("cancelOperation") + " asks the service to cancel it.");
        }
        if (Result.differs(signature.operation())) {
            docs.paragraph("The type of the result depends on the status.");
        }
    }

    private static void formats(Javadocs docs, Signature signature, Form form) {
        List<RequestContent> formats =
                signature.operation().body().map(RequestContent::all).orElse(List.of());
        if (form.takesAll() && formats.size() > 1) {
            String others = formats.stream()
                    .skip(1)
                    .map(format -> Javadocs.code(format.contentType()))
                    .collect(Collectors.joining(" or "));
            docs.paragraph("The body is sent as " + Javadocs.code(formats.get(0).contentType()) + ", or as " + others
                    + " when a header " + Javadocs.code("Content-Type") + " of the call says so.");
        }
    }

    private static boolean isCancelable(Signature signature) {
        return signature
                .operation()
                .longRunning()
                .flatMap(LongRunning::cancelSegment)
                .isPresent();
    }

    private static void headers(Javadocs docs, EmitContext context, Operation operation, Form form) {
        if (form.takesAll() && !HeadersEmitter.declared(operation).isEmpty()) {
            String record = context.names().headers(operation).simpleName();
            docs.paragraph("The headers of the answer: " + Javadocs.code(record + ".of") + ".");
        }
    }

    private static void parameters(Javadocs docs, Signature signature, Form form) {
        if (form == Form.RESUME) {
            docs.param(ClientMethods.RESUME_TOKEN, "what the poller of the started operation gave as its resume token");
            return;
        }
        signature.required().forEach(argument -> docs.param(argument.name(), text(argument)));
        if (form.takesAll()) {
            signature.options().ifPresent(options -> docs.param(ClientMethods.OPTIONS, "the optional arguments"));
            docs.param(ClientMethods.CALL, "settings of this call only");
        }
    }

    /** The description of an argument and its constraints in one run. */
    private static String text(Argument argument) {
        Docs docs = argument.docs();
        String description = docs.description().isBlank() ? docs.summary() : docs.description();
        String constraints = argument.constraints().keywords().entrySet().stream()
                .map(keyword -> keyword.getKey() + ' ' + Javadocs.code(keyword.getValue()))
                .collect(Collectors.joining(", "));
        if (description.isBlank()) {
            description = "the " + Javadocs.code(argument.wireName()) + " of the request";
        }
        if (constraints.isEmpty()) {
            return description;
        }
        return description.strip() + (description.strip().endsWith(".") ? " " : ". ") + "Constraints: " + constraints;
    }

    private static void returns(Javadocs docs, EmitContext context, Signature signature, Form form, Style style) {
        String value = signature.result().isVoid() ? "nothing" : result(signature);
        switch (form) {
            case PLAIN, WAIT -> {
                if (style.isAsync()) {
                    docs.returns("a future of " + value + "; cancelling it cancels the call");
                } else if (!signature.result().isVoid()) {
                    docs.returns(value);
                }
            }
            case FULL ->
                docs.returns((style.isAsync() ? "a future of " : "") + "the whole answer, with status and headers");
            case PAGED, PAGED_FULL -> docs.returns(pages(context, signature, style));
            case BEGIN, BEGIN_FULL ->
                docs.returns((style.isAsync() ? "a future of " : "") + "a poller of the operation");
            case RESUME -> docs.returns("a poller of the operation");
        }
    }

    private static String pages(EmitContext context, Signature signature, Style style) {
        String errors = AnswersCode.errorTypes(signature.operation()).stream()
                .map(error -> context.names().exception(error.id()).simpleName())
                .map(name -> Javadocs.code(name) + ", ")
                .collect(Collectors.joining());
        return style.isAsync()
                ? "the items of all pages; subscribers and futures fail with what a call throws"
                : "the items of all pages; iterators throw " + errors + Javadocs.code("ApiException") + " or "
                        + Javadocs.code("TransportException");
    }

    /** A lone success says itself what it carries; several contradict each other. */
    private static String result(Signature signature) {
        List<ApiResponse> successes = signature.operation().responses();
        String described =
                successes.size() == 1 ? successes.get(0).docs().description().strip() : "";
        String result = described.isEmpty() ? "the result" : described;
        return signature.isSometimes() ? result + ", empty when the service answers without a body" : result;
    }

    private static void failures(Javadocs docs, EmitContext context, Signature signature, Form form, Style style) {
        if (style.isAsync() || form == Form.RESUME || form == Form.PAGED || form == Form.PAGED_FULL) {
            return;
        }
        for (TypeRef.Named error : AnswersCode.errorTypes(signature.operation())) {
            ClassName exception = Types.className(context.names().exception(error.id()));
            docs.throwsType(exception, "when the service answers " + statuses(signature.operation(), error));
        }
        if (ConditionalHeaders.failing(signature.operation())) {
            docs.throwsType(RuntimeTypes.PRECONDITION_FAILED, "when the version is not the one that was named");
        }
        if (ConditionalHeaders.unchanged(signature.operation())) {
            docs.throwsType(RuntimeTypes.NOT_MODIFIED, "when the version is still the one that was named");
        }
        docs.throwsType(RuntimeTypes.API_EXCEPTION, "when the service answers with any other failure");
        if (form == Form.WAIT) {
            docs.throwsType(RuntimeTypes.LONG_RUNNING_FAILURE, "when the operation ends as failed or canceled");
        }
        docs.throwsType(RuntimeTypes.TRANSPORT_EXCEPTION, "when there is no answer: connection faults, timeouts");
    }

    private static String statuses(Operation operation, TypeRef.Named error) {
        List<String> statuses = new ArrayList<>();
        for (ApiResponse response : operation.errors()) {
            if (response.body().orElse(null) instanceof TypeRef.Named named
                    && named.id().equals(error.id())) {
                statuses.add(response.status());
            }
        }
        return statuses.contains("default")
                ? "with an error"
                : "with status " + statuses.stream().map(Javadocs::code).collect(Collectors.joining(", "));
    }
}
