package dev.armature.generator.naming;

import java.util.Set;

/** What a name is for: how it is written, which words it must avoid and how it avoids them. */
enum NameKind {
    /** A class in the package of models. */
    TYPE(Style.UPPER, "Model", "contextual-keywords.txt", "type-names.txt"),
    /** A class in the root package. */
    CLIENT_TYPE(Style.UPPER, "Type", "contextual-keywords.txt", "type-names.txt"),
    /** An accessor, field and builder setter of a model. */
    PROPERTY(Style.LOWER, "Value", "object-members.txt", "model-members.txt"),
    /** A constant of an open enum. */
    CONSTANT(Style.CONSTANT, "_VALUE", "enum-members.txt"),
    /** What follows {@code Of} and {@code of} in the class and the method of an alternative. */
    UNION_CASE(Style.UPPER, "Value", "union-cases.txt"),
    /** A method of a client. */
    OPERATION(Style.LOWER, "Operation", "object-members.txt", "client-members.txt"),
    /** The prefix of an operation's constants. */
    OPERATION_CONSTANT(Style.CONSTANT, "_OPERATION"),
    /** An argument of an operation, or a property of its options. */
    ARGUMENT(Style.LOWER, "Value", "object-members.txt", "argument-names.txt"),
    /** A method of a client builder. */
    CLIENT_PARAMETER(Style.LOWER, "Value", "object-members.txt", "client-builder-members.txt"),
    /** A component of a record of response headers. */
    HEADER(Style.LOWER, "Header", "object-members.txt");

    private final Style style;
    private final String suffix;

    @SuppressWarnings("ImmutableEnumChecker") // unmodifiable, which its type does not tell
    private final Set<String> reserved;

    NameKind(Style style, String suffix, String... reservedFiles) {
        this.style = style;
        this.suffix = suffix;
        this.reserved = ReservedWords.of(reservedFiles);
    }

    /** The name that {@code text} has when nothing else wants it: a valid identifier that is not reserved. */
    String natural(String text) {
        return unreserved(Lengths.fit(write(Words.of(text)), Lengths.NAME));
    }

    /** The name that tells {@code text} from others with the same letters, by spelling what stands between these. */
    String spelled(String text) {
        return unreserved(Lengths.fit(write(Words.spelled(text)), Lengths.NAME));
    }

    /** Whether the name is taken by Java or by generated code. */
    boolean isReserved(String name) {
        return reserved.contains(name) || (style == Style.UPPER && ReservedWords.isDevice(name));
    }

    /** Whether a name that comes from outside can be used: a Java identifier that is not reserved and not too long. */
    boolean isUsable(String name) {
        return Characters.isIdentifier(name) && !isReserved(name) && name.equals(Lengths.fit(name, Lengths.FORCED));
    }

    /** Whether upper and lower case make no difference: class names are file names. */
    boolean ignoresCase() {
        return style == Style.UPPER;
    }

    /** {@code name} with a number that cannot be mistaken for a part of it. */
    String numbered(String name, int number) {
        boolean digit = Character.isDigit(name.codePointBefore(name.length()));
        return name + (digit || style == Style.CONSTANT ? "_" : "") + number;
    }

    /** {@code name}, with a suffix when it is reserved. */
    String unreserved(String name) {
        return isReserved(name) ? name + suffix : name;
    }

    private String write(Words words) {
        return switch (style) {
            case UPPER -> words.upperCamel();
            case LOWER -> words.lowerCamel();
            case CONSTANT -> words.constant();
        };
    }

    private enum Style {
        UPPER,
        LOWER,
        CONSTANT
    }
}
