package dev.armature.runtime.poll;

import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.json.JsonException;
import dev.armature.runtime.json.JsonType;
import java.util.Map;
import java.util.Optional;

/** What the bodies of all strategies have in common, read leniently: anything that is no JSON object has no members. */
final class StatusBody {
    private final boolean legible;
    private final Map<?, ?> members;

    private StatusBody(boolean legible, Map<?, ?> members) {
        this.legible = legible;
        this.members = members;
    }

    static StatusBody of(HttpResponse response, JsonCodec codec) {
        if (response.bodyEmpty()) {
            return new StatusBody(false, Map.of());
        }
        try {
            Object json = codec.read(response.body(), JsonType.any());
            return new StatusBody(true, json instanceof Map<?, ?> object ? object : Map.of());
        } catch (JsonException e) {
            return new StatusBody(false, Map.of());
        }
    }

    /** Whether there is a body and all of it is JSON. */
    boolean legible() {
        return legible;
    }

    /** The {@code status} of a status document. */
    Optional<OperationStatus> status() {
        return text(members, "status").map(OperationStatus::of);
    }

    /** The {@code provisioningState} of a resource. */
    Optional<OperationStatus> provisioningState() {
        Optional<String> inside = members.get("properties") instanceof Map<?, ?> properties
                ? text(properties, "provisioningState")
                : Optional.empty();
        return inside.or(() -> text(members, "provisioningState")).map(OperationStatus::of);
    }

    /** Where the status document says the result is. */
    Optional<String> resourceLocation() {
        return text(members, "resourceLocation");
    }

    /** Whether this is a report of failure rather than a result: a final bad {@code status} beside an {@code error}. */
    boolean reportsFailure() {
        return members.get("error") != null
                && status().filter(status -> status.terminal() && !status.successful())
                        .isPresent();
    }

    private static Optional<String> text(Map<?, ?> object, String name) {
        return object.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }
}
