package dev.armature.runtime.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.armature.runtime.BinaryBody;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ClientDefaults;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.TransportException;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.call.ServiceClient;
import dev.armature.runtime.call.Sync;
import dev.armature.runtime.json.JsonType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A program that moves more bytes than its heap holds; tests run it in a JVM of its own. Prints what happened. */
public final class SmallHeap {
    private static final long LENGTH = 300L << 20;
    private static final long BOMB = 1L << 30;

    private SmallHeap() {}

    public static void main(String[] arguments) throws IOException {
        ExecutorService threads = Executors.newCachedThreadPool();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", SmallHeap::handle);
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (ServiceClient client = ServiceClient.of(
                new ClientDefaults("test/1", null, List.of()), endpoint, Credential.none(), ClientOptions.defaults())) {
            switch (arguments[0]) {
                case "up" -> up(client);
                case "down" -> down(client);
                default -> bomb(client);
            }
        } finally {
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private static void up(ServiceClient client) {
        Pattern source = new Pattern(LENGTH);
        String seen = Sync.join(client.send(
                        client.request("Op", "PUT", "/")
                                .binaryBody("application/octet-stream", BinaryBody.once(source, -1)),
                        Answers.text(200),
                        CallOptions.none()))
                .body();
        print(seen + " " + (source.checksum() == Long.parseLong(seen.replaceFirst(".* ", ""))));
    }

    private static void down(ServiceClient client) throws IOException {
        Pattern.Sink sink = new Pattern.Sink();
        BinaryBody body = Sync.join(
                        client.send(client.request("Op", "GET", "/"), Answers.binary(200), CallOptions.none()))
                .body();
        long count = body.writeTo(sink);
        Pattern expected = new Pattern(LENGTH);
        expected.transferTo(OutputStream.nullOutputStream());
        print(count + " " + (sink.checksum() == expected.checksum()));
    }

    private static void bomb(ServiceClient client) {
        try {
            Sync.join(client.send(
                    client.request("Op", "GET", "/bomb"), Answers.of(JsonType.any(), 200), CallOptions.none()));
        } catch (TransportException e) {
            print(e.kind().name());
        }
    }

    private static void handle(HttpExchange exchange) throws IOException {
        if (exchange.getRequestMethod().equals("PUT")) {
            Pattern.Sink sink = new Pattern.Sink();
            exchange.getRequestBody().transferTo(sink);
            byte[] seen = (sink.count() + " " + sink.checksum()).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, seen.length);
            exchange.getResponseBody().write(seen);
        } else if (exchange.getRequestURI().getPath().equals("/bomb")) {
            byte[] zeros = zeros();
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, zeros.length);
            exchange.getResponseBody().write(zeros);
        } else {
            exchange.sendResponseHeaders(200, LENGTH);
            new Pattern(LENGTH).transferTo(exchange.getResponseBody());
        }
        exchange.close();
    }

    /** A gigabyte of zeros is a megabyte of gzip. */
    private static byte[] zeros() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            byte[] some = new byte[1 << 16];
            for (long written = 0; written < BOMB; written += some.length) {
                gzip.write(some);
            }
        }
        return bytes.toByteArray();
    }

    @SuppressWarnings("SystemOut") // it is what the test reads
    private static void print(String line) {
        System.out.println(line);
    }
}
