package dev.armature.runtime.http;

/**
 * A request was about to go to a server that the client was not configured for, for instance because a status URL or a next link
 * named another host. Nothing was sent. When that server is legitimate, allow it with
 * {@link dev.armature.runtime.ClientOptions.Builder#allowOrigin}.
 */
public final class OriginViolation extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @serial the origin that was refused */
    private final String origin;

    /**
     * A violation.
     *
     * @param origin where the request was to go
     * @param endpoint where the client may send requests to
     */
    public OriginViolation(String origin, String endpoint) {
        super("Refused to send a request to " + origin + ": the client is bound to " + endpoint
                + "; allow other servers with ClientOptions.allowOrigin");
        this.origin = origin;
    }

    /** {@return the origin that was refused} */
    public String origin() {
        return origin;
    }
}
