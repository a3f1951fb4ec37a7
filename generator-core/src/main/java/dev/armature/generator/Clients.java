package dev.armature.generator;

/** Which clients are generated. */
public enum Clients {
    SYNC,
    ASYNC,
    BOTH
}
