package dev.armature.runtime.page;

/** The service has announced a further page that this client does not ask for. Nothing was sent. */
public final class PagingException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @serial why */
    private final Reason reason;
    /** @serial the link */
    private final String nextLink;

    /** Why a link is not followed. */
    public enum Reason {
        /** It leads to a page that this walk has been at: the service would go on for ever. */
        LOOP,
        /** The walk has reached {@link dev.armature.runtime.ClientOptions.Builder#maxPages}. */
        TOO_MANY_PAGES,
        /** The operation that takes it cannot send it: it would change the request around it. */
        UNUSABLE_LINK
    }

    PagingException(Reason reason, String message, String nextLink) {
        super(message);
        this.reason = reason;
        this.nextLink = nextLink;
    }

    /**
     * The fault of a link that an operation cannot take.
     *
     * @param nextLink the link
     * @param cause why the request could not be built
     * @return the fault
     */
    public static PagingException unusable(String nextLink, IllegalArgumentException cause) {
        PagingException exception = new PagingException(
                Reason.UNUSABLE_LINK, "The link to the next page cannot be part of a request", nextLink);
        exception.initCause(cause);
        return exception;
    }

    /** {@return why the link is not followed} */
    public Reason reason() {
        return reason;
    }

    /** {@return the link, to go on there; not part of the message, because its query may hold secrets} */
    public String nextLink() {
        return nextLink;
    }
}
