package dev.armature.it.chaos;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between client and service, and lets a part of the requests go wrong. */
final class FaultyProxy implements AutoCloseable {
    private static final Fault[] FAULTS = Fault.values();

    private final ServerSocket listener = listen();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong faults = new AtomicLong();
    private final URI service;
    private final long seed;
    private final double rate;

    FaultyProxy(URI service, long seed, double rate) {
        this.service = service;
        this.seed = seed;
        this.rate = rate;
        threads.execute(this::accept);
    }

    /**
     * What happened to the requests of one method and path.
     *
     * @param sent how often the client sent it
     * @param applied how often the service got it
     * @param late how often the client sent it although it had the answer already
     */
    record Tally(int sent, int applied, int late, boolean answered) {
        static final Tally NONE = new Tally(0, 0, 0, false);

        Tally with(Fault fault) {
            int times = fault == Fault.DUPLICATED ? 2 : 1;
            return new Tally(
                    sent + 1,
                    applied + (fault.arrives() ? times : 0),
                    late + (answered ? 1 : 0),
                    answered || fault.answers());
        }
    }

    URI endpoint() {
        return URI.create("http://localhost:" + listener.getLocalPort());
    }

    /** The tallies by method and path, without query. */
    Map<String, Tally> tallies() {
        return new TreeMap<>(tallies);
    }

    long requests() {
        return requests.get();
    }

    long faults() {
        return faults.get();
    }

    int openConnections() {
        return open.size();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        threads.shutdownNow();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private static ServerSocket listen() {
        try {
            return new ServerSocket(0, 256, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket socket = listener.accept();
                open.add(socket);
                threads.execute(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            boolean usable = true;
            while (usable) {
                Exchange exchange = Exchange.read(socket.getInputStream());
                usable = exchange != null && answer(exchange, socket);
            }
        } catch (IOException e) {
            // the client went away, which is its right
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(socket);
        }
    }

    /** Whether the connection can be used again. */
    private boolean answer(Exchange exchange, Socket socket) throws IOException, InterruptedException {
        Fault fault = draw(exchange);
        String path = exchange.target().replaceAll("\\?.*", "");
        tallies.merge(exchange.method() + " " + path, Tally.NONE.with(fault), (all, one) -> all.with(fault));
        switch (fault) {
            case THROTTLED_WITH_HINT -> refuse(socket, 429, Map.of("retry-after-ms", List.of("3")));
            case THROTTLED -> refuse(socket, 429, Map.of());
            case UNAVAILABLE -> refuse(socket, 503, Map.of());
            case RESET_BEFORE -> reset(socket);
            case RESET_AFTER -> {
                exchange.forward(client, service);
                reset(socket);
            }
            case TRUNCATED -> {
                send(socket, exchange.forward(client, service), true);
                reset(socket);
            }
            case SLOW -> {
                Thread.sleep(25);
                send(socket, exchange.forward(client, service), false);
            }
            case DUPLICATED -> {
                exchange.forward(client, service);
                send(socket, exchange.forward(client, service), false);
            }
            case NONE -> send(socket, exchange.forward(client, service), false);
        }
        return !socket.isClosed();
    }

    private Fault draw(Exchange exchange) {
        Random random = new Random(seed + requests.incrementAndGet());
        random.nextInt();
        if (random.nextDouble() >= rate) {
            return Fault.NONE;
        }
        Fault fault = FAULTS[1 + random.nextInt(FAULTS.length - 1)];
        // what the service sees twice must be a read; a write is repeated by the client or not at all
        Fault drawn = fault == Fault.DUPLICATED && !exchange.method().equals("GET") ? Fault.SLOW : fault;
        faults.incrementAndGet();
        return drawn;
    }

    private static void refuse(Socket socket, int status, Map<String, List<String>> headers) throws IOException {
        Exchange.write(socket.getOutputStream(), status, headers, new byte[0], 0);
    }

    /** Status URLs of the service lead through this proxy, too. */
    private void send(Socket socket, HttpResponse<byte[]> answer, boolean truncated) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        answer.headers()
                .map()
                .forEach((name, values) -> headers.put(
                        name,
                        values.stream()
                                .map(value -> value.replace(
                                        service.toString(), endpoint().toString()))
                                .toList()));
        int sent = truncated ? answer.body().length / 2 : answer.body().length;
        Exchange.write(socket.getOutputStream(), answer.statusCode(), headers, answer.body(), sent);
    }

    /** Without lingering, closing sends RST rather than FIN. */
    private static void reset(Socket socket) throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }
}
