package dev.armature.generator;

import java.util.Optional;

/**
 * Two descriptions of one API.
 *
 * @param before how to read the old one; empty when there was none yet
 * @param after how to read the new one
 */
public record SpecPair(Optional<GeneratorConfig> before, GeneratorConfig after) {}
