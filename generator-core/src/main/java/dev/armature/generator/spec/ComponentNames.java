package dev.armature.generator.spec;

import dev.armature.generator.model.Pointer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names of the components of a bundle: those of the description stay, what comes from elsewhere gets a free one. */
final class ComponentNames {
    private final Map<Kind, Map<Pointer, String>> byPlace = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<String>> used = new EnumMap<>(Kind.class);

    /** Takes the names of a {@code components} object as they are. */
    void keep(Node components) {
        for (Kind kind : Kind.components()) {
            for (Map.Entry<String, Node> component :
                    components.members(kind.section()).entrySet()) {
                take(kind, component.getKey(), component.getValue());
            }
        }
    }

    /** The name of a component, by its place in the files. */
    Optional<String> of(Node component, Kind kind) {
        return Optional.ofNullable(places(kind).get(component.pointer()));
    }

    /** Finds a free name: the last token of the pointer, or the name of a file that is one component, then numbered. */
    String add(Node component, Kind kind) {
        String wish = component.pointer().last();
        if (wish.isEmpty()) {
            String file = component.pointer().file();
            String last = file.substring(file.lastIndexOf('/') + 1);
            wish = last.contains(".") ? last.substring(0, last.lastIndexOf('.')) : last;
        }
        // the only characters that OpenAPI allows in the keys of components
        String safe = wish.replaceAll("[^a-zA-Z0-9._-]", "_");
        String name = safe.isEmpty() ? kind.section() : safe;
        Set<String> taken = taken(kind);
        for (int i = 2; taken.contains(name); i++) {
            name = safe + '_' + i;
        }
        take(kind, name, component);
        return name;
    }

    private void take(Kind kind, String name, Node component) {
        places(kind).putIfAbsent(component.pointer(), name);
        taken(kind).add(name);
    }

    private Map<Pointer, String> places(Kind kind) {
        return byPlace.computeIfAbsent(kind, any -> new HashMap<>());
    }

    private Set<String> taken(Kind kind) {
        return used.computeIfAbsent(kind, any -> new HashSet<>());
    }
}
