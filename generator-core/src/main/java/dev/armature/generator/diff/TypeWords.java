package dev.armature.generator.diff;

/** The sentence about a changed type. */
final class TypeWords {
    private TypeWords() {}

    /**
     * Says what a changed type does.
     *
     * @param wireReason what to say when values no longer fit
     */
    static String why(JavaType from, JavaType to, JavaChange java, boolean wire, String wireReason) {
        String types = "The Java type is " + to.text() + " instead of " + from.text();
        String reason = wire ? wireReason : "what travels is still understood";
        return switch (java) {
            case NONE ->
                wire ? wireReason + "." : "Values of the old type are values of the new one, in the same Java type.";
            case SOURCE -> types + ", which only the compiler sees; " + lower(reason) + ".";
            case BOTH -> types + "; " + lower(reason) + ".";
        };
    }

    private static String lower(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}
