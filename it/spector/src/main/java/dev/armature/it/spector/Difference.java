package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Compares JSON by what it says: {@code 1.0} is {@code 1}, the order of members means nothing, and one instant or duration may be
 * written in two ways.
 */
final class Difference {
    private Difference() {}

    /** The first place where two values differ, with both; empty when they say the same. */
    static Optional<String> between(JsonNode expected, JsonNode actual) {
        return at("", expected, actual);
    }

    private static Optional<String> at(String place, JsonNode expected, JsonNode actual) {
        if (expected.isObject() && actual.isObject()) {
            return members(place, expected, actual);
        }
        if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
            return items(place, expected, actual);
        }
        return same(expected, actual)
                ? Optional.empty()
                : Optional.of((place.isEmpty() ? "the body" : place) + " is " + shortened(actual) + " instead of "
                        + shortened(expected));
    }

    private static Optional<String> members(String place, JsonNode expected, JsonNode actual) {
        Set<String> names = new LinkedHashSet<>();
        expected.fieldNames().forEachRemaining(names::add);
        actual.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            Optional<String> difference = at(place + "/" + name, expected.path(name), actual.path(name));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> items(String place, JsonNode expected, JsonNode actual) {
        Iterator<JsonNode> others = actual.iterator();
        int index = 0;
        for (JsonNode item : expected) {
            Optional<String> difference = at(place + "/" + index++, item, others.next());
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        return expected.equals(actual)
                || (expected.isTextual() && actual.isTextual() && sameText(expected.asText(), actual.asText()));
    }

    private static boolean sameText(String expected, String actual) {
        return sameInstant(expected, actual) || sameDuration(expected, actual);
    }

    private static boolean sameInstant(String expected, String actual) {
        try {
            return OffsetDateTime.parse(expected).isEqual(OffsetDateTime.parse(actual));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean sameDuration(String expected, String actual) {
        try {
            return Duration.parse(expected).equals(Duration.parse(actual));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String shortened(JsonNode value) {
        String text = value.isMissingNode() ? "nothing" : value.toString();
        return text.length() <= 120 ? text : text.substring(0, 117) + "...";
    }
}
