package dev.armature.generator.spec;

/**
 * How much one file of a description may ask for. A description is untrusted input: without limits a few bytes of YAML
 * aliases or brackets exhaust the machine.
 *
 * @param bytes the size of one file
 * @param depth how deep objects and arrays may nest
 * @param aliasNodes how many values the YAML aliases of one file may stand for, all together
 */
public record ReadLimits(int bytes, int depth, int aliasNodes) {
    /** 64 MiB, 512 levels, 100,000 values: an order of magnitude above the largest public descriptions. */
    public static final ReadLimits DEFAULT = new ReadLimits(64 << 20, 512, 100_000);

    /**
     * Checks the limits.
     *
     * @throws IllegalArgumentException when a limit is not positive, or the depth is beyond 2,000 levels, which the stack of a
     *     default thread is certain to carry
     */
    public ReadLimits {
        if (bytes < 1 || depth < 1 || depth > 2_000 || aliasNodes < 0) {
            throw new IllegalArgumentException("limits must be positive, the depth at most 2000");
        }
    }
}
