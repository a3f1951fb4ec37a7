package dev.armature.runtime.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * Ends the reading of a body that nobody waits for any more. Cancelling an exchange of the JDK's client does so only while its
 * headers are awaited or its body is read; in between, the connection would stay open for as long as the server likes.
 */
final class Abandonment {
    private volatile boolean abandoned;
    private volatile Flow.@Nullable Subscription reading;

    void abandon() {
        abandoned = true;
        Flow.Subscription current = reading;
        reading = null;
        if (current != null) {
            current.cancel();
        }
    }

    /** The same subscriber, which stops reading when the body is abandoned. */
    <T> BodySubscriber<T> watch(BodySubscriber<T> subscriber) {
        return new Watched<>(subscriber, this);
    }

    private void started(Flow.Subscription subscription) {
        reading = subscription;
        if (abandoned) {
            subscription.cancel();
        }
    }

    /** Nothing is kept of a body that has been read: the JDK's pool may keep this object. */
    private void ended() {
        reading = null;
    }

    private record Watched<T>(BodySubscriber<T> subscriber, Abandonment abandonment) implements BodySubscriber<T> {
        @Override
        public CompletionStage<T> getBody() {
            return subscriber.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscriber.onSubscribe(subscription);
            abandonment.started(subscription);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            subscriber.onNext(buffers);
        }

        @Override
        public void onError(Throwable fault) {
            abandonment.ended();
            subscriber.onError(fault);
        }

        @Override
        public void onComplete() {
            abandonment.ended();
            subscriber.onComplete();
        }
    }
}
