package dev.armature.generator.model;

import java.util.Optional;

/**
 * A known value of an {@link EnumDef}.
 *
 * @param value the text on the wire
 * @param clientName the name {@code x-ms-enum.values} gives it
 */
public record EnumValue(String value, Optional<String> clientName, Docs docs) {}
