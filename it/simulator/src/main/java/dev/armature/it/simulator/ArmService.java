package dev.armature.it.simulator;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The operations of one resource type. */
abstract class ArmService {
    private final Pattern path;
    private final String apiVersion;

    /**
     * @param path a regular expression for the paths of the resource type, without regard to case
     * @param apiVersion the only api-version it accepts; an empty text accepts any
     */
    ArmService(String path, String apiVersion) {
        this.path = Pattern.compile(path, Pattern.CASE_INSENSITIVE);
        this.apiVersion = apiVersion;
    }

    final boolean serves(ArmRequest request) {
        return path.matcher(request.path()).matches();
    }

    /** Answers a request for a path this service {@link #serves}. */
    final ArmAnswer answer(ArmRequest request, Arm arm) {
        requireApiVersion(request);
        Matcher matcher = path.matcher(request.path());
        if (!matcher.matches()) {
            throw new IllegalStateException("not served: " + request.path());
        }
        return switch (request.method()) {
            case "GET" ->
                arm.resources()
                        .find(request.path())
                        .map(resource -> ArmAnswer.of(200, resource))
                        .orElseGet(() -> ArmAnswer.error(404, "ResourceNotFound", "The resource was not found."));
            case "PUT" -> put(request, matcher, arm);
            case "PATCH" -> patch(request, matcher, arm);
            default -> ArmAnswer.error(405, "MethodNotAllowed", "The method is not supported for this resource type.");
        };
    }

    abstract ArmAnswer put(ArmRequest request, Matcher path, Arm arm);

    ArmAnswer patch(ArmRequest request, Matcher path, Arm arm) {
        return ArmAnswer.error(405, "MethodNotAllowed", "The method is not supported for this resource type.");
    }

    private void requireApiVersion(ArmRequest request) {
        String asked = request.query().getOrDefault("api-version", "");
        if (asked.isEmpty()) {
            throw new ArmFault(
                    400, "MissingApiVersionParameter", "The api-version query parameter is required for all requests.");
        }
        if (!apiVersion.isEmpty() && !apiVersion.equals(asked)) {
            throw new ArmFault(400, "InvalidApiVersionParameter", "The api-version '" + asked + "' is invalid.");
        }
    }
}
