package dev.armature.runtime.poll;

import java.util.Locale;

/** The state a service reports for a long-running operation. Open: any word that is not final means that it is still running. */
public final class OperationStatus {
    /** Still running. */
    public static final OperationStatus IN_PROGRESS = new OperationStatus("InProgress", false);
    /** Finished as asked. */
    public static final OperationStatus SUCCEEDED = new OperationStatus("Succeeded", true);
    /** Finished with an error. */
    public static final OperationStatus FAILED = new OperationStatus("Failed", true);
    /** Stopped before its end; services also spell it {@code Cancelled}. */
    public static final OperationStatus CANCELED = new OperationStatus("Canceled", true);

    private final String value;
    private final boolean terminal;

    private OperationStatus(String value, boolean terminal) {
        this.value = value;
        this.terminal = terminal;
    }

    /**
     * The status for a word of a service.
     *
     * @param value the word; the final ones in any case
     * @return the constant for a known word, else a status that is not final
     */
    public static OperationStatus of(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "succeeded" -> SUCCEEDED;
            case "failed" -> FAILED;
            case "canceled", "cancelled" -> CANCELED;
            case "inprogress" -> IN_PROGRESS;
            default -> new OperationStatus(value, false);
        };
    }

    /** {@return the word} */
    public String value() {
        return value;
    }

    /** {@return whether the operation has ended} */
    public boolean terminal() {
        return terminal;
    }

    /** {@return whether the operation has ended as asked} */
    public boolean successful() {
        return equals(SUCCEEDED);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OperationStatus status && value.equals(status.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value;
    }
}
