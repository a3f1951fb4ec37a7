package dev.armature.generator.emit;

import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What all classes below a sealed interface have in common: accessors that are the same in each of them, so that the interface
 * can declare them. A property that a subtype gives another type stays out. Immutable.
 */
final class CommonMembers {
    private final Hierarchies hierarchies;
    private final Map<TypeId, List<Member>> members = new HashMap<>();
    private final Map<TypeId, TypeName> unknown = new HashMap<>();
    private final Map<TypeId, Set<String>> overridden = new HashMap<>();

    private CommonMembers(Hierarchies hierarchies) {
        this.hierarchies = hierarchies;
    }

    /** Nothing in common. */
    static CommonMembers none(Hierarchies hierarchies) {
        return new CommonMembers(hierarchies);
    }

    static CommonMembers of(EmitContext context) {
        CommonMembers common = new CommonMembers(context.hierarchies());
        Map<TypeId, ObjectShape> shapes = new HashMap<>();
        for (TypeDef def : context.api().types().values()) {
            if (def instanceof DiscriminatedDef base) {
                List<ObjectShape> leaves = context.hierarchies().leaves(base).stream()
                        .map(leaf -> shapes.computeIfAbsent(leaf.id(), id -> ObjectShape.of(leaf, context)))
                        .toList();
                common.add(base, leaves, shapes);
            }
        }
        return common;
    }

    /** What the interface gets from those it extends. */
    Set<String> inherited(DiscriminatedDef base) {
        Set<String> inherited = new HashSet<>();
        for (DiscriminatedDef above : hierarchies.above(base.id())) {
            members(above).forEach(member -> inherited.add(member.name()));
            unknown(above).ifPresent(type -> inherited.add(ObjectShape.UNKNOWN));
            inherited.addAll(inherited(above));
        }
        return inherited;
    }

    /** The properties whose accessors the interface declares, in the order of the description. */
    List<Member> members(DiscriminatedDef base) {
        return members.getOrDefault(base.id(), List.of());
    }

    /** The type of the accessor of unknown members; empty when classes differ in it. */
    Optional<TypeName> unknown(DiscriminatedDef base) {
        return Optional.ofNullable(unknown.get(base.id()));
    }

    /** The methods of a class that its interfaces declare. */
    Set<String> overridden(ObjectDef def) {
        return overridden.getOrDefault(def.id(), Set.of());
    }

    private void add(DiscriminatedDef base, List<ObjectShape> leaves, Map<TypeId, ObjectShape> shapes) {
        ObjectShape other = Objects.requireNonNull(shapes.get(base.other()));
        List<Map<String, TypeName>> accessors =
                leaves.stream().map(CommonMembers::accessors).toList();
        List<Member> shared = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Member member : other.members()) {
            TypeName type = AccessorEmitter.type(member);
            if (accessors.stream().allMatch(leaf -> type.equals(leaf.get(member.name())))) {
                shared.add(member);
                names.add(member.name());
            }
        }
        members.put(base.id(), Collections.unmodifiableList(shared));
        if (leaves.stream().allMatch(leaf -> leaf.unknownMap().equals(other.unknownMap()))) {
            unknown.put(base.id(), other.unknownMap());
            names.add(ObjectShape.UNKNOWN);
        }
        leaves.forEach(leaf -> overridden
                .computeIfAbsent(leaf.def().id(), id -> new HashSet<>())
                .addAll(names));
    }

    private static Map<String, TypeName> accessors(ObjectShape shape) {
        Map<String, TypeName> accessors = new HashMap<>();
        shape.members().forEach(member -> accessors.put(member.name(), AccessorEmitter.type(member)));
        return accessors;
    }
}
