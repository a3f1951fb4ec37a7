package dev.armature.runtime.testing;

import dev.armature.runtime.http.Headers;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.http.Scheduler;
import dev.armature.runtime.http.Transport;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Plays a script: each request takes the next answer; one too many is a failure of the test. */
public final class FakeTransport implements Transport {
    /** A request and when it came. */
    public record Sent(HttpRequest request, Instant at) {
        /** Method and URL. */
        public String line() {
            return request.method() + " " + request.uri();
        }
    }

    private final Deque<Function<HttpRequest, CompletableFuture<HttpResponse>>> script = new ArrayDeque<>();
    private final List<Sent> sent = new ArrayList<>();
    private final Scheduler clock;
    private boolean closed;

    public FakeTransport(Scheduler clock) {
        this.clock = clock;
    }

    /** An answer of the script; headers as name, value, name, value. */
    public FakeTransport answer(int status, String body, String... headers) {
        HttpResponse response = response(status, body, headers);
        return then(request -> CompletableFuture.completedFuture(response));
    }

    /** A fault of the script. */
    public FakeTransport fault(RuntimeException fault) {
        return then(request -> CompletableFuture.failedFuture(fault));
    }

    /** No answer at all; the exchange ends only by being cancelled. */
    public FakeTransport silence() {
        return then(request -> request.scope().bind(new CompletableFuture<>()));
    }

    /** Any step of the script. */
    public FakeTransport then(Function<HttpRequest, CompletableFuture<HttpResponse>> step) {
        script.add(step);
        return this;
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request) {
        sent.add(new Sent(request, clock.now()));
        Function<HttpRequest, CompletableFuture<HttpResponse>> step = script.poll();
        if (step == null) {
            throw new AssertionError("Not in the script: " + request.method() + " " + request.uri());
        }
        return step.apply(request);
    }

    @Override
    public void close() {
        closed = true;
    }

    public boolean closed() {
        return closed;
    }

    /** All requests so far. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** Methods and URLs of all requests so far. */
    public List<String> lines() {
        return sent.stream().map(Sent::line).toList();
    }

    /** The only request. */
    public HttpRequest only() {
        if (sent.size() != 1) {
            throw new AssertionError("Not one request but " + lines());
        }
        return sent.get(0).request();
    }

    /** How many answers nobody has asked for. */
    public int left() {
        return script.size();
    }

    public static HttpResponse response(int status, String body, String... headers) {
        Headers all = Headers.empty();
        for (int i = 0; i < headers.length; i += 2) {
            all = all.withAdded(headers[i], headers[i + 1]);
        }
        return new HttpResponse(status, all, body.getBytes(StandardCharsets.UTF_8));
    }
}
