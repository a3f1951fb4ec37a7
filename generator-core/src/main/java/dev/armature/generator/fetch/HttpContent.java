package dev.armature.generator.fetch;

import dev.armature.generator.fetch.FetchException.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** What has arrived of one answer; ends the transfer when it is too much. */
final class HttpContent {
    private static final int OK = 200;
    private static final long UNKNOWN = -1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int limit;
    private volatile boolean begun;
    private volatile boolean tooLarge;
    private volatile long announced = UNKNOWN;

    HttpContent(int limit) {
        this.limit = limit;
    }

    HttpResponse.BodySubscriber<Void> receive(HttpResponse.ResponseInfo info) {
        if (info.statusCode() != OK) {
            return HttpResponse.BodySubscribers.replacing(null);
        }
        begun = true;
        announced = info.headers().firstValueAsLong("Content-Length").orElse(UNKNOWN);
        return HttpResponse.BodySubscribers.ofByteArrayConsumer(part -> part.ifPresent(this::add));
    }

    /** Everything, when it is as much as was announced. */
    byte[] bytes() throws FetchException {
        if (announced != UNKNOWN && announced != bytes.size()) {
            throw truncated();
        }
        return bytes.toByteArray();
    }

    /** Why the transfer has ended early. */
    FetchException failure(@Nullable Throwable cause) {
        if (tooLarge) {
            return new FetchException(Kind.TOO_LARGE, "it is larger than " + limit + " bytes");
        } else if (begun) {
            return truncated();
        }
        String name = cause == null ? "" : cause.getClass().getSimpleName();
        return new FetchException(
                Kind.UNREACHABLE, cause instanceof IOException ? name.replace("Exception", "") : "the transfer failed");
    }

    private FetchException truncated() {
        return new FetchException(
                Kind.TRUNCATED,
                "the answer ended after " + bytes.size() + " bytes"
                        + (announced == UNKNOWN ? ", before it was complete" : " of " + announced));
    }

    private void add(byte[] part) {
        if (part.length > limit - bytes.size()) {
            tooLarge = true;
            throw new IllegalStateException("too large");
        }
        bytes.writeBytes(part);
    }
}
