package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
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

/**
 * The suite's server in a process of its own, on a free port of this machine. It ends by itself when it wants to print some XML that it
 * did not expect; then it is started anew, and what it had seen so far counts.
 */
final class MockServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String COVERAGE = "spec-coverage.json";

    private final Settings settings;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> seenBefore = new HashMap<>();
    private Process process;

    private MockServer(Settings settings, int port) throws IOException {
        this.settings = settings;
        this.port = port;
        this.process = launch(settings, port);
    }

    /** Installs the server where it is not yet installed, starts it, and waits until it answers. */
    static MockServer start(Settings settings) throws IOException, InterruptedException {
        if (!Files.isDirectory(settings.server().resolve("node_modules"))) {
            install(settings.suite(), settings.server());
        }
        MockServer server = new MockServer(settings, freePort());
        try {
            server.awaitAnswer();
        } catch (IOException | InterruptedException e) {
            server.close();
            throw e;
        }
        return server;
    }

    /** Starts the process again if it has ended; false when it had. */
    boolean ensureAlive() throws IOException, InterruptedException {
        // The answer of a server that ends is there before its end.
        if (!process.waitFor(0, TimeUnit.MILLISECONDS) && answers()) {
            return true;
        }
        process.waitFor();
        merge(seenBefore, Files.readString(settings.work().resolve(COVERAGE)));
        process = launch(settings, port);
        awaitAnswer();
        return false;
    }

    /** The URL without a slash at its end. */
    String url() {
        return "http://localhost:" + port;
    }

    /** What the server says about each scenario: {@code pass}, {@code fail}, {@code not-implemented}. */
    Map<String, String> coverage() throws IOException, InterruptedException {
        Map<String, String> results = new HashMap<>(seenBefore);
        merge(results, get("/.coverage").body());
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

    private static Process launch(Settings settings, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                "sh",
                settings.suite().resolve("serve.sh").toString(),
                settings.server().toString(),
                Integer.toString(port));
        builder.environment()
                .put("SPECTOR_COVERAGE", settings.work().resolve(COVERAGE).toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        settings.work().resolve("server.log").toFile()))
                .start();
    }

    private static void merge(Map<String, String> results, String reports) throws IOException {
        for (JsonNode report : new ObjectMapper().readTree(reports)) {
            report.path("results")
                    .properties()
                    .forEach(result -> results.merge(
                            result.getKey(),
                            result.getValue().asText(),
                            (before, after) -> after.equals("not-implemented") ? before : after));
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
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                throw new IOException("the mock server does not answer, see server.log");
            }
            Thread.sleep(200);
        }
    }

    private boolean answers() throws InterruptedException {
        try {
            return get("/").statusCode() > 0;
        } catch (IOException e) {
            return false;
        }
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
