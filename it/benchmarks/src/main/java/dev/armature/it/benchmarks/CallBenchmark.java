package dev.armature.it.benchmarks;

import com.sun.net.httpserver.HttpServer;
import dev.armature.it.arm.keyvault.PrivateEndpointConnectionsClient;
import dev.armature.it.arm.keyvault.models.PrivateEndpointConnection;
import dev.armature.it.arm.keyvault.models.PrivateEndpointServiceConnectionStatus;
import dev.armature.it.arm.keyvault.models.PrivateLinkServiceConnectionState;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.json.Jackson2Codec;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One PUT to a server on loopback: with the JDK alone, with the JDK and the JSON codec, and with the generated client. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
// Without the property the JDK's server leaves the second packet of an answer to wait 40 ms for the acknowledgement of
// the first.
@Fork(value = 2, jvmArgsAppend = "-Dsun.net.httpserver.nodelay=true")
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class CallBenchmark {
    private static final String PATH =
            "/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v/privateEndpointConnections/c";

    private final Jackson2Codec codec = Jackson2Codec.create();
    private final HttpClient http =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final PrivateEndpointConnection connection = PrivateEndpointConnection.builder()
            .privateLinkServiceConnectionState(PrivateLinkServiceConnectionState.builder()
                    .status(PrivateEndpointServiceConnectionStatus.APPROVED)
                    .description("My name is Joe and I'm approving this.")
                    .build())
            .build();
    private final byte[] body = codec.write(connection);
    private final HttpServer server = server(body);
    private final String endpoint = "http://localhost:" + server.getAddress().getPort();
    private final URI uri = URI.create(endpoint + PATH + "?api-version=2024-11-01");
    private final PrivateEndpointConnectionsClient client = PrivateEndpointConnectionsClient.builder()
            .endpoint(endpoint)
            .credential(Credential.token("token"))
            .subscriptionId("s")
            .options(ClientOptions.builder().allowPlainHttpOnLoopback(true).build())
            .build();

    private static HttpServer server(byte[] answer) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                exchange.getRequestBody().readAllBytes();
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            return server;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts the server. */
    @Setup
    public void start() {
        server.start();
    }

    /** Stops the server. */
    @TearDown
    public void stop() {
        client.close();
        server.stop(0);
    }

    /** {@return the answer's bytes} */
    @Benchmark
    public byte[] jdkAlone() throws IOException, InterruptedException {
        return send(body);
    }

    /** {@return the answer as a model} */
    @Benchmark
    public Object jdkAndCodec() throws IOException, InterruptedException {
        return Objects.requireNonNull(codec.read(send(codec.write(connection)), PrivateEndpointConnection.class));
    }

    /** {@return the answer as a model} */
    @Benchmark
    public PrivateEndpointConnection generatedClient() {
        return client.put("g", "v", "c", connection);
    }

    private byte[] send(byte[] content) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer token")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(content))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }
}
