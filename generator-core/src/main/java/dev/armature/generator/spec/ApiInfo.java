package dev.armature.generator.spec;

/**
 * What a description says about itself. All texts are untrusted.
 *
 * @param title empty when absent
 * @param version empty when absent
 * @param description empty when absent
 */
public record ApiInfo(String title, String version, String description) {}
