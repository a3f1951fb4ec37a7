package dev.armature.generator.build;

import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeRef;
import java.util.Locale;
import java.util.Set;

/**
 * Headers whose values are HTTP dates by their own standards, whatever a description says of points in time. Its {@code date-time} is
 * RFC 3339, which servers of these headers are asked to ignore.
 */
final class HttpDates {
    /** RFC 9110 (sections 6.6.1, 8.8.2, 13.1.3, 13.1.4), RFC 9111 (5.3), RFC 8594, RFC 7089, OASIS Repeatable Requests 1.0. */
    private static final Set<String> HEADERS = Set.of(
            "date",
            "last-modified",
            "if-modified-since",
            "if-unmodified-since",
            "expires",
            "sunset",
            "accept-datetime",
            "memento-datetime",
            "repeatability-first-sent");

    private HttpDates() {}

    /** The type of a header: points in time are HTTP dates where the standard of the header says so. */
    static TypeRef in(String header, TypeRef declared) {
        return declared.equals(new TypeRef.Scalar(ScalarKind.DATE_TIME))
                        && HEADERS.contains(header.toLowerCase(Locale.ROOT))
                ? new TypeRef.Scalar(ScalarKind.DATE_TIME_RFC1123)
                : declared;
    }
}
