package dev.armature.generator.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The response headers by which a service tells that it goes on working after its answer. */
public final class ProgressHeaders {
    private static final Set<String> ALWAYS = Set.of("azure-asyncoperation", "operation-location", "retry-after");
    private static final Set<String> WHEN_ACCEPTED = Set.of("location");
    private static final String ACCEPTED = "202";

    private ProgressHeaders() {}

    /**
     * The first such header.
     *
     * @param responses the successful answers of an operation that is not a read
     */
    public static Optional<ResponseHeader> first(List<ApiResponse> responses) {
        return responses.stream()
                .flatMap(response -> response.headers().stream().filter(header -> tells(response, header)))
                .findFirst();
    }

    /** Beside anything but a 202, {@code Location} is the URL of what was made. */
    private static boolean tells(ApiResponse response, ResponseHeader header) {
        String name = header.name().toLowerCase(Locale.ROOT);
        return ALWAYS.contains(name) || (response.status().equals(ACCEPTED) && WHEN_ACCEPTED.contains(name));
    }
}
