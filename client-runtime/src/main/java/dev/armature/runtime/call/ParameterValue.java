package dev.armature.runtime.call;

import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.json.JsonType;
import java.nio.charset.StandardCharsets;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The value of a parameter as its style sees it: a text, a list, or an object. Models show what they are as JSON. What is null in
 * a list or object is left out, as RFC 6570 (section 2.3) does it.
 */
sealed interface ParameterValue {
    /**
     * A single value.
     *
     * @param text as a parameter
     * @param json in a JSON document
     */
    record Text(String text, Object json) implements ParameterValue {
        Text(String text) {
            this(text, text);
        }
    }

    /** A list; its items may be anything, but only {@code DEEP_OBJECT} knows how to write what is no text. */
    record Items(List<ParameterValue> items) implements ParameterValue {}

    /** An object or map in its order. */
    record Members(Map<String, ParameterValue> members) implements ParameterValue {}

    static ParameterValue of(Object value, JsonCodec codec) {
        if (value instanceof JsonText json) {
            return new Text(json.text(codec));
        } else if (value instanceof Collection<?> items) {
            return items(items, codec);
        } else if (value instanceof Map<?, ?> members) {
            return members(members, codec);
        } else if (isPlain(value)) {
            String text = Texts.of(value);
            return new Text(text, value instanceof Number || value instanceof Boolean ? value : text);
        }
        Object tree = codec.read(codec.write(value), JsonType.any());
        return tree == null ? new Text("") : of(tree, codec);
    }

    /** Every text in it. */
    default Stream<String> texts() {
        if (this instanceof Items list) {
            return list.items().stream().flatMap(ParameterValue::texts);
        } else if (this instanceof Members object) {
            return object.members().values().stream().flatMap(ParameterValue::texts);
        }
        return Stream.of(((Text) this).text());
    }

    /** Where no further structure can be written: a text as it is, anything else as JSON. */
    default String flat(JsonCodec codec) {
        return this instanceof Text text ? text.text() : json(codec);
    }

    /** The value as JSON. */
    default String json(JsonCodec codec) {
        return new String(codec.write(tree(this)), StandardCharsets.UTF_8);
    }

    private static Object tree(ParameterValue value) {
        if (value instanceof Items list) {
            return list.items().stream().map(ParameterValue::tree).toList();
        } else if (value instanceof Members object) {
            Map<String, Object> tree = new LinkedHashMap<>();
            object.members().forEach((name, member) -> tree.put(name, tree(member)));
            return tree;
        }
        return ((Text) value).json();
    }

    private static ParameterValue items(Collection<?> items, JsonCodec codec) {
        List<ParameterValue> values = new ArrayList<>();
        for (@Nullable Object item : items) {
            if (item != null) {
                values.add(of(item, codec));
            }
        }
        return new Items(values);
    }

    private static ParameterValue members(Map<?, ?> members, JsonCodec codec) {
        Map<String, ParameterValue> values = new LinkedHashMap<>();
        for (Map.Entry<?, ? extends @Nullable Object> member : members.entrySet()) {
            Object value = member.getValue();
            if (value != null) {
                values.put(String.valueOf(member.getKey()), of(value, codec));
            }
        }
        return new Members(values);
    }

    private static boolean isPlain(Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof UUID
                || value instanceof byte[]
                || value instanceof java.net.URI
                || value instanceof TemporalAccessor
                || value instanceof TemporalAmount;
    }
}
