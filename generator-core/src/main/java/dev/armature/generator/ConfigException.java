package dev.armature.generator;

/**
 * The configuration cannot be run: a value is missing, malformed or contradicts another. The message is one line for the
 * user and says which value.
 */
public final class ConfigException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ConfigException(String message) {
        super(message);
    }
}
