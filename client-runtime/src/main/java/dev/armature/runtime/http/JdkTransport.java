package dev.armature.runtime.http;

import dev.armature.runtime.TransportException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.jspecify.annotations.Nullable;

/** Sends requests with {@link HttpClient}. Follows no redirect: whoever follows one would carry headers to another server. */
public final class JdkTransport implements Transport {
    private static final int LAST_ASCII = 0x7f;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** How much later than our own deadline that of the JDK's client comes, which must never be the one that callers see. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    /** More overflows the clock of the JDK's client. */
    private static final Duration LONGEST = Duration.ofDays(365);

    private final HttpClient client;
    private final long maxResponseBytes;
    private final Duration lifetime;
    private final boolean owned;

    private JdkTransport(HttpClient client, long maxResponseBytes, Duration attemptTimeout, boolean owned) {
        this.client = client;
        this.maxResponseBytes = maxResponseBytes;
        this.lifetime = (attemptTimeout.compareTo(LONGEST) < 0 ? attemptTimeout : LONGEST).plus(GRACE);
        this.owned = owned;
    }

    /**
     * A transport with a client of its own: system proxy and trust settings, 10 s to connect.
     *
     * @param maxResponseBytes the longest body that is read; a longer one is a fault
     * @param attemptTimeout how long an attempt takes at most; whoever sends ends it then, and a connection that outlives this by
     *     5 s without the head of an answer is closed
     * @return the transport; closing it closes the client
     */
    public static JdkTransport create(long maxResponseBytes, Duration attemptTimeout) {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
        return new JdkTransport(client, maxResponseBytes, attemptTimeout, true);
    }

    /**
     * A transport over a client that the caller keeps, for a proxy, a trust store or a client certificate.
     *
     * @param client the client
     * @param maxResponseBytes the longest body that is read; a longer one is a fault
     * @param attemptTimeout as for {@link #create}
     * @return the transport; closing it leaves the client open
     * @throws IllegalArgumentException when the client follows redirects
     */
    public static JdkTransport over(HttpClient client, long maxResponseBytes, Duration attemptTimeout) {
        if (client.followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException(
                    "The HTTP client must not follow redirects: it would carry credentials to other servers");
        }
        return new JdkTransport(client, maxResponseBytes, attemptTimeout, false);
    }

    @Override
    public CompletableFuture<HttpResponse> send(HttpRequest request) {
        ContentCoding coding = ContentCoding.of(request);
        Abandonment abandonment = new Abandonment();
        var exchange =
                client.sendAsync(convert(request, coding), Payload.handler(request, maxResponseBytes, abandonment));
        CompletableFuture<HttpResponse> result = new CompletableFuture<>();
        Futures.whenDone(exchange, (response, fault) -> {
            if (response != null) {
                complete(request, result, response, coding);
            } else {
                result.completeExceptionally(translate(request, fault));
            }
        });
        Futures.whenDone(result, (response, fault) -> {
            if (result.isCancelled()) {
                exchange.cancel(true);
                abandonment.abandon();
            }
        });
        return request.scope().bind(result);
    }

    /** Closes the client if this transport made it, on JDKs whose client can be closed; older ones end with their last reference. */
    @Override
    public void close() {
        Object closeable = client;
        if (owned && closeable instanceof AutoCloseable resource) {
            try {
                resource.close();
            } catch (Exception e) {
                throw new IllegalStateException("The HTTP client could not be closed", e);
            }
        }
    }

    private void complete(
            HttpRequest request,
            CompletableFuture<HttpResponse> result,
            java.net.http.HttpResponse<Payload> response,
            ContentCoding coding) {
        ByteStream stream = response.body().stream();
        try {
            Headers headers = Headers.of(response.headers().map());
            boolean handedOn = result.complete(response(request, response, headers, coding));
            if (!handedOn && stream != null) {
                stream.close();
            }
        } catch (IllegalArgumentException e) {
            result.completeExceptionally(TransportException.io("The response holds a malformed header", e));
        } catch (IOException e) {
            result.completeExceptionally(translate(request, e));
        }
    }

    private HttpResponse response(
            HttpRequest request, java.net.http.HttpResponse<Payload> response, Headers headers, ContentCoding coding)
            throws IOException {
        int status = response.statusCode();
        ByteStream stream = response.body().stream();
        boolean encoded = coding.applies(headers);
        Headers shown = encoded ? ContentCoding.decoded(headers) : headers;
        if (stream != null) {
            ResponseStream body = ResponseStream.of(stream, maxResponseBytes);
            return HttpResponse.streaming(
                    status, shown, encoded ? body.through(ContentCoding.decode(stream, request)) : body);
        }
        byte[] bytes = response.body().bytes();
        return new HttpResponse(
                status, shown, encoded ? ContentCoding.decode(bytes, maxResponseBytes, request) : bytes);
    }

    private java.net.http.HttpRequest convert(HttpRequest request, ContentCoding coding) {
        var builder = java.net.http.HttpRequest.newBuilder(request.uri());
        coding.asked(request.headers()).fields().forEach(field -> builder.header(field.getKey(), ascii(field)));
        // The client passes over a cancellation that comes while it prepares the exchange, and would wait for ever.
        return builder.timeout(lifetime)
                .method(
                        request.method(),
                        request.body().map(JdkTransport::publisher).orElseGet(BodyPublishers::noBody))
                .build();
    }

    /** The JDK's client would send a question mark for every other character. */
    private static String ascii(Map.Entry<String, String> field) {
        if (field.getValue().chars().anyMatch(c -> c > LAST_ASCII)) {
            throw new IllegalArgumentException(
                    "The value of header " + field.getKey() + " holds a character outside ASCII");
        }
        return field.getValue();
    }

    private static BodyPublisher publisher(RequestBody body) {
        if (body instanceof HeldBody held) {
            return held.publisher();
        }
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> open(body));
        return body.length() < 0
                ? stream
                : body.length() == 0 ? BodyPublishers.noBody() : BodyPublishers.fromPublisher(stream, body.length());
    }

    private static InputStream open(RequestBody body) {
        try {
            return body.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Throwable translate(HttpRequest request, @Nullable Throwable fault) {
        if (fault instanceof HttpConnectTimeoutException
                || fault instanceof ConnectException
                || fault instanceof UnresolvedAddressException) {
            return TransportException.connect(request.toString(), fault);
        }
        if (fault instanceof HttpTimeoutException) {
            return TransportException.timeout(request.toString());
        }
        if (fault instanceof SSLHandshakeException || fault instanceof SSLPeerUnverifiedException) {
            return TransportException.tls(request.toString(), fault);
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedBody.TooLong) {
                return TransportException.tooLarge(request.toString(), cause);
            }
        }
        return fault != null && (fault instanceof IOException || isMalformedAnswer(fault))
                ? TransportException.io(request.toString(), fault)
                : nonNull(fault);
    }

    /** The JDK's client lets out what it stumbles over, for instance a length that is no number. */
    private static boolean isMalformedAnswer(Throwable fault) {
        return fault instanceof IllegalArgumentException
                || fault instanceof UncheckedIOException
                || fault instanceof ArithmeticException
                || fault instanceof IndexOutOfBoundsException;
    }

    private static Throwable nonNull(@Nullable Throwable fault) {
        return fault == null ? new IllegalStateException("The HTTP client gave neither response nor fault") : fault;
    }
}
