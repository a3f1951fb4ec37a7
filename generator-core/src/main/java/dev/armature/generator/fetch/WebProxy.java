package dev.armature.generator.fetch;

import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A proxy for everything that is fetched.
 *
 * @param host its name or address
 * @param port its port
 * @param login how it is asked for more than that; not in {@link #toString}
 * @param without hosts that are asked directly; {@code *} stands for any characters at the start
 */
public record WebProxy(String host, int port, Optional<PasswordAuthentication> login, List<String> without) {
    public WebProxy {
        without = List.copyOf(without);
    }

    /**
     * Understands {@code http://host:port}, with {@code user:password@} before the host.
     *
     * @param without hosts that are asked directly
     * @throws IllegalArgumentException with a sentence that says what is wrong and repeats nothing
     */
    public static WebProxy parse(String url, List<String> without) {
        try {
            URI uri = new URI(url.contains("://") ? url : "http://" + url);
            boolean bare = String.valueOf(uri.getRawPath()).matches("/?") && uri.getRawQuery() == null;
            if (bare && uri.getHost() != null && uri.getPort() > 0 && "http".equalsIgnoreCase(uri.getScheme())) {
                return new WebProxy(uri.getHost(), uri.getPort(), login(uri.getUserInfo()), without);
            }
        } catch (URISyntaxException e) {
            // the same sentence for everything that is no proxy
        }
        throw new IllegalArgumentException("a proxy is written http://host:port");
    }

    private static Optional<PasswordAuthentication> login(@Nullable String user) {
        if (user == null) {
            return Optional.empty();
        }
        int colon = user.indexOf(':');
        String name = colon < 0 ? user : user.substring(0, colon);
        String password = colon < 0 ? "" : user.substring(colon + 1);
        return Optional.of(new PasswordAuthentication(name, password.toCharArray()));
    }

    /** Whether a host is asked through the proxy. */
    boolean serves(String asked) {
        String name = asked.toLowerCase(Locale.ROOT);
        for (String pattern : without) {
            String bare = pattern.strip().toLowerCase(Locale.ROOT);
            boolean suffix = bare.startsWith("*") || bare.startsWith(".");
            String ending = bare.startsWith("*") ? bare.substring(1) : bare;
            if (bare.equals("*") || name.equals(bare) || (suffix && !ending.isEmpty() && name.endsWith(ending))) {
                return false;
            }
        }
        return true;
    }

    ProxySelector selector() {
        List<Proxy> through = List.of(new Proxy(Proxy.Type.HTTP, new InetSocketAddress(host, port)));
        return new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return serves(String.valueOf(uri.getHost())) ? through : List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException failure) {
                // the request fails, which says it
            }
        };
    }

    /** Logs in to the proxy, and to nothing else. */
    Optional<Authenticator> authenticator() {
        return login.map(known -> new Authenticator() {
            @Override
            protected @Nullable PasswordAuthentication getPasswordAuthentication() {
                return getRequestorType() == RequestorType.PROXY ? known : null;
            }
        });
    }

    /** With how to log in: for what needs it, not for what people read. */
    String url() {
        return login.map(known -> "http://" + encoded(known.getUserName()) + ":"
                        + encoded(new String(known.getPassword())) + "@" + host + ":" + port)
                .orElse(toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Everything but how to log in. */
    @Override
    public String toString() {
        return "http://" + host + ":" + port;
    }
}
