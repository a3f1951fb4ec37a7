package dev.armature.runtime.poll;

/** The service declares no operation that cancels this one. Nothing has been sent, and the operation goes on. */
public final class CancelNotSupportedException extends UnsupportedOperationException {
    private static final long serialVersionUID = 1L;

    CancelNotSupportedException(String operation) {
        super(operation + " cannot be canceled: the description of the service has no operation for it."
                + " cancel() ends the waiting");
    }
}
