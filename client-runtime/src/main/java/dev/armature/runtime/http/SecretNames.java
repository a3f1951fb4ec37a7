package dev.armature.runtime.http;

import java.util.Set;

/**
 * What a description marks as secret: {@code x-ms-secret}, {@code format: password}, {@code writeOnly}. Immutable.
 *
 * @param members names of JSON members whose values must not be printed, wherever they stand
 * @param operations ids of operations whose bodies are secret as a whole
 */
public record SecretNames(Set<String> members, Set<String> operations) {
    private static final SecretNames NONE = new SecretNames(Set.of(), Set.of());

    /**
     * Copies the names.
     *
     * @param members names of JSON members whose values must not be printed, wherever they stand
     * @param operations ids of operations whose bodies are secret as a whole
     */
    public SecretNames {
        members = Set.copyOf(members);
        operations = Set.copyOf(operations);
    }

    /** {@return no names} */
    public static SecretNames none() {
        return NONE;
    }
}
