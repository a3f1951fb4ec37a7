package dev.armature.runtime.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where requests of one client may go: to its own endpoint, and to what the user has allowed besides. Immutable. */
public final class OriginRules {
    private static final String URI_SYMBOLS = Percent.UNRESERVED_SYMBOLS + "!$&'()*+,;=:@/?#[]";

    private final Origin endpoint;
    private final Set<Origin> allowed;

    /**
     * Rules for one client.
     *
     * @param endpoint the configured endpoint's origin
     * @param allowed further origins
     */
    public OriginRules(Origin endpoint, Collection<Origin> allowed) {
        this.endpoint = endpoint;
        Set<Origin> all = new LinkedHashSet<>(allowed);
        all.add(endpoint);
        this.allowed = Set.copyOf(all);
    }

    /** {@return the configured endpoint's origin} */
    public Origin endpoint() {
        return endpoint;
    }

    /**
     * Checks a URI.
     *
     * @param uri any URI
     * @return the same URI
     * @throws OriginViolation when it is not at an allowed origin
     */
    public URI require(URI uri) {
        Origin origin;
        try {
            origin = Origin.of(uri);
        } catch (IllegalArgumentException e) {
            throw new OriginViolation("no usable http or https URL", endpoint.toString());
        }
        if (!allowed.contains(origin)) {
            throw new OriginViolation(origin.toString(), endpoint.toString());
        }
        return uri;
    }

    /**
     * Resolves and checks a URL that a server sent.
     *
     * @param url an absolute or relative URL; characters that no URI may hold are encoded, a fragment is dropped
     * @param base what a relative URL is relative to
     * @return the absolute URI
     * @throws OriginViolation when it is not at an allowed origin, or no URL at all (backslashes, control characters)
     */
    public URI resolve(String url, URI base) {
        if (url.indexOf('\\') >= 0 || url.chars().anyMatch(Character::isISOControl)) {
            throw new OriginViolation("no usable http or https URL", endpoint.toString());
        }
        try {
            String encoded = Percent.encodeRest(withoutFragment(url.strip()), URI_SYMBOLS);
            // The JDK resolves a bare query against the folder, as the older RFC 2396 had it.
            String reference = encoded.startsWith("?") ? base.getRawPath() + encoded : encoded;
            return require(base.resolve(new URI(reference)));
        } catch (URISyntaxException | IllegalArgumentException e) {
            throw new OriginViolation("no usable http or https URL", endpoint.toString());
        }
    }

    private static String withoutFragment(String url) {
        int fragment = url.indexOf('#');
        return fragment < 0 ? url : url.substring(0, fragment);
    }
}
