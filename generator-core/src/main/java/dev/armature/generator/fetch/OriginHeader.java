package dev.armature.generator.fetch;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A header that one server gets with every request, and no other server ever. Its value is a secret: it is not in {@link
 * #toString}.
 *
 * @param origin the server
 * @param name of the header
 * @param value of the header
 */
public record OriginHeader(Origin origin, String name, String value) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern VALUE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]*[\\x21-\\x7e])?");
    private static final Set<String> OURS = Set.of(
            "connection", "content-length", "expect", "host", "proxy-authorization", "transfer-encoding", "upgrade");

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong, without the value
     */
    public OriginHeader {
        if (!NAME.matcher(name).matches() || OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("'" + name + "' is no header that can be added to requests");
        }
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("the value of the header " + name
                    + " is empty, begins or ends with a space, or has other characters than those of ASCII");
        }
    }

    /** Everything but the value. */
    @Override
    public String toString() {
        return name + ": *** for " + origin;
    }
}
