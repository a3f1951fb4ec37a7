package dev.armature.runtime.call;

import dev.armature.runtime.http.Headers;
import dev.armature.runtime.http.HttpDates;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * By which headers a service knows a request, set once per call so that all attempts have the same.
 *
 * @param idHeader the header of the caller's id, when it is not the usual one
 * @param isRepeatable whether the service knows a repeated request again
 */
record RequestIdentity(@Nullable String idHeader, boolean isRepeatable) {
    static final RequestIdentity USUAL = new RequestIdentity(null, false);

    private static final String REPEATABILITY_ID = "Repeatability-Request-ID";
    private static final String FIRST_SENT = "Repeatability-First-Sent";

    RequestIdentity in(String header) {
        return new RequestIdentity(header, isRepeatable);
    }

    RequestIdentity repeatable() {
        return new RequestIdentity(idHeader, true);
    }

    Headers complete(Headers headers, Instant now) {
        Headers all = headers;
        if (idHeader != null) {
            String id = all.first(ClientHeaders.REQUEST_ID)
                    .or(() -> headers.first(idHeader))
                    .orElseGet(RequestIdentity::unique);
            all = all.with(idHeader, id).with(ClientHeaders.REQUEST_ID, id);
        }
        if (isRepeatable && !all.contains(REPEATABILITY_ID)) {
            all = all.with(REPEATABILITY_ID, unique());
        }
        if (isRepeatable && !all.contains(FIRST_SENT)) {
            all = all.with(FIRST_SENT, HttpDates.format(now));
        }
        return all;
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
