package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The suite's server in a process of its own, on a free port of this machine. */
final class MockServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    private MockServer(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Installs the server where it is not yet installed, starts it, and waits until it answers. */
    static MockServer start(Settings settings) throws IOException, InterruptedException {
        Path installation = settings.server();
        if (!Files.isDirectory(installation.resolve("node_modules"))) {
            install(settings.suite(), installation);
        }
        int port = freePort();
        String script = settings.suite().resolve("serve.sh").toString();
        Process process = new ProcessBuilder("sh", script, installation.toString(), Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(new File(settings.work().toFile(), "server.log"))
                .start();
        MockServer server = new MockServer(process, port);
        try {
            server.awaitAnswer();
        } catch (IOException | InterruptedException e) {
            server.close();
            throw e;
        }
        return server;
    }

    /** The URL without a slash at its end. */
    String url() {
        return "http://localhost:" + port;
    }

    /** What the server says about each scenario: {@code pass}, {@code fail}, {@code not-implemented}. */
    Map<String, String> coverage() throws IOException, InterruptedException {
        JsonNode reports = new ObjectMapper().readTree(get("/.coverage").body());
        Map<String, String> results = new HashMap<>();
        reports.forEach(report -> report.path("results").properties().forEach(result -> {
            results.put(result.getKey(), result.getValue().asText());
        }));
        return results;
    }

    /** Ends the process. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private static void install(Path suite, Path installation) throws IOException, InterruptedException {
        Process install = new ProcessBuilder("sh", suite.resolve("install.sh").toString(), installation.toString())
                .inheritIO()
                .start();
        if (install.waitFor() != 0) {
            throw new IOException("the mock server cannot be installed; Node 20 and npm are needed");
        }
    }

    private void awaitAnswer() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IOException("the mock server ended at once, see server.log");
            }
            try {
                if (get("/.coverage").statusCode() == 200) {
                    return;
                }
            } catch (ConnectException e) {
                Thread.sleep(200);
            }
        }
        throw new IOException("the mock server does not answer, see server.log");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(url() + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
