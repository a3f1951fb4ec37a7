package dev.armature.generator.emit;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.DiscriminatedDef.Variant;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.TypeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which classes implement which sealed interfaces. Immutable. */
final class Hierarchies {
    private final Api api;
    private final Map<TypeId, Set<TypeId>> permitted = new LinkedHashMap<>();
    private final Map<TypeId, List<TypeId>> implemented = new LinkedHashMap<>();

    private Hierarchies(Api api) {
        this.api = api;
    }

    static Hierarchies of(Api api) {
        Hierarchies hierarchies = new Hierarchies(api);
        api.types().values().forEach(def -> {
            if (def instanceof DiscriminatedDef base) {
                hierarchies.add(base);
            }
        });
        return hierarchies;
    }

    /** The types right below a base: variants that are not below another variant, then the object that is none of them. */
    List<TypeId> permitted(DiscriminatedDef base) {
        return List.copyOf(permitted.getOrDefault(base.id(), Set.of()));
    }

    /** The bases right above a type. */
    List<DiscriminatedDef> above(TypeId type) {
        return implemented.getOrDefault(type, List.of()).stream()
                .map(id -> (DiscriminatedDef) api.type(id))
                .toList();
    }

    /** All classes below a base. */
    List<ObjectDef> leaves(DiscriminatedDef base) {
        Map<TypeId, ObjectDef> leaves = new LinkedHashMap<>();
        addLeaves(base, leaves);
        return List.copyOf(leaves.values());
    }

    /** Whether a base is itself told from others by another member than the one that tells its variants apart. */
    boolean isNested(DiscriminatedDef base) {
        return above(base.id()).stream()
                .anyMatch(above -> !above.discriminator().equals(base.discriminator()));
    }

    private void addLeaves(DiscriminatedDef base, Map<TypeId, ObjectDef> leaves) {
        for (TypeId type : permitted.getOrDefault(base.id(), Set.of())) {
            if (api.type(type) instanceof DiscriminatedDef nested) {
                addLeaves(nested, leaves);
            } else if (api.type(type) instanceof ObjectDef object) {
                leaves.putIfAbsent(type, object);
            }
        }
    }

    private void add(DiscriminatedDef base) {
        Set<TypeId> direct = new LinkedHashSet<>();
        base.variants().forEach(variant -> direct.add(variant.type()));
        for (TypeId type : new ArrayList<>(direct)) {
            direct.removeAll(below(type));
        }
        direct.add(base.other());
        permitted.put(base.id(), Collections.unmodifiableSet(direct));
        direct.forEach(type ->
                implemented.computeIfAbsent(type, any -> new ArrayList<>()).add(base.id()));
    }

    private Set<TypeId> below(TypeId type) {
        Set<TypeId> below = new LinkedHashSet<>();
        if (api.type(type) instanceof DiscriminatedDef base) {
            below.add(base.other());
            for (Variant variant : base.variants()) {
                below.add(variant.type());
                below.addAll(below(variant.type()));
            }
        }
        return below;
    }
}
