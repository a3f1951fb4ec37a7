package dev.armature.generator.specs;

/** Proves one kind of fact. */
@FunctionalInterface
interface FactChecker {

    /** Throws an {@link AssertionError} that says what is wrong unless the fact holds. */
    void check(SpecOperation operation, Fact fact);
}
