package dev.armature.runtime.call;

import dev.armature.runtime.call.ParameterValue.Items;
import dev.armature.runtime.call.ParameterValue.Members;
import dev.armature.runtime.call.ParameterValue.Text;
import dev.armature.runtime.http.Uris;
import dev.armature.runtime.json.JsonCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Writes one parameter in its style (OpenAPI 3.1.1, section 4.8.12.6). Empty lists and objects are written as nothing.
 *
 * @param name the parameter, not encoded
 * @param encode makes values fit their place
 * @param codec writes what is nested deeper than a style can write
 */
record Expansion(String name, ParameterStyle style, UnaryOperator<String> encode, JsonCodec codec) {
    private static final String LABEL = ".";
    private static final String MATRIX = ";";

    /** What stands for the variable in a path. */
    String path(ParameterValue value) {
        return switch (style) {
            case LABEL, LABEL_EXPLODED -> prefixed(LABEL, value);
            case MATRIX -> matrix(value);
            case MATRIX_EXPLODED -> value instanceof Text ? matrix(value) : matrixExploded(value);
            case FORM, FORM_EXPLODED, DEEP_OBJECT -> throw misplaced("path");
            default -> joined(value);
        };
    }

    /** The value of a header. */
    String header(ParameterValue value) {
        return switch (style) {
            case SIMPLE, SIMPLE_EXPLODED, SPACES, TABS, PIPES -> joined(value);
            default -> throw misplaced("header");
        };
    }

    /** The encoded pairs of a query or of a list of cookies. */
    List<Map.Entry<String, String>> pairs(ParameterValue value) {
        List<Map.Entry<String, String>> pairs = new ArrayList<>();
        switch (style) {
            case FORM_EXPLODED -> explode(value, pairs);
            case DEEP_OBJECT -> deep(name, value, pairs);
            case FORM, SPACES, TABS, PIPES -> {
                if (!isEmpty(value)) {
                    pairs.add(pair(name, joined(value)));
                }
            }
            default -> throw misplaced("query");
        }
        return pairs;
    }

    private String prefixed(String prefix, ParameterValue value) {
        return isEmpty(value) ? "" : prefix + joined(value);
    }

    private String matrix(ParameterValue value) {
        return isEmpty(value) ? "" : MATRIX + named(name, joined(value));
    }

    private String matrixExploded(ParameterValue value) {
        StringBuilder out = new StringBuilder();
        if (value instanceof Items list) {
            list.items().forEach(item -> out.append(MATRIX).append(named(name, encoded(item))));
        } else if (value instanceof Members object) {
            object.members().forEach((key, member) -> out.append(MATRIX).append(named(key, encoded(member))));
        }
        return out.toString();
    }

    /** RFC 6570, section 3.2.7: the equals sign goes with an empty value. */
    private static String named(String key, String encoded) {
        return Uris.encodeSegment(key) + (encoded.isEmpty() ? "" : "=" + encoded);
    }

    private String joined(ParameterValue value) {
        List<String> parts = new ArrayList<>();
        if (value instanceof Items list) {
            list.items().forEach(item -> parts.add(encoded(item)));
        } else if (value instanceof Members object) {
            object.members().forEach((key, member) -> {
                if (style.exploded()) {
                    parts.add(encoded(new Text(key)) + "=" + encoded(member));
                } else {
                    parts.add(encoded(new Text(key)));
                    parts.add(encoded(member));
                }
            });
        } else {
            return encode.apply(value.flat(codec));
        }
        return String.join(style.ambiguous() ? encodedSeparator() : style.separator(), parts);
    }

    /** Dots and what headers hold stay as they are. */
    private String encodedSeparator() {
        return encode.apply(style.separator());
    }

    private String encoded(ParameterValue value) {
        String text = value.flat(codec);
        if (style.ambiguous() && text.contains(style.separator())) {
            throw new IllegalArgumentException(
                    "A value of " + name + " holds the separator of the list, which nobody could tell from its end");
        }
        return encode.apply(text);
    }

    private void explode(ParameterValue value, List<Map.Entry<String, String>> pairs) {
        if (value instanceof Items list) {
            list.items().forEach(item -> pairs.add(pair(name, encoded(item))));
        } else if (value instanceof Members object) {
            object.members().forEach((key, member) -> pairs.add(pair(key, encoded(member))));
        } else {
            pairs.add(pair(name, encoded(value)));
        }
    }

    private void deep(String key, ParameterValue value, List<Map.Entry<String, String>> pairs) {
        if (value instanceof Items list) {
            for (int i = 0; i < list.items().size(); i++) {
                deep(key + "[" + i + "]", list.items().get(i), pairs);
            }
        } else if (value instanceof Members object) {
            object.members().forEach((member, nested) -> deep(key + "[" + member + "]", nested, pairs));
        } else {
            pairs.add(pair(key, encoded(value)));
        }
    }

    private static Map.Entry<String, String> pair(String key, String encoded) {
        return Map.entry(Uris.encodeQuery(key), encoded);
    }

    /** Whether there is nothing to write. */
    static boolean isEmpty(ParameterValue value) {
        return (value instanceof Items list && list.items().isEmpty())
                || (value instanceof Members object && object.members().isEmpty());
    }

    private IllegalArgumentException misplaced(String place) {
        return new IllegalArgumentException("The style " + style + " of " + name + " has no form in a " + place);
    }
}
