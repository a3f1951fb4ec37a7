package dev.armature.generator.model;

/** How bad a {@link Diagnostic} is. */
public enum Severity {
    /** Generation cannot go on. */
    ERROR,
    /** Generation goes on, but part of the description was not understood or is likely wrong. */
    WARNING
}
