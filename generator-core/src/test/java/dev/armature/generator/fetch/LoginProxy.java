package dev.armature.generator.fetch;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A proxy that serves one user, and answers everything itself. */
final class LoginProxy implements AutoCloseable {
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private final HttpServer http;

    LoginProxy(String user, String password) throws IOException {
        String wanted =
                "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/", exchange -> {
            String login = String.valueOf(exchange.getRequestHeaders().getFirst("Proxy-Authorization"));
            seen.add(login);
            boolean known = login.equals(wanted);
            exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=\"proxy\"");
            byte[] body = (known ? "by: proxy\n" : "").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 407, known ? body.length : -1);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        http.start();
    }

    int port() {
        return http.getAddress().getPort();
    }

    List<String> seen() {
        return seen;
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
