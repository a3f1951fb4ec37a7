package dev.armature.generator;

import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.spec.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the JSON of files that we write and anybody may have edited.
 *
 * @param diagnostics receives what is wrong, with its place
 * @param files what such files are called, in the plural
 */
record LockMembers(Diagnostics diagnostics, String files) {
    /** The members of a member, of which each has to be an object. */
    Map<String, Node> objects(Node owner, String member) {
        Map<String, Node> objects = new LinkedHashMap<>();
        owner.members(member).forEach((key, value) -> {
            if (value.isObject()) {
                objects.put(key, value);
            } else {
                error(value, "An object is expected here.");
            }
        });
        return objects;
    }

    /** A member that has to be a text. */
    String text(Node owner, String member) {
        Node value = owner.get(member).orElse(owner);
        if (value.kind() != Node.Kind.STRING) {
            error(value, "The text \"" + member + "\" is missing here.");
        }
        return value.text();
    }

    /** Reports every member that is not among the known ones. */
    void refuseOthers(Node owner, List<String> known) {
        owner.members().forEach((member, value) -> {
            if (!known.contains(member)) {
                error(value, files + " have no member \"" + member + "\" here.");
            }
        });
    }

    void error(Node node, String message) {
        diagnostics.error(node.where(), message);
    }
}
