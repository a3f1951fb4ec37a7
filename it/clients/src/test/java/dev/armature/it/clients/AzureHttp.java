package dev.armature.it.clients;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.BinaryData;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** azure-core's HTTP client over the JDK's. */
record AzureHttp(java.net.http.HttpClient client) implements HttpClient {
    private static final Set<String> SET_BY_THE_CLIENT = Set.of("content-length", "host", "connection");

    @Override
    public Mono<HttpResponse> send(HttpRequest request) {
        return Mono.fromFuture(() -> client.sendAsync(convert(request), BodyHandlers.ofByteArray()))
                .map(response -> new Answer(request, response));
    }

    private static java.net.http.HttpRequest convert(HttpRequest request) {
        BinaryData body = request.getBodyAsBinaryData();
        var builder = java.net.http.HttpRequest.newBuilder(
                        URI.create(request.getUrl().toString()))
                .method(
                        request.getHttpMethod().toString(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body.toBytes()));
        request.getHeaders().forEach(header -> {
            if (!SET_BY_THE_CLIENT.contains(header.getName().toLowerCase(java.util.Locale.ROOT))) {
                builder.header(header.getName(), header.getValue());
            }
        });
        return builder.build();
    }

    /** A complete answer. */
    private static final class Answer extends HttpResponse {
        private final java.net.http.HttpResponse<byte[]> response;

        Answer(HttpRequest request, java.net.http.HttpResponse<byte[]> response) {
            super(request);
            this.response = response;
        }

        @Override
        public int getStatusCode() {
            return response.statusCode();
        }

        @Override
        @Deprecated
        public String getHeaderValue(String name) {
            return response.headers().firstValue(name).orElse(null);
        }

        @Override
        public HttpHeaders getHeaders() {
            HttpHeaders headers = new HttpHeaders();
            response.headers().map().forEach((name, values) -> headers.set(HttpHeaderName.fromString(name), values));
            return headers;
        }

        @Override
        public Flux<ByteBuffer> getBody() {
            return Flux.just(ByteBuffer.wrap(response.body()));
        }

        @Override
        public Mono<byte[]> getBodyAsByteArray() {
            return Mono.just(response.body());
        }

        @Override
        public Mono<String> getBodyAsString() {
            return getBodyAsString(StandardCharsets.UTF_8);
        }

        @Override
        public Mono<String> getBodyAsString(Charset charset) {
            return Mono.just(new String(response.body(), charset));
        }
    }
}
