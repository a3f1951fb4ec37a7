package dev.armature.generator.fetch;

import dev.armature.generator.fetch.FetchException.Kind;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Fetches files from the origins that the user has allowed, each within a time and a size. A redirect is followed when it leads to
 * an allowed origin; every origin gets the headers that are meant for it and no others.
 */
public final class HttpFetcher implements Fetcher {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int HOPS = 5;
    private static final int OK = 200;
    private static final Set<Integer> NOT_THERE = Set.of(404, 410);
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);

    private final Network network;
    private @Nullable HttpClient client;

    /** A fetcher that has asked nobody yet. */
    public HttpFetcher(Network network) {
        this.network = network;
    }

    @Override
    public boolean allows(RemoteFile file) {
        return file.origin().filter(network.origins()::contains).isPresent();
    }

    @Override
    public byte[] fetch(RemoteFile file) throws FetchException {
        RemoteFile asked = file;
        long deadline = System.nanoTime() + network.patience().toNanos();
        for (int hop = 0; hop <= HOPS; hop++) {
            HttpContent content = new HttpContent(network.bytes());
            HttpResponse<Void> answer = ask(asked, content, Duration.ofNanos(deadline - System.nanoTime()));
            if (answer.statusCode() == OK) {
                return content.bytes();
            } else if (!MOVED.contains(answer.statusCode())) {
                throw new FetchException(
                        NOT_THERE.contains(answer.statusCode()) ? Kind.NO_SUCH_FILE : Kind.STATUS,
                        "the server answered with status " + answer.statusCode());
            }
            asked = target(asked, answer);
        }
        throw new FetchException(Kind.REDIRECT, "the server redirects more than " + HOPS + " times");
    }

    private RemoteFile target(RemoteFile asked, HttpResponse<Void> answer) throws FetchException {
        String location = answer.headers().firstValue("Location").orElse("");
        Optional<RemoteFile> target = location.isEmpty() ? Optional.empty() : asked.refer(location, location);
        if (target.isEmpty()) {
            throw new FetchException(
                    Kind.REDIRECT, "the server redirects with status " + answer.statusCode() + " to no web server");
        } else if (!allows(target.get())) {
            throw new FetchException(
                    Kind.REDIRECT,
                    "the server redirects to " + target.get().container()
                            + ", which --allow-origin (allowOrigins) does not name");
        }
        return target.get();
    }

    private HttpResponse<Void> ask(RemoteFile file, HttpContent content, Duration patience) throws FetchException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(file.toString()));
        for (OriginHeader header : network.headers()) {
            if (file.origin().filter(header.origin()::equals).isPresent()) {
                request.header(header.name(), header.value());
            }
        }
        CompletableFuture<HttpResponse<Void>> answer = client().sendAsync(request.build(), content::receive);
        try {
            return answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw content.failure(e.getCause());
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new FetchException(
                    Kind.TOO_SLOW, "it took more than " + network.patience().toMillis() / 1000.0 + " seconds");
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new FetchException(Kind.INTERRUPTED, "the run was interrupted");
        }
    }

    private HttpClient client() {
        HttpClient known = client;
        if (known == null) {
            HttpClient.Builder builder = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .connectTimeout(CONNECT);
            network.proxy().ifPresent(proxy -> {
                builder.proxy(proxy.selector());
                proxy.authenticator().ifPresent(builder::authenticator);
            });
            known = builder.build();
            client = known;
        }
        return known;
    }
}
