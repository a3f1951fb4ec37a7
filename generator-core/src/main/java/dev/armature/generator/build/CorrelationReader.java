package dev.armature.generator.build;

import dev.armature.generator.spec.AzureExtensions;
import dev.armature.generator.spec.Node;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Pass: in which headers caller and service name a request. */
final class CorrelationReader {
    private static final String EXTENSION = "x-ms-client-request-id";

    /** What the runtime looks for in answers. */
    private static final List<String> KNOWN =
            List.of("x-ms-request-id", "x-ms-correlation-request-id", "request-id", "x-request-id");

    private final Context context;

    CorrelationReader(Context context) {
        this.context = context;
    }

    /** The header for the id the caller gives the request; empty when it is the usual one. */
    Optional<String> clientRequestId(IdentifiedOperation operation) {
        AzureExtensions.requestId(operation.node())
                .filter(name -> !KNOWN.contains(name.toLowerCase(Locale.ROOT)))
                .ifPresent(name -> context.warn(
                        operation.node().get("x-ms-request-id").orElse(operation.node()),
                        "The id of a request is not looked for in the header \"" + name
                                + "\". It can be read from the headers of the answer."));
        return operation.source().parameters().stream()
                .filter(AzureExtensions::clientRequestId)
                .flatMap(parameter -> header(parameter).stream())
                .filter(name -> !name.equalsIgnoreCase(EXTENSION))
                .findFirst();
    }

    private Optional<String> header(Node parameter) {
        if (parameter.text("in").filter("header"::equals).isEmpty()) {
            context.warn(parameter, "\"" + EXTENSION + "\" is for headers only. It is ignored.");
            return Optional.empty();
        }
        return parameter.text("name");
    }
}
