package dev.armature.it.corpus;

/** Puts errors of one kind together. */
final class Refusals {
    private Refusals() {}

    /** The message of an error without its place, and with dots for what differs from document to document. */
    static String kind(String diagnostic) {
        return diagnostic
                .replaceFirst("^.*?: error: ", "")
                .replaceFirst(" \\[[^\\]]*\\]?(\\.\\.\\.)?$", "")
                .replaceAll("\\{[^}]*\\}", "{...}")
                .replaceAll("\"(?=[^\"]*[/.#])[^\"]*\"", "\"...\"");
    }
}
