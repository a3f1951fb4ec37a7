package dev.armature.it.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The resources that exist, by path. ARM paths do not care about case. */
final class ResourceStore {
    private final Map<String, ObjectNode> resources = new ConcurrentHashMap<>();

    Optional<ObjectNode> find(String path) {
        return Optional.ofNullable(resources.get(key(path))).map(ObjectNode::deepCopy);
    }

    void put(String path, ObjectNode resource) {
        resources.put(key(path), resource.deepCopy());
    }

    private static String key(String path) {
        return path.toLowerCase(Locale.ROOT);
    }
}
