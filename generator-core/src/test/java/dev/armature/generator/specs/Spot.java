package dev.armature.generator.specs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A node together with where it stands, which is what a relative {@code $ref} in it depends on.
 *
 * @param file path of the file below {@code specs}, with slashes
 * @param pointer JSON pointer of the node in that file
 * @param node the node; a missing node when there is nothing
 */
record Spot(String file, String pointer, JsonNode node) {

    private static final Pattern NAMED_SCHEMA = Pattern.compile("/(?:definitions|components/schemas)/([^/]+)");

    Spot child(String name) {
        String step = name.replace("~", "~0").replace("/", "~1");
        return new Spot(file, pointer + "/" + step, node.path(name));
    }

    boolean has(String name) {
        return node.has(name);
    }

    boolean exists() {
        return !node.isMissingNode();
    }

    String text(String name) {
        return node.path(name).asText();
    }

    boolean flag(String name) {
        return node.path(name).asBoolean(false);
    }

    /** The children of an object by name; none if this is no object. */
    Map<String, Spot> members() {
        Map<String, Spot> members = new LinkedHashMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), child(member.getKey())));
        return members;
    }

    /** The children of an array; none if this is no array. */
    List<Spot> elements() {
        List<Spot> elements = new ArrayList<>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                elements.add(new Spot(file, pointer + "/" + i, node.get(i)));
            }
        }
        return elements;
    }

    /** The name of the schema if it stands where schemas are named. */
    Optional<String> schemaName() {
        Matcher matcher = NAMED_SCHEMA.matcher(pointer);
        return matcher.matches()
                ? Optional.of(matcher.group(1).replace("~1", "/").replace("~0", "~"))
                : Optional.empty();
    }

    /** Tells this place from all others. */
    String address() {
        return file + "#" + pointer;
    }
}
