package dev.armature.it.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The server: starts on a free port of the loopback address and answers until it is closed. */
public final class ArmSimulator implements AutoCloseable {
    private final ObjectMapper json = new ObjectMapper();
    private final List<ArmRequest> received = new CopyOnWriteArrayList<>();
    private final Deque<ArmAnswer> planned = new ArrayDeque<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;
    private final URI endpoint;
    private final String token;
    private final Arm arm;
    private final List<ArmService> services;

    private ArmSimulator(Setup setup) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        endpoint = URI.create("http://localhost:" + server.getAddress().getPort());
        token = setup.token;
        arm = new Arm(endpoint, new ResourceStore(), new OperationStore(setup.pollsUntilDone), setup.retryAfterSeconds);
        services = List.of(
                new VpnConnectionsService(),
                new VirtualNetworkPeeringsService(setup.networksBusyFor),
                new GatewayConnectionsService(setup.gateways),
                new ApiManagementService(),
                new KeyVaultService());
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** What can be set before the server starts. */
    public static Setup setup() {
        return new Setup();
    }

    /** The root URL, without a slash at the end. */
    public URI endpoint() {
        return endpoint;
    }

    /** Every request so far, in the order of arrival, refused ones included. */
    public List<ArmRequest> received() {
        return List.copyOf(received);
    }

    /** Answers the next request with an error, whatever it asks. */
    public void failNext(int status, String code, @Nullable String retryAfterSeconds) {
        ArmAnswer answer = ArmAnswer.error(status, code, "Planned by the test.");
        synchronized (planned) {
            planned.add(retryAfterSeconds == null ? answer : answer.with("Retry-After", retryAfterSeconds));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ArmRequest request = read(exchange);
            received.add(request);
            write(exchange, answer(request));
        }
    }

    private ArmAnswer answer(ArmRequest request) {
        synchronized (planned) {
            if (!planned.isEmpty()) {
                return planned.remove();
            }
        }
        try {
            return route(request);
        } catch (ArmFault fault) {
            return fault.answer();
        }
    }

    private ArmAnswer route(ArmRequest request) {
        if (!request.header("authorization").equals("Bearer " + token)) {
            return ArmAnswer.error(401, "InvalidAuthenticationToken", "The access token is missing or invalid.")
                    .with("WWW-Authenticate", "Bearer authorization_uri=\"" + endpoint + "\"");
        }
        if (OperationStatuses.serves(request)) {
            return OperationStatuses.answer(request, arm);
        }
        for (ArmService service : services) {
            if (service.serves(request)) {
                return service.answer(request, arm);
            }
        }
        return ArmAnswer.error(404, "InvalidResourceType", "The resource type could not be found.");
    }

    private ArmRequest read(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Map<String, List<String>> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        URI uri = exchange.getRequestURI();
        JsonNode tree = body.length == 0 ? MissingNode.getInstance() : parse(body);
        return new ArmRequest(exchange.getRequestMethod(), uri.getPath(), query(uri.getRawQuery()), headers, tree);
    }

    private JsonNode parse(byte[] body) {
        try {
            return json.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    private static Map<String, String> query(@Nullable String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                query.putIfAbsent(decode(name), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return query;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private void write(HttpExchange exchange, ArmAnswer answer) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("x-ms-request-id", "request-" + received.size());
        JsonNode body = answer.body();
        if (body == null) {
            exchange.sendResponseHeaders(answer.status(), -1);
            return;
        }
        byte[] bytes = json.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    /** Settings of a server that is not started yet. */
    public static final class Setup {
        private String token = "token";
        private int pollsUntilDone = 2;
        private int retryAfterSeconds;
        private int networksBusyFor;
        private Set<String> gateways = Set.of("firstgateway", "secondgateway");

        private Setup() {}

        /** The bearer token every request must carry. */
        public Setup token(String value) {
            token = value;
            return this;
        }

        /** How many peerings are refused because a network is being changed. */
        public Setup networksBusyFor(int value) {
            networksBusyFor = value;
            return this;
        }

        /** How many status reads answer "in progress" before an operation is done. */
        public Setup pollsUntilDone(int value) {
            pollsUntilDone = value;
            return this;
        }

        /** What {@code Retry-After} asks for between status reads, in seconds. */
        public Setup retryAfterSeconds(int value) {
            retryAfterSeconds = value;
            return this;
        }

        /** The gateways that connections may name. */
        public Setup gateways(Set<String> value) {
            gateways = Set.copyOf(value);
            return this;
        }

        /** Starts the server. */
        public ArmSimulator start() {
            try {
                return new ArmSimulator(this);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
