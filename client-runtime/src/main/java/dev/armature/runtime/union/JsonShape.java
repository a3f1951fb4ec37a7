package dev.armature.runtime.union;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a type by looking at a JSON value and one level into it. It never looks deeper, so that telling types apart
 * takes time in proportion to the value however unions nest. Immutable.
 */
public final class JsonShape {
    /** A text. */
    public static final JsonShape TEXT = new JsonShape(value -> value instanceof String);

    /** A number. */
    public static final JsonShape NUMBER = new JsonShape(value -> value instanceof Number);

    /** A boolean. */
    public static final JsonShape BOOLEAN = new JsonShape(value -> value instanceof Boolean);

    /** A list of anything. */
    public static final JsonShape LIST = new JsonShape(value -> value instanceof List<?>);

    /** An object of any members. */
    public static final JsonShape OBJECT = new JsonShape(value -> value instanceof Map<?, ?>);

    /** Anything. */
    public static final JsonShape ANY = new JsonShape(value -> true);

    /** How much more a value speaks against a type that is not listed than a member that is not known. */
    private static final long UNLISTED = 1L << 32;

    private final Predicate<Object> kind;
    private final List<JsonShape> choices;
    private final @Nullable Set<String> known;
    private final List<String> required;
    private final Map<String, Predicate<Object>> members;
    private final Map<String, Predicate<Object>> listed;

    private JsonShape(Predicate<Object> kind) {
        this(kind, List.of(), null, List.of(), Map.of(), Map.of());
    }

    private JsonShape(
            Predicate<Object> kind,
            List<JsonShape> choices,
            @Nullable Set<String> known,
            List<String> required,
            Map<String, Predicate<Object>> members,
            Map<String, Predicate<Object>> listed) {
        this.kind = kind;
        this.choices = choices;
        this.known = known;
        this.required = required;
        this.members = members;
        this.listed = listed;
    }

    /**
     * A list.
     *
     * @param item what its items are
     * @return the shape
     */
    public static JsonShape list(JsonShape item) {
        return new JsonShape(value ->
                value instanceof List<?> items && items.stream().allMatch(each -> each == null || item.fits(each)));
    }

    /**
     * An object whose member names are data.
     *
     * @param member what its members are
     * @return the shape
     */
    public static JsonShape map(JsonShape member) {
        return new JsonShape(value -> value instanceof Map<?, ?> members
                && members.values().stream().allMatch(each -> each == null || member.fits(each)));
    }

    /**
     * An object with properties.
     *
     * @param known their names
     * @return the shape
     */
    public static JsonShape object(Set<String> known) {
        return new JsonShape(OBJECT.kind, List.of(), known, List.of(), Map.of(), Map.of());
    }

    /**
     * One of several.
     *
     * @param choices what they are
     * @return the shape
     */
    public static JsonShape oneOf(JsonShape... choices) {
        List<JsonShape> all = List.of(choices);
        return new JsonShape(
                value -> all.stream().anyMatch(each -> each.fits(value)), all, null, List.of(), Map.of(), Map.of());
    }

    /**
     * With members that have to be there.
     *
     * @param names their names
     * @return the shape
     */
    public JsonShape required(String... names) {
        List<String> all = new ArrayList<>(required);
        all.addAll(List.of(names));
        return new JsonShape(kind, choices, known, List.copyOf(all), members, listed);
    }

    /**
     * With a member that, when it is there and not null, is of a kind.
     *
     * @param name its name
     * @param shape the kind
     * @return the shape
     */
    public JsonShape member(String name, JsonShape shape) {
        return new JsonShape(kind, choices, known, required, with(members, name, shape::fits), listed);
    }

    /**
     * With a member that, when it is there and not null, has one of the values and no other.
     *
     * @param name its name
     * @param values the texts of the values
     * @return the shape
     */
    public JsonShape constant(String name, String... values) {
        Set<String> all = Set.of(values);
        return new JsonShape(
                kind, choices, known, required, with(members, name, value -> all.contains(value.toString())), listed);
    }

    /**
     * With a text whose values are listed, though others may come: a type that lists the value is the better one.
     *
     * @param name the name of the member
     * @param isListed whether a text is among the values
     * @return the shape
     */
    public JsonShape listed(String name, Predicate<String> isListed) {
        Predicate<Object> predicate = value -> value instanceof String text && isListed.test(text);
        return new JsonShape(kind, choices, known, required, members, with(listed, name, predicate));
    }

    /** Whether a value that is not null can be of the type. */
    boolean fits(Object value) {
        return kind.test(value)
                && (!(value instanceof Map<?, ?> object)
                        || (object.keySet().containsAll(required) && agrees(object, members) == members.size()));
    }

    /** How far a value that fits is from what the type expects; nothing is farther away than zero. */
    long distance(Object value) {
        if (!choices.isEmpty()) {
            return choices.stream()
                    .filter(each -> each.fits(value))
                    .mapToLong(each -> each.distance(value))
                    .min()
                    .orElse(Long.MAX_VALUE);
        }
        if (!(value instanceof Map<?, ?> object)) {
            return 0;
        }
        long unlisted = (long) listed.size() - agrees(object, listed);
        Set<String> names = known;
        long unknown = names == null
                ? 0
                : object.keySet().stream()
                        .filter(name -> !names.contains(String.valueOf(name)))
                        .count();
        return unlisted * UNLISTED + unknown;
    }

    /** How many of the members are as they should be, or missing. */
    private static int agrees(Map<?, ?> object, Map<String, Predicate<Object>> expected) {
        int agreeing = 0;
        for (Map.Entry<String, Predicate<Object>> each : expected.entrySet()) {
            Object value = object.get(each.getKey());
            agreeing += value == null || each.getValue().test(value) ? 1 : 0;
        }
        return agreeing;
    }

    private static Map<String, Predicate<Object>> with(
            Map<String, Predicate<Object>> some, String name, Predicate<Object> another) {
        Map<String, Predicate<Object>> all = new LinkedHashMap<>(some);
        all.merge(name, another, Predicate::and);
        return all;
    }
}
