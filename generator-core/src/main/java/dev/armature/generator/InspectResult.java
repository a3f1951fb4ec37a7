package dev.armature.generator;

/**
 * What {@link Generator#inspect} found.
 *
 * @param verdict what there is to say about the specs
 * @param json the model with its Java names, see {@code docs/inspect.md}; specs that could not be built are left out
 */
public record InspectResult(Verdict verdict, String json) {}
