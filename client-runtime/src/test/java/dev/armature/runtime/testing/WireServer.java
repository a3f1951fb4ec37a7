package dev.armature.runtime.testing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/**
 * A server on sockets: it counts every byte that reaches it, tells TLS from plain text by the first one, and writes whatever a test
 * wants, right or wrong. One request per connection, unless the test reads on.
 */
public final class WireServer implements AutoCloseable {
    private static final int CLIENT_HELLO = 0x16;
    private static final int LONGEST_HEAD = 1 << 20;

    /** Answers one request. */
    @FunctionalInterface
    public interface Answer {
        /** Writes bytes; the connection is closed afterwards. */
        void to(String head, Connection connection) throws IOException, InterruptedException;
    }

    private final ServerSocket listener;
    private final @Nullable SSLContext tls;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicLong plainBytes = new AtomicLong();
    private final AtomicLong tlsConnections = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private volatile Answer answer =
            (head, connection) -> connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

    private WireServer(InetAddress address, int port, @Nullable SSLContext tls) throws IOException {
        this.tls = tls;
        this.listener = new ServerSocket();
        listener.bind(new InetSocketAddress(address, port));
        Thread acceptor = new Thread(this::accept, "wire-server");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    /** A server on a free port that speaks plain text only. */
    public static WireServer start() {
        return start("127.0.0.1", 0, null);
    }

    /** A server that speaks TLS and plain text on the same port. */
    public static WireServer start(String address, int port, @Nullable SSLContext tls) {
        try {
            return new WireServer(InetAddress.getByName(address), port, tls);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public WireServer answering(Answer how) {
        answer = how;
        return this;
    }

    /** Always the same bytes. */
    public WireServer answering(String raw) {
        return answering((head, connection) -> connection.write(raw));
    }

    public int port() {
        return listener.getLocalPort();
    }

    public String url() {
        String host = listener.getInetAddress().getHostAddress();
        return "http://" + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port();
    }

    /** Bytes that came without TLS. */
    public long plainBytes() {
        return plainBytes.get();
    }

    /** Connections whose first byte was that of TLS. */
    public long tlsConnections() {
        return tlsConnections.get();
    }

    public long connections() {
        return connections.get();
    }

    /** Request lines and headers of all requests so far. */
    public List<String> heads() {
        return heads;
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                connections.incrementAndGet();
                open.add(socket);
                Thread thread = new Thread(() -> serve(socket), "wire-connection");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            int first = socket.getInputStream().read();
            if (first < 0) {
                return;
            }
            Socket spoken = first == CLIENT_HELLO ? decrypted(socket, first) : socket;
            InputStream in = spoken.getInputStream();
            if (first != CLIENT_HELLO) {
                plainBytes.incrementAndGet();
                in = new Joined(first, in, plainBytes);
            }
            Connection connection = new Connection(socket, in, spoken.getOutputStream());
            String head = connection.readHead();
            heads.add(head);
            answer.to(head, connection);
            spoken.close();
        } catch (IOException | InterruptedException e) {
            // the client has gone, which for some tests is the point
        } finally {
            open.remove(socket);
        }
    }

    private Socket decrypted(Socket socket, int first) throws IOException {
        tlsConnections.incrementAndGet();
        if (tls == null) {
            throw new IOException("TLS to a server without a key");
        }
        var consumed = new ByteArrayInputStream(new byte[] {(byte) first});
        SSLSocket secure = (SSLSocket) tls.getSocketFactory().createSocket(socket, consumed, true);
        secure.setUseClientMode(false);
        return secure;
    }

    /** One connection, after the head of a request has been read from it. */
    public static final class Connection {
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        private Connection(Socket socket, InputStream in, OutputStream out) {
            this.socket = socket;
            this.in = in;
            this.out = out;
        }

        /** Writes Latin-1 text at once. */
        public void write(String raw) throws IOException {
            out.write(raw.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        }

        /** Ends the connection with a reset instead of an orderly close. */
        public void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Waits until the client has closed its end. */
        public void awaitClose() throws IOException {
            while (in.read() >= 0) {
                // whatever still comes does not matter
            }
        }

        /** The next request line and its headers. */
        public String readHead() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            int state = 0;
            while (state < 4) {
                int b = in.read();
                if (b < 0 || head.size() > LONGEST_HEAD) {
                    throw new IOException("No request");
                }
                head.write(b);
                state = b == (state % 2 == 0 ? '\r' : '\n') ? state + 1 : 0;
            }
            return head.toString(StandardCharsets.ISO_8859_1);
        }
    }

    /** A stream whose first byte was read before; counts the rest. */
    private static final class Joined extends InputStream {
        private final InputStream rest;
        private final AtomicLong counter;
        private int first;

        Joined(int first, InputStream rest, AtomicLong counter) {
            this.first = first;
            this.rest = rest;
            this.counter = counter;
        }

        @Override
        public int read() throws IOException {
            if (first >= 0) {
                int b = first;
                first = -1;
                return b;
            }
            int b = rest.read();
            if (b >= 0) {
                counter.incrementAndGet();
            }
            return b;
        }
    }
}
