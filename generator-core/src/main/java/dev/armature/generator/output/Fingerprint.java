package dev.armature.generator.output;

import java.util.List;

/**
 * Everything the output depends on.
 *
 * @param generatorVersion the version of the generator
 * @param configuration a digest of its configuration
 * @param inputs every file that was read
 */
public record Fingerprint(String generatorVersion, String configuration, List<FileDigest> inputs) {
    public Fingerprint {
        inputs = List.copyOf(inputs);
    }
}
