package dev.armature.runtime;

/**
 * The service reported success, but the body is not what the description promises. The message says where it differs and quotes
 * nothing of the body.
 */
public final class UndecodableResponseException extends ApiException {
    private static final long serialVersionUID = 1L;

    /** @serial the place in the body */
    private final String where;

    /**
     * An exception for a body.
     *
     * @param failure the answer
     * @param problem what is wrong with the body, without any value of it
     * @param where the place: a JSON pointer, or line and column; empty when the body is missing
     */
    public UndecodableResponseException(FailedResponse failure, String problem, String where) {
        super(failure, failure.operation() + " answered " + failure.status() + " with " + problem);
        this.where = where;
    }

    /** {@return the place: a JSON pointer, or line and column; empty when the body is missing} */
    public String where() {
        return where;
    }
}
