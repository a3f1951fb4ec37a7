package dev.armature.runtime.auth;

/** A credential was about to be sent over plain HTTP. Nothing was sent. */
public final class InsecureEndpoint extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * A refusal.
     *
     * @param origin where the request was to go
     */
    public InsecureEndpoint(String origin) {
        super("Refused to send a credential over plain HTTP to " + origin
                + "; for tests on this machine see ClientOptions.allowPlainHttpOnLoopback");
    }
}
