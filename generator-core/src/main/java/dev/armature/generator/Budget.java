package dev.armature.generator;

import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.output.GeneratedFile;
import java.util.List;
import java.util.OptionalLong;

/**
 * How much may be generated. A description that grows is noticed when it grows, not when the application has become too large.
 *
 * @param maxClasses the largest number of top-level types
 * @param maxBytes the largest number of bytes of all files together
 */
public record Budget(OptionalLong maxClasses, OptionalLong maxBytes) {
    /** No bounds. */
    public static final Budget NONE = new Budget(OptionalLong.empty(), OptionalLong.empty());

    /**
     * Checks the bounds.
     *
     * @throws ConfigException when one is below 1
     */
    public Budget {
        if (maxClasses.orElse(1) < 1 || maxBytes.orElse(1) < 1) {
            throw new ConfigException("max-classes and max-bytes must be at least 1");
        }
    }

    /** Reports an error for every bound that {@code files} exceed. */
    void check(List<GeneratedFile> files, SourceLocation where, Diagnostics diagnostics) {
        if (maxClasses.isPresent()) {
            long classes = files.stream().filter(Budget::isClass).count();
            exceeded(classes, maxClasses.getAsLong(), "classes", where, diagnostics);
        }
        if (maxBytes.isPresent()) {
            long bytes = files.stream().mapToLong(GeneratedFile::size).sum();
            exceeded(bytes, maxBytes.getAsLong(), "bytes", where, diagnostics);
        }
    }

    private static void exceeded(
            long actual, long allowed, String unit, SourceLocation where, Diagnostics diagnostics) {
        if (actual > allowed) {
            diagnostics.error(
                    where,
                    "The output has " + actual + " " + unit + ", " + allowed
                            + " are allowed. Leave out operations (exclude) or properties (omit), or allow more; "
                            + "the command explain tells why a type is there.");
        }
    }

    private static boolean isClass(GeneratedFile file) {
        return file.path().endsWith(".java") && !file.path().endsWith("-info.java");
    }
}
