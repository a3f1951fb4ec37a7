package dev.armature.it.clients;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** The token endpoints of any tenant on loopback, over TLS with a key made for the test. Tokens say what they were asked for. */
final class FakeEntra implements AutoCloseable {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private final HttpsServer server;
    private final SSLContext tls;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    FakeEntra(Path directory) {
        try {
            tls = context(key(directory.resolve("entra.p12")));
            server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setHttpsConfigurator(new HttpsConfigurator(tls));
        server.createContext("/", this::handle);
        server.start();
    }

    String authority() {
        return "https://localhost:" + server.getAddress().getPort();
    }

    /** A client that trusts this server. */
    HttpClient trusting() {
        return HttpClient.newBuilder().sslContext(tls).build();
    }

    /** Paths and decoded forms of the token requests so far. */
    List<String> requests() {
        return requests;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String tenant = path.split("/")[1];
        String form = URLDecoder.decode(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        if (path.endsWith("/token")) {
            requests.add(path + " " + form);
            boolean known = form.contains("client_secret=right");
            answer(
                    exchange,
                    known ? 200 : 401,
                    known
                            ? "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"" + tenant
                                    + (form.contains("nbf") ? "-claimed" : "") + "\"}"
                            : "{\"error\":\"invalid_client\",\"error_description\":\"unknown client\"}");
        } else {
            String own = authority() + "/" + tenant;
            answer(
                    exchange,
                    200,
                    "{\"issuer\":\"" + own + "/v2.0\",\"authorization_endpoint\":\"" + own
                            + "/oauth2/v2.0/authorize\",\"token_endpoint\":\"" + own + "/oauth2/v2.0/token\"}");
        }
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private static KeyStore key(Path file) throws IOException {
        try {
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "entra",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            new String(PASSWORD),
                            "-keystore",
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            keytool.getInputStream().readAllBytes();
            keytool.waitFor();
            KeyStore store = KeyStore.getInstance("PKCS12");
            try (InputStream stream = Files.newInputStream(file)) {
                store.load(stream, PASSWORD);
            }
            return store;
        } catch (GeneralSecurityException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static SSLContext context(KeyStore key) throws IOException {
        try {
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(key, PASSWORD);
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("entra", key.getCertificate("entra"));
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }
}
