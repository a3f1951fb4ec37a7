package dev.armature.runtime.format;

/** A text or number is not what its format says, or a value cannot be written in it. Names the format, never the value. */
public final class FormatException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * A fault.
     *
     * @param problem what is wrong, without the value
     */
    public FormatException(String problem) {
        super(problem);
    }
}
