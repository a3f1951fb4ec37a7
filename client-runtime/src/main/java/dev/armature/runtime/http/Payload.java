package dev.armature.runtime.http;

import dev.armature.runtime.TransportException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The body of a response as it leaves the JDK's client.
 *
 * @param bytes the whole body; empty when it is a stream
 * @param stream the body on its way; null when it has been read
 */
// Never compared: it is taken apart where it is received.
@SuppressWarnings("ArrayRecordComponent")
record Payload(byte[] bytes, @Nullable ByteStream stream) {
    /**
     * Reads the body, or hands it on when the request wants that. The JDK's pool keeps the handler of a connection's first exchange:
     * it must not know the client, or the client's thread and connections would outlive the last reference to it. So it forgets the
     * request once it has been asked; to write the request down before would cost each call a search for its secrets.
     *
     * @param limit the longest body that is read
     * @param abandonment tells when nobody waits for the body any more
     */
    static BodyHandler<Payload> handler(HttpRequest request, long limit, Abandonment abandonment) {
        StreamRule rule = request.streaming();
        AtomicReference<@Nullable HttpRequest> known = new AtomicReference<>(request);
        return info -> {
            HttpRequest asked = known.getAndSet(null);
            return abandonment.watch(
                    isStream(rule, info)
                            ? new Streaming(String.valueOf(asked), new ByteStream())
                            : BodySubscribers.mapping(new BoundedBody(info, limit), bytes -> new Payload(bytes, null)));
        };
    }

    private static boolean isStream(StreamRule rule, ResponseInfo info) {
        try {
            return rule.streams(info.statusCode(), Headers.of(info.headers().map()));
        } catch (IllegalArgumentException e) {
            // malformed headers are reported when the response is complete
            return false;
        }
    }

    private static final class Streaming implements BodySubscriber<Payload> {
        private final String request;
        private final ByteStream stream;
        private final Flow.Subscriber<List<ByteBuffer>> target;

        Streaming(String request, ByteStream stream) {
            this.request = request;
            this.stream = stream;
            this.target = stream.subscriber();
        }

        @Override
        public CompletionStage<Payload> getBody() {
            return CompletableFuture.completedFuture(new Payload(new byte[0], stream));
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            target.onSubscribe(subscription);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            target.onNext(buffers);
        }

        @Override
        public void onError(Throwable fault) {
            target.onError(TransportException.io(request, fault));
        }

        @Override
        public void onComplete() {
            target.onComplete();
        }
    }
}
