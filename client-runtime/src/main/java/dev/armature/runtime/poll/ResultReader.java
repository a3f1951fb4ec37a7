package dev.armature.runtime.poll;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/**
 * Turns answers into results and exceptions, as an operation declares them.
 *
 * @param <T> the result
 */
public interface ResultReader<T extends @Nullable Object> {
    /** {@return whether the operation declares a result} */
    boolean expectsBody();

    /** {@return whether that result is JSON, so that anything else in its place is trouble on the way} */
    boolean readsJson();

    /** {@return what to accept where the result is read: a media type or a list of them} */
    String mediaType();

    /**
     * {@return the result of an operation that declares none}
     *
     * @param last the last answer
     */
    T empty(HttpResponse last);

    /**
     * Reads the result.
     *
     * @param request what was asked
     * @param response the answer, 2xx
     * @param member the member of the JSON document that holds the result; null for the document itself
     * @return the result
     * @throws ApiException when the body is not what the operation declares
     */
    T read(HttpRequest request, HttpResponse response, @Nullable String member);

    /**
     * Reads an error.
     *
     * @param request what was asked
     * @param response the answer, not 2xx
     * @return the exception for it
     */
    ApiException error(HttpRequest request, HttpResponse response);
}
