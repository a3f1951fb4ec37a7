package dev.armature.runtime.http;

/** The places where a user's policies stand in the pipeline; within one slot they keep the order they were added in. */
public enum Slot {
    /** Once per call, before the retries. */
    BEFORE_RETRY,
    /** Once per attempt, before the credential is attached. */
    PER_ATTEMPT,
    /** Once per attempt, with the credential attached: the request as it goes out, apart from logging. */
    AFTER_AUTH
}
