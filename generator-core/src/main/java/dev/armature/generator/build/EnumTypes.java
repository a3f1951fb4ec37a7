package dev.armature.generator.build;

import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.Node;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The types of listed values. They come in few kinds: text, whole numbers of 32 or 64 bits, floating-point numbers, booleans, and
 * any value when several kinds are listed together.
 */
final class EnumTypes {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?");
    private static final TypeRef ANY = new TypeRef.AnyValue();

    private EnumTypes() {}

    /** The type of an enumeration whose values have these types of JSON Schema. */
    static TypeRef of(Set<String> types, String format) {
        Set<String> distinct = new HashSet<>(types);
        if (distinct.contains("number")) {
            distinct.remove("integer");
        }
        if (distinct.size() > 1) {
            return ANY;
        }
        return new TypeRef.Scalar(
                declared(distinct.isEmpty() ? "string" : distinct.iterator().next(), format));
    }

    /** What JSON Schema calls the types of the values, null left out. */
    static Set<String> jsonTypes(List<Node> values) {
        Set<String> types = new HashSet<>();
        for (Node value : values) {
            switch (value.kind()) {
                case STRING -> types.add("string");
                case BOOLEAN -> types.add("boolean");
                case NUMBER -> types.add(whole(value).isPresent() ? "integer" : "number");
                case OBJECT, ARRAY, NULL -> {
                    // not among the values of an enumeration
                }
            }
        }
        return types;
    }

    /** The text of a value on the wire; empty when it does not fit the type. */
    static Optional<String> text(TypeRef type, Node value) {
        if (!isScalar(value)) {
            return Optional.empty();
        }
        if (!(type instanceof TypeRef.Scalar scalar)) {
            return Optional.of(value.text());
        }
        return switch (scalar.kind()) {
            case INT32 -> whole(value).filter(text -> Long.parseLong(text) == (int) Long.parseLong(text));
            case INT64 -> whole(value);
            case DOUBLE ->
                Optional.of(value.text()).filter(text -> NUMBER.matcher(text).matches());
            default -> Optional.of(value.text());
        };
    }

    /** What a value is in JSON. */
    static ScalarKind kind(TypeRef type, Node value) {
        if (type instanceof TypeRef.Scalar scalar) {
            return switch (scalar.kind()) {
                case INT32, INT64 -> ScalarKind.INT64;
                case DOUBLE -> ScalarKind.DOUBLE;
                default -> ScalarKind.STRING;
            };
        }
        return switch (value.kind()) {
            case NUMBER -> whole(value).isPresent() ? ScalarKind.INT64 : ScalarKind.DOUBLE;
            case BOOLEAN -> ScalarKind.BOOLEAN;
            case STRING, OBJECT, ARRAY, NULL -> ScalarKind.STRING;
        };
    }

    static boolean isScalar(Node node) {
        return switch (node.kind()) {
            case STRING, NUMBER, BOOLEAN -> true;
            case OBJECT, ARRAY, NULL -> false;
        };
    }

    private static ScalarKind declared(String type, String format) {
        ScalarKind kind = Scalars.of(type, format).kind();
        return switch (type) {
            case "integer" -> kind == ScalarKind.INT32 ? kind : ScalarKind.INT64;
            case "number" -> kind == ScalarKind.INT32 || kind == ScalarKind.INT64 ? kind : ScalarKind.DOUBLE;
            case "boolean" -> ScalarKind.BOOLEAN;
            default -> ScalarKind.STRING;
        };
    }

    /** The value as a whole number of 64 bits, however it is written; empty when it is none. */
    private static Optional<String> whole(Node value) {
        if (!NUMBER.matcher(value.text()).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.toString(new BigDecimal(value.text()).longValueExact()));
        } catch (ArithmeticException notWhole) {
            return Optional.empty();
        }
    }
}
