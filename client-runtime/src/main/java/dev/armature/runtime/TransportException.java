package dev.armature.runtime;

import org.jspecify.annotations.Nullable;

/** The request or its answer did not get through: there is no response. */
public class TransportException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong. */
    public enum Kind {
        /** No connection was made, so the server has seen nothing. */
        CONNECT,
        /** The server could not be trusted, or did not trust the client. */
        TLS,
        /** The time for an attempt or for the call ran out; the server may have acted. */
        TIMEOUT,
        /** The connection broke; the server may have acted. */
        IO,
        /** The answer was longer than {@link ClientOptions.Builder#maxResponseBytes} allows. */
        RESPONSE_TOO_LARGE
    }

    /** @serial what went wrong */
    private final Kind kind;

    /**
     * A fault.
     *
     * @param kind what went wrong
     * @param message the message, without secrets
     * @param cause what the transport reported; null when there is nothing
     */
    public TransportException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /**
     * No connection.
     *
     * @param request method and masked URL
     * @param cause the transport's fault
     * @return the exception
     */
    public static TransportException connect(String request, Throwable cause) {
        return new TransportException(Kind.CONNECT, request + " failed: no connection to the server", cause);
    }

    /**
     * No trust.
     *
     * @param request method and masked URL
     * @param cause the transport's fault
     * @return the exception
     */
    public static TransportException tls(String request, Throwable cause) {
        return new TransportException(Kind.TLS, request + " failed: no secure connection to the server", cause);
    }

    /**
     * No answer in time.
     *
     * @param request method and masked URL
     * @return the exception
     */
    public static TransportException timeout(String request) {
        return new TransportException(Kind.TIMEOUT, request + " failed: no complete answer in time", null);
    }

    /**
     * A broken connection.
     *
     * @param request method and masked URL
     * @param cause the transport's fault
     * @return the exception
     */
    public static TransportException io(String request, Throwable cause) {
        return new TransportException(Kind.IO, request + " failed: the connection broke", cause);
    }

    /**
     * An answer beyond the bound.
     *
     * @param request method and masked URL
     * @param cause the transport's fault, which names the bound
     * @return the exception
     */
    public static TransportException tooLarge(String request, Throwable cause) {
        return new TransportException(Kind.RESPONSE_TOO_LARGE, request + " failed: the answer is too long", cause);
    }

    /** {@return what went wrong} */
    public Kind kind() {
        return kind;
    }
}
