package dev.armature.runtime.http;

import java.net.URI;
import java.util.Locale;

/**
 * Scheme, host and port: what a credential is bound to (RFC 6454, section 4).
 *
 * @param scheme {@code http} or {@code https}
 * @param host the host in lower case; IPv6 addresses in brackets
 * @param port the port, the scheme's own when the URI names none
 */
public record Origin(String scheme, String host, int port) {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    /**
     * The origin of a URI.
     *
     * @param uri an absolute {@code http} or {@code https} URI
     * @return its origin
     * @throws IllegalArgumentException when the URI has another scheme, no host that is plain ASCII, or user information
     */
    public static Origin of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean secure = scheme.equals("https");
        if ((!secure && !scheme.equals("http")) || uri.getHost() == null || uri.getRawUserInfo() != null) {
            throw new IllegalArgumentException("Not an absolute http or https URL without user information");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : secure ? HTTPS_PORT : HTTP_PORT;
        return new Origin(scheme, uri.getHost().toLowerCase(Locale.ROOT), port);
    }

    /** {@return whether the scheme is {@code https}} */
    public boolean secure() {
        return scheme.equals("https");
    }

    /** {@return whether the host is {@code localhost} or a literal loopback address; nothing is looked up} */
    public boolean loopback() {
        return host.equals("localhost") || host.equals("[::1]") || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    /** {@return the origin as a URL without path; the port only when it is not the scheme's own} */
    @Override
    public String toString() {
        boolean usual = port == (secure() ? HTTPS_PORT : HTTP_PORT);
        return scheme + "://" + host + (usual ? "" : ":" + port);
    }
}
