package dev.armature.runtime.http;

/** Which responses of a request are handed on before their body has been read. */
@FunctionalInterface
public interface StreamRule {
    /** Reads every body into memory before the response is handed on. */
    StreamRule NEVER = (status, headers) -> false;

    /**
     * Decides about one response.
     *
     * @param status its status code
     * @param headers its headers
     * @return whether its body is to be read by whoever gets the response
     */
    boolean streams(int status, Headers headers);
}
