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
 * @param others every further member, as plain maps and lists; {@link #innerError} and {@link #additionalInfo} read two of them
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

    /** {@return the error behind this one for those who debug the service ({@code innererror}), in the same form} */
    public Optional<ServiceError> innerError() {
        Object inner = others.containsKey("innererror") ? others.get("innererror") : others.get("innerError");
        return inner instanceof Map<?, ?> object ? Optional.of(ServiceErrors.convert(object)) : Optional.empty();
    }

    /** {@return what further the service knows ({@code additionalInfo}), for instance which policy refused a request} */
    public List<AdditionalInfo> additionalInfo() {
        return others.get("additionalInfo") instanceof List<?> list
                ? list.stream()
                        .flatMap(item -> AdditionalInfo.of(item).stream())
                        .toList()
                : List.of();
    }

    /**
     * A piece of information beside an error.
     *
     * @param type what kind of information it is, for instance {@code PolicyViolation}
     * @param info the information, as plain maps, lists and values; null when there is none
     */
    public record AdditionalInfo(
            Optional<String> type, @Nullable Object info) {
        static Optional<AdditionalInfo> of(@Nullable Object json) {
            return json instanceof Map<?, ?> object
                    ? Optional.of(new AdditionalInfo(ServiceErrors.text(object.get("type")), object.get("info")))
                    : Optional.empty();
        }
    }

    /** {@return code and message, on one line} */
    @Override
    public String toString() {
        return String.join(
                ": ", List.of(code, message).stream().flatMap(Optional::stream).toList());
    }
}
