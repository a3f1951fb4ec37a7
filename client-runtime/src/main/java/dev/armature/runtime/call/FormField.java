package dev.armature.runtime.call;

/**
 * How one field of a URL-encoded form is written ({@code encoding} of OpenAPI 3, {@code collectionFormat} of 2.0) where that is not the
 * usual way: a single value as it is, a list as one pair for each item, an object as JSON.
 *
 * @param name the field
 * @param style the style of a list or object
 * @param reserved whether reserved characters stay
 * @param json whether the value is written as JSON, whatever it is
 */
public record FormField(String name, ParameterStyle style, boolean reserved, boolean json) {
    /**
     * A field in a style.
     *
     * @param name the field
     * @param style the style
     * @return how it is written
     */
    public static FormField of(String name, ParameterStyle style) {
        return new FormField(name, style, false, false);
    }

    /**
     * A field whose reserved characters stay.
     *
     * @param name the field
     * @param style the style
     * @return how it is written
     */
    public static FormField reserved(String name, ParameterStyle style) {
        return new FormField(name, style, true, false);
    }

    /**
     * A field that is JSON.
     *
     * @param name the field
     * @return how it is written
     */
    public static FormField json(String name) {
        return new FormField(name, ParameterStyle.FORM_EXPLODED, false, true);
    }
}
