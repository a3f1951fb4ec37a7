package dev.armature.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An error as services of Azure describe it: {@code {"error": {"code", "message", "target", "details": [...]}}}. Immutable.
 *
 * @param code for programs, for instance {@code InvalidResourceReference}
 * @param message for people
 * @param target what the error is about
 * @param details the errors behind this one
 * @param others every further member, for instance {@code innererror} and {@code additionalInfo}, as plain maps and lists
 */
public record ServiceError(
        Optional<String> code,
        Optional<String> message,
        Optional<String> target,
        List<ServiceError> details,
        Map<String, @Nullable Object> others) {
    /**
     * Copies lists and maps.
     *
     * @param code for programs
     * @param message for people
     * @param target what the error is about
     * @param details the errors behind this one
     * @param others every further member
     */
    public ServiceError {
        details = List.copyOf(details);
        others = Collections.unmodifiableMap(new LinkedHashMap<>(others));
    }

    /** {@return code and message, on one line} */
    @Override
    public String toString() {
        return String.join(
                ": ", List.of(code, message).stream().flatMap(Optional::stream).toList());
    }
}
