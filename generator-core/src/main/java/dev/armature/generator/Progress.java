package dev.armature.generator;

/** Told what a run is doing, from the thread that runs it. Implementations must return quickly and must not throw. */
@FunctionalInterface
public interface Progress {
    /** Listens to nothing. */
    Progress NONE = stage -> {};

    /**
     * A stage begins.
     *
     * @param stage a few words for the user, such as {@code reading vpnConnections.json}
     */
    void stage(String stage);
}
