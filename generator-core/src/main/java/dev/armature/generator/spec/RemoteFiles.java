package dev.armature.generator.spec;

import dev.armature.generator.model.SourceLocation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Fetches files from the origins that the user has allowed: without credentials, without following redirects, each within a
 * time and a size.
 */
final class RemoteFiles {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration TOTAL = Duration.ofSeconds(30);
    private static final int FILES = 200;
    private static final int OK = 200;

    private final List<Origin> origins;
    private final int bytes;
    private final HttpClient client;
    private int fetched;

    RemoteFiles(List<Origin> origins, int bytes) {
        this.origins = origins;
        this.bytes = bytes;
        this.client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    /** The one spelling of the URL of a file; empty when the text is none, or nothing allows to fetch it. */
    Optional<URI> allowed(Optional<URI> base, String reference) {
        try {
            URI written = new URI(reference);
            URI uri = base.isPresent() ? base.get().resolve(written) : written;
            if (!Origin.isWeb(uri) || !origins.contains(Origin.of(uri))) {
                return Optional.empty();
            }
            String path = String.valueOf(uri.normalize().getRawPath());
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            return Optional.of(new URI(Origin.of(uri) + (path.startsWith("/") ? path : "/" + path) + query));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /**
     * The content of a file.
     *
     * @param uri from {@link #allowed}
     * @param from the reference, for messages
     * @throws ReadFailure when the server does not answer with the file in time, or with more than the limit
     */
    byte[] fetch(URI uri, SourceLocation from) throws ReadFailure {
        if (++fetched > FILES) {
            throw new ReadFailure(from, "The description refers to more than " + FILES + " files to fetch.");
        }
        Content content = new Content(bytes);
        HttpRequest request = HttpRequest.newBuilder(uri).timeout(TOTAL).build();
        CompletableFuture<HttpResponse<Void>> answer = client.sendAsync(request, info -> content.of(info.statusCode()));
        try {
            int status = answer.get(TOTAL.toMillis(), TimeUnit.MILLISECONDS).statusCode();
            if (status != OK) {
                throw failure(
                        from,
                        uri,
                        "the server answered with status " + status
                                + (status / 100 == 3 ? "; redirects are not followed" : ""));
            }
            return content.bytes.toByteArray();
        } catch (ExecutionException e) {
            String reason = content.tooLarge ? "it is larger than " + bytes + " bytes" : reason(e);
            throw failure(from, uri, reason);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw failure(from, uri, "it took more than " + TOTAL.toSeconds() + " seconds");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw failure(from, uri, "the run was interrupted");
        }
    }

    private static String reason(ExecutionException e) {
        Throwable cause = e.getCause();
        String name = cause == null ? "" : cause.getClass().getSimpleName();
        return cause instanceof IOException ? name.replace("Exception", "") : "the transfer failed";
    }

    private static ReadFailure failure(SourceLocation from, URI uri, String reason) {
        return new ReadFailure(from, "The file " + uri + " cannot be fetched: " + reason + '.');
    }

    /** What has arrived; ends the transfer when it is too much. */
    private static final class Content {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final int limit;
        private volatile boolean tooLarge;

        Content(int limit) {
            this.limit = limit;
        }

        HttpResponse.BodySubscriber<Void> of(int status) {
            return status == OK
                    ? HttpResponse.BodySubscribers.ofByteArrayConsumer(part -> part.ifPresent(this::add))
                    : HttpResponse.BodySubscribers.replacing(null);
        }

        private void add(byte[] part) {
            if (part.length > limit - bytes.size()) {
                tooLarge = true;
                throw new IllegalStateException("too large");
            }
            bytes.writeBytes(part);
        }
    }
}
