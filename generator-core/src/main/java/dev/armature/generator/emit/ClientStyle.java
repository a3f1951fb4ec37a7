package dev.armature.generator.emit;

/** Which clients are generated. */
public enum ClientStyle {
    SYNC,
    ASYNC,
    BOTH;

    boolean sync() {
        return this != ASYNC;
    }

    boolean async() {
        return this != SYNC;
    }
}
