package dev.armature.generator.emit;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.Operation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The statuses of an operation's successes.
 *
 * @param withBody the statuses whose answers carry the result
 * @param withoutBody the statuses whose answers carry nothing
 * @param mixed whether the description itself declares both kinds
 */
record SuccessStatuses(List<String> withBody, List<String> withoutBody, boolean mixed) {
    private static final Pattern CODE = Pattern.compile("[1-5][0-9][0-9]");

    /** What {@code 2XX} and a successful {@code default} stand for: RFC 9110, section 15.3. */
    private static final List<String> ANY_WITH_BODY = List.of("200", "201", "202", "203", "206");

    private static final List<String> ANY_WITHOUT_BODY = List.of("204", "205");

    static SuccessStatuses of(Operation operation) {
        Set<String> with = new LinkedHashSet<>();
        Set<String> without = new LinkedHashSet<>();
        List<ApiResponse> ranges = new ArrayList<>();
        for (ApiResponse response : operation.responses()) {
            String status = response.status();
            if (CODE.matcher(status).matches()) {
                (carries(operation, response) ? with : without).add(status);
            } else {
                ranges.add(response);
            }
        }
        boolean carried = ranges.stream().anyMatch(response -> carries(operation, response));
        boolean mixed = (carried || !with.isEmpty()) && (!without.isEmpty() || (!carried && !ranges.isEmpty()));
        if (!ranges.isEmpty() || operation.responses().isEmpty()) {
            add(carried ? with : without, ANY_WITH_BODY, with, without);
            add(without, ANY_WITHOUT_BODY, with, without);
        }
        return new SuccessStatuses(List.copyOf(with), List.copyOf(without), mixed);
    }

    /** A HEAD request has no body in its answer, whatever the description says (RFC 9110, section 9.3.2). */
    static boolean carries(Operation operation, ApiResponse response) {
        return response.body().isPresent() && !operation.method().equals("HEAD");
    }

    private static void add(Set<String> target, List<String> statuses, Set<String> with, Set<String> without) {
        for (String status : statuses) {
            if (!with.contains(status) && !without.contains(status)) {
                target.add(status);
            }
        }
    }
}
