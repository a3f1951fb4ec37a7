package dev.armature.runtime;

/** The calling thread was interrupted while it waited. The call has been cancelled; the thread's interrupt flag is set again. */
public final class CallInterruptedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * An interruption.
     *
     * @param cause what the waiting threw
     */
    public CallInterruptedException(InterruptedException cause) {
        super("Interrupted while waiting; the call has been cancelled", cause);
    }
}
