package dev.armature.runtime.call;

/** How a list is written into a query ({@code collectionFormat} of OpenAPI 2.0, {@code style} and {@code explode} of 3.x). */
public enum ListStyle {
    /** One parameter, values between commas. */
    CSV(","),
    /** One parameter, values between spaces. */
    SSV("%20"),
    /** One parameter, values between tabs. */
    TSV("%09"),
    /** One parameter, values between vertical bars. */
    PIPES("%7C"),
    /** One parameter per value. */
    MULTI("");

    private final String separator;

    ListStyle(String separator) {
        this.separator = separator;
    }

    String separator() {
        return separator;
    }
}
