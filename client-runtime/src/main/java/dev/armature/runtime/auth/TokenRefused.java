package dev.armature.runtime.auth;

/** A token endpoint gave no token. The call that needed it was not sent. */
public final class TokenRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @serial the status code of the endpoint's answer */
    private final int status;
    /** @serial the error code of OAuth 2; empty when there is none */
    private final String code;

    TokenRefused(String origin, int status, String code) {
        super("No token from " + origin + ": " + status + (code.isEmpty() ? "" : " " + code));
        this.status = status;
        this.code = code;
    }

    /** {@return the status code of the endpoint's answer} */
    public int status() {
        return status;
    }

    /** {@return the error code (RFC 6749, section 5.2), for instance {@code invalid_client}; empty when there is none} */
    public String code() {
        return code;
    }
}
