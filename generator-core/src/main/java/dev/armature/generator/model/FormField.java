package dev.armature.generator.model;

/**
 * A field of a URL-encoded form that is not written in the usual way: a single value as it is, a list as one pair for each item, an
 * object as JSON.
 *
 * @param name the field
 * @param layout how it is written
 */
public record FormField(String name, Parameter.Layout layout) {}
