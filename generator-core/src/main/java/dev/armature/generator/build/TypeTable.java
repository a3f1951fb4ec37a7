package dev.armature.generator.build;

import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.FormDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.UnionDef;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The named types met so far. Types that refer to others are read later than they are met, one after the other, so that neither
 * recursive schemas nor long chains of them need a deep stack.
 */
final class TypeTable {
    private final Map<TypeId, TypeDef> defs = new LinkedHashMap<>();
    private final Set<TypeId> objects = new HashSet<>();
    private final Set<TypeId> discriminated = new HashSet<>();
    private final Set<TypeId> unions = new HashSet<>();
    private final Set<TypeId> forms = new HashSet<>();
    private final Map<TypeId, TypeId> aliases = new HashMap<>();
    private final Map<String, List<EnumDef>> sharedEnums = new HashMap<>();
    private final Deque<Supplier<? extends TypeDef>> unread = new ArrayDeque<>();

    /** A reference to an object type; {@code reader} is called at most once, by {@link #complete}. */
    TypeRef object(TypeId id, Supplier<ObjectDef> reader) {
        return later(objects, id, reader);
    }

    /** A reference to objects told apart by a discriminator; {@code reader} is called at most once, by {@link #complete}. */
    TypeRef discriminated(TypeId id, Supplier<DiscriminatedDef> reader) {
        return later(discriminated, id, reader);
    }

    /** A reference to one of several types; {@code reader} is called at most once, by {@link #complete}. */
    TypeRef union(TypeId id, Supplier<UnionDef> reader) {
        return later(unions, id, reader);
    }

    /** A reference to a form of several parts; {@code reader} is called at most once, by {@link #complete}. */
    TypeRef form(TypeId id, Supplier<FormDef> reader) {
        return later(forms, id, reader);
    }

    /** A reference to an enumeration read before; empty when it is new. */
    Optional<TypeRef> enumeration(TypeId id) {
        TypeId known = aliases.getOrDefault(id, id);
        return defs.containsKey(known) ? Optional.of(new TypeRef.Named(known)) : Optional.empty();
    }

    /** Adds an enumeration and refers to it. */
    TypeRef enumeration(EnumDef def) {
        defs.putIfAbsent(def.id(), def);
        return new TypeRef.Named(def.id());
    }

    /**
     * Adds an enumeration with a name of its own ({@code x-ms-enum}): one with the same name and the same values is the same
     * type.
     *
     * @return the definition with the same name and other values that was there before, if any
     */
    Optional<EnumDef> share(EnumDef def) {
        List<EnumDef> known = sharedEnums.computeIfAbsent(def.name(), name -> new ArrayList<>());
        Optional<EnumDef> same = known.stream()
                .filter(other -> other.open() == def.open() && values(other).equals(values(def)))
                .findFirst();
        if (same.isPresent()) {
            aliases.put(def.id(), same.get().id());
            return Optional.empty();
        }
        Optional<EnumDef> rival = known.stream().findFirst();
        known.add(def);
        defs.put(def.id(), def);
        return rival;
    }

    boolean isObject(TypeRef type) {
        return type instanceof TypeRef.Named named && objects.contains(named.id());
    }

    boolean isEnumeration(TypeRef type) {
        return type instanceof TypeRef.Named named && defs.get(named.id()) instanceof EnumDef;
    }

    boolean isUnion(TypeRef type) {
        return type instanceof TypeRef.Named named && unions.contains(named.id());
    }

    boolean isObjectOrDiscriminated(TypeRef type) {
        return isObject(type) || (type instanceof TypeRef.Named named && discriminated.contains(named.id()));
    }

    /** Reads what has been met and not yet read, and all that this leads to; then every named type. */
    Map<TypeId, TypeDef> complete() {
        for (Supplier<? extends TypeDef> next = unread.poll(); next != null; next = unread.poll()) {
            TypeDef def = next.get();
            defs.put(def.id(), def);
        }
        return defs;
    }

    private TypeRef later(Set<TypeId> met, TypeId id, Supplier<? extends TypeDef> reader) {
        if (met.add(id)) {
            unread.addLast(reader);
        }
        return new TypeRef.Named(id);
    }

    private static Set<String> values(EnumDef def) {
        return def.values().stream().map(value -> value.value()).collect(Collectors.toSet());
    }
}
