package dev.armature.it.simulator;

/** Ends the handling of a request with an ARM error. */
final class ArmFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    ArmFault(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    ArmAnswer answer() {
        return ArmAnswer.error(status, code, String.valueOf(getMessage()));
    }
}
