package dev.armature.runtime.call;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.BinaryBody;
import dev.armature.runtime.FailedResponse;
import dev.armature.runtime.Response;
import dev.armature.runtime.UndecodableResponseException;
import dev.armature.runtime.http.Headers;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.json.JsonException;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.xml.XmlElement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The answers an operation declares: which statuses are successes, what their bodies are, and which errors there are. Immutable.
 *
 * @param <T> the body of a success
 */
public final class Answers<T extends @Nullable Object> {
    private static final long FEW_BYTES = 64 << 10;

    private final @Nullable BodyReader<?> reader;
    private final Set<Integer> bodyStatuses;
    private final Set<Integer> emptyStatuses;
    private final Map<String, DeclaredError<?>> errors;
    private final boolean provisioned;

    private Answers(
            @Nullable BodyReader<?> reader,
            Set<Integer> bodyStatuses,
            Set<Integer> emptyStatuses,
            Map<String, DeclaredError<?>> errors,
            boolean provisioned) {
        this.reader = reader;
        this.bodyStatuses = bodyStatuses;
        this.emptyStatuses = emptyStatuses;
        this.errors = errors;
        this.provisioned = provisioned;
    }

    /**
     * Successes with a JSON body.
     *
     * @param type the body's type
     * @param statuses their status codes
     * @param <T> the body's type
     * @return the answers
     */
    public static <T> Answers<T> of(JsonType<T> type, int... statuses) {
        return new Answers<>(BodyReader.json(type), set(statuses), Set.of(), Map.of(), false);
    }

    /**
     * Successes with an XML body.
     *
     * @param type the body's type
     * @param root how the body is laid out
     * @param statuses their status codes
     * @param <T> the body's type
     * @return the answers
     */
    public static <T> Answers<T> xml(JsonType<T> type, XmlElement root, int... statuses) {
        return new Answers<>(BodyReader.xml(type, root), set(statuses), Set.of(), Map.of(), false);
    }

    /**
     * Successes whose body is bytes. Unless they are few, they are read by whoever gets them.
     *
     * @param statuses their status codes
     * @return the answers
     */
    public static Answers<BinaryBody> binary(int... statuses) {
        return new Answers<>(BodyReader.BINARY, set(statuses), Set.of(), Map.of(), false);
    }

    /**
     * Successes whose body is plain text.
     *
     * @param statuses their status codes
     * @return the answers
     */
    public static Answers<String> text(int... statuses) {
        return new Answers<>(BodyReader.TEXT, set(statuses), Set.of(), Map.of(), false);
    }

    /**
     * Successes without body; if there is one nevertheless, it is ignored.
     *
     * @param statuses their status codes
     * @return the answers
     */
    public static Answers<@Nullable Void> empty(int... statuses) {
        return new Answers<>(null, Set.of(), set(statuses), Map.of(), false);
    }

    /**
     * Adds successes that carry no body; their result is null.
     *
     * @param statuses their status codes
     * @return new answers
     */
    public Answers<T> orEmpty(int... statuses) {
        Set<Integer> all = new LinkedHashSet<>(emptyStatuses);
        all.addAll(set(statuses));
        return new Answers<>(reader, bodyStatuses, Set.copyOf(all), errors, provisioned);
    }

    /**
     * Declares that the service may go on working after a success, and that its answer or the resource tells when it is done.
     *
     * @return new answers
     * @see dev.armature.runtime.CallOptions.Builder#waitUntilProvisioned
     */
    public Answers<T> provisioned() {
        return new Answers<>(reader, bodyStatuses, emptyStatuses, errors, true);
    }

    /**
     * Declares an error.
     *
     * @param status a status code like {@code 404}, a range like {@code 4XX}, or {@code default}; the most exact one wins
     * @param type the body's type
     * @param factory makes the exception
     * @param <E> the body's type
     * @return new answers
     */
    public <E> Answers<T> error(String status, JsonType<E> type, ErrorFactory<E> factory) {
        return error(status, new DeclaredError<>(BodyReader.json(type), factory));
    }

    /**
     * Declares an error whose body is XML.
     *
     * @param status as for {@link #error(String, JsonType, ErrorFactory)}
     * @param type the body's type
     * @param root how the body is laid out
     * @param factory makes the exception
     * @param <E> the body's type
     * @return new answers
     */
    public <E> Answers<T> xmlError(String status, JsonType<E> type, XmlElement root, ErrorFactory<E> factory) {
        return error(status, new DeclaredError<>(BodyReader.xml(type, root), factory));
    }

    private Answers<T> error(String status, DeclaredError<?> error) {
        Map<String, DeclaredError<?>> all = new LinkedHashMap<>(errors);
        all.put(status.toUpperCase(Locale.ROOT), error);
        return new Answers<>(reader, bodyStatuses, emptyStatuses, Map.copyOf(all), provisioned);
    }

    /** Whether a response is handed on before its body has been read: there are bytes, and not just a few. */
    boolean streams(int status, Headers headers) {
        return BodyReader.BINARY.equals(reader)
                && bodyStatuses.contains(status)
                && headers.integer("Content-Length").orElse(Long.MAX_VALUE) > FEW_BYTES;
    }

    /** Whether any success carries a body. */
    boolean expectsBody() {
        return reader != null;
    }

    /** Whether the body of a success is JSON. */
    boolean readsJson() {
        return reader != null && reader.readsJson();
    }

    /** What to accept where a result is read. */
    String mediaType() {
        return reader == null ? "application/json" : reader.mediaType();
    }

    /** Whether callers may wait until the result is provisioned. */
    boolean isProvisioned() {
        return provisioned;
    }

    /** Whether a success of this status is declared to carry no body. */
    boolean isEmptyStatus(int status) {
        return emptyStatuses.contains(status);
    }

    /** The answer as a success, or its exception. */
    Response<T> read(HttpRequest request, HttpResponse response, JsonCodec codec) {
        if (bodyStatuses.contains(response.status())) {
            return new Response<>(response, body(request, response, codec, null));
        }
        if (emptyStatuses.contains(response.status())) {
            return new Response<>(response, none());
        }
        throw response.successful()
                ? ApiException.of(FailedResponse.of(request, response, codec))
                : error(request, response, codec);
    }

    /** Whether just this status is declared as an error with a body. */
    boolean declaresError(int status) {
        return errors.containsKey(String.valueOf(status));
    }

    /** The body of a success, whatever its exact status. */
    @SuppressWarnings("unchecked")
    T body(HttpRequest request, HttpResponse response, JsonCodec codec, @Nullable String member) {
        if (reader == null) {
            return none();
        }
        try {
            return (T) reader.read(response, codec, member);
        } catch (JsonException e) {
            throw new UndecodableResponseException(
                    FailedResponse.of(request, response, codec), e.getMessage() + "", e.where());
        }
    }

    /** The exception for a status that is no success. */
    ApiException error(HttpRequest request, HttpResponse response, JsonCodec codec) {
        return Preconditions.refine(declared(request, response, codec), request, response, this, codec);
    }

    private ApiException declared(HttpRequest request, HttpResponse response, JsonCodec codec) {
        FailedResponse failure = FailedResponse.of(request, response, codec);
        DeclaredError<?> declared = errors.get(String.valueOf(response.status()));
        if (declared == null) {
            declared = errors.get(response.status() / 100 + "XX");
        }
        if (declared == null) {
            declared = errors.get("DEFAULT");
        }
        return declared == null ? ApiException.of(failure) : declared.create(failure, codec);
    }

    /** Null is what {@code Void} and statuses without body have. */
    @SuppressWarnings("NullAway")
    T none() {
        return null;
    }

    private static Set<Integer> set(int... statuses) {
        Set<Integer> set = new LinkedHashSet<>();
        for (int status : statuses) {
            set.add(status);
        }
        return Set.copyOf(set);
    }

    private record DeclaredError<E>(BodyReader<E> reader, ErrorFactory<E> factory) {
        ApiException create(FailedResponse failure, JsonCodec codec) {
            return factory.create(failure, lenient(failure.response(), codec));
        }

        private @Nullable E lenient(HttpResponse response, JsonCodec codec) {
            try {
                return response.bodyEmpty() ? null : reader.read(response, codec, null);
            } catch (JsonException e) {
                return null;
            }
        }
    }
}
