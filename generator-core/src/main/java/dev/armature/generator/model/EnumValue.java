package dev.armature.generator.model;

import java.util.Optional;

/**
 * A known value of an {@link EnumDef}.
 *
 * @param value the text on the wire, without the quotes of a JSON string
 * @param kind what the value is in JSON: {@code STRING}, {@code INT64}, {@code DOUBLE} or {@code BOOLEAN}
 * @param clientName the name {@code x-ms-enum.values} gives it
 */
public record EnumValue(String value, ScalarKind kind, Optional<String> clientName, Docs docs) {
    /** A string. */
    public EnumValue(String value, Optional<String> clientName, Docs docs) {
        this(value, ScalarKind.STRING, clientName, docs);
    }
}
