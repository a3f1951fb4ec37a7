package dev.armature.generator.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

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
    private static final Pattern LOOPBACK = Pattern.compile("127(\\.[0-9]{1,3}){3}");

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
        throw new IllegalArgumentException(
                "'" + text + "' is no origin such as https://example.com; http is for this machine only");
    }

    /**
     * Whether a URI names a server to fetch from: a host, and nothing to log in with, by https. What comes by http could come from
     * anybody on the way, so that is for this machine only.
     */
    static boolean isWeb(URI uri) {
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        return uri.getHost() != null
                && (scheme.equals("https") || (scheme.equals("http") && isLoopback(uri.getHost())))
                && uri.getRawUserInfo() == null
                && uri.getPort() != 0;
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || LOOPBACK.matcher(host).matches();
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
