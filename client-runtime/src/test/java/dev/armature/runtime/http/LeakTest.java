package dev.armature.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is done with must not be kept alive by the JDK's own structures. */
class LeakTest {
    @Test
    void aTransportCanBeCollectedWhileItsConnectionIsStillPooled() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write(new byte[2]);
            exchange.close();
        });
        server.start();
        try {
            assertCollected(
                    used(URI.create("http://localhost:" + server.getAddress().getPort())));
        } finally {
            server.stop(0);
        }
    }

    private static WeakReference<JdkTransport> used(URI uri) throws IOException {
        JdkTransport transport = JdkTransport.create(1000, Duration.ofSeconds(60));
        assertThat(transport.send(HttpRequest.of("GET", uri)).join().status()).isEqualTo(200);
        return new WeakReference<>(transport);
    }

    private static void assertCollected(WeakReference<?> reference) throws InterruptedException {
        for (int i = 0; i < 200 && reference.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(reference.get()).isNull();
    }
}
