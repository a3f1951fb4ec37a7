package dev.armature.generator.spec;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * A server that files may be fetched from (RFC 6454).
 *
 * @param scheme {@code http} or {@code https}
 * @param host in lower case
 * @param port never the sign for the scheme's own
 */
public record Origin(String scheme, String host, int port) {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /**
     * Understands {@code https://host} or {@code https://host:port}.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    public static Origin parse(String text) {
        try {
            URI uri = new URI(text);
            boolean bare = String.valueOf(uri.getRawPath()).matches("/?") && uri.getRawQuery() == null;
            if (bare && uri.getRawFragment() == null && isWeb(uri)) {
                return of(uri);
            }
        } catch (URISyntaxException e) {
            // the same sentence for everything that is no origin
        }
        throw new IllegalArgumentException("'" + text + "' is no origin such as https://example.com");
    }

    /** Whether a URI names a server to fetch from: by http or https, a host, and nothing to log in with. */
    static boolean isWeb(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return (scheme.equals("http") || scheme.equals("https"))
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getPort() != 0;
    }

    /** The origin of a URI for which {@link #isWeb} holds. */
    static Origin of(URI uri) {
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        int own = scheme.equals("http") ? HTTP : HTTPS;
        return new Origin(scheme, uri.getHost().toLowerCase(Locale.ROOT), uri.getPort() < 0 ? own : uri.getPort());
    }

    /** The form that {@link #parse} reads, without a port that goes without saying. */
    @Override
    public String toString() {
        boolean own = port == (scheme.equals("http") ? HTTP : HTTPS);
        return scheme + "://" + host + (own ? "" : ":" + port);
    }
}
