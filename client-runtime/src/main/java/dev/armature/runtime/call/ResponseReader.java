package dev.armature.runtime.call;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.Response;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.poll.ResultReader;
import org.jspecify.annotations.Nullable;

/** Reads results as whole answers, with status and headers. */
final class ResponseReader<T extends @Nullable Object> implements ResultReader<Response<T>> {
    private final ResultReader<T> bodies;

    ResponseReader(ResultReader<T> bodies) {
        this.bodies = bodies;
    }

    @Override
    public boolean expectsBody() {
        return bodies.expectsBody();
    }

    @Override
    public boolean readsJson() {
        return bodies.readsJson();
    }

    @Override
    public String mediaType() {
        return bodies.mediaType();
    }

    @Override
    public Response<T> empty(HttpResponse last) {
        return new Response<>(last, bodies.empty(last));
    }

    @Override
    public Response<T> read(HttpRequest request, HttpResponse response, @Nullable String member) {
        return new Response<>(response, bodies.read(request, response, member));
    }

    @Override
    public ApiException error(HttpRequest request, HttpResponse response) {
        return bodies.error(request, response);
    }
}
