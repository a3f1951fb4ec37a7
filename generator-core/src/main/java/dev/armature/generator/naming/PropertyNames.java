package dev.armature.generator.naming;

/**
 * The Java names of one property; all are free of collisions inside the class and its builder.
 *
 * @param accessor name of the field, the accessor, the builder's field and the builder's setter
 * @param presence name of the accessor that tells an absent list or map from an empty one ({@code hasTags})
 * @param clear name of the builder method that sends an explicit null ({@code clearTags})
 */
public record PropertyNames(String accessor, String presence, String clear) {}
