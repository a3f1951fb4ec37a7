package dev.armature.runtime.http;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** Collects a body in memory and stops reading as soon as it is longer than allowed. */
final class BoundedBody implements BodySubscriber<byte[]> {
    private final BodySubscriber<byte[]> collected = BodySubscribers.ofByteArray();
    private final CompletableFuture<byte[]> result = new CompletableFuture<>();
    private final long limit;
    private final boolean declaredTooLong;
    private Flow.@Nullable Subscription subscription;
    private long received;

    BoundedBody(ResponseInfo info, long limit) {
        this.limit = limit;
        this.declaredTooLong = info.headers().firstValueAsLong("Content-Length").orElse(0) > limit;
        Futures.forward(collected.getBody().toCompletableFuture(), result);
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return result;
    }

    @Override
    public void onSubscribe(Flow.Subscription newSubscription) {
        subscription = newSubscription;
        collected.onSubscribe(newSubscription);
        if (declaredTooLong) {
            stop();
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (result.isDone()) {
            return;
        }
        for (ByteBuffer buffer : buffers) {
            received += buffer.remaining();
        }
        if (received > limit) {
            stop();
        } else {
            collected.onNext(buffers);
        }
    }

    @Override
    public void onError(Throwable fault) {
        collected.onError(fault);
    }

    @Override
    public void onComplete() {
        collected.onComplete();
    }

    private void stop() {
        result.completeExceptionally(new TooLong(limit));
        if (subscription != null) {
            subscription.cancel();
        }
    }

    /** The body is longer than allowed. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(long limit) {
            this("The response body is longer than " + limit + " bytes");
        }

        TooLong(String message) {
            super(message);
        }
    }
}
