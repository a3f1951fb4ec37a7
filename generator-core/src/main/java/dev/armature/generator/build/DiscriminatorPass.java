package dev.armature.generator.build;

import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.DiscriminatedDef.Variant;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Pass: what can be said about discriminators only when all types are known. A variant's discriminator becomes the constant that
 * its type gives it, alternatives that tell variants apart themselves share their variants, and a base without the property gets
 * the one its variants have.
 */
final class DiscriminatorPass {
    private final Map<TypeId, TypeDef> types;
    private final Diagnostics diagnostics;
    /** Object and discriminator to the values the object stands for. */
    private final Map<TypeId, Map<String, Set<String>>> values = new LinkedHashMap<>();

    private DiscriminatorPass(Map<TypeId, TypeDef> types, Diagnostics diagnostics) {
        this.types = new LinkedHashMap<>(types);
        this.diagnostics = diagnostics;
    }

    static Map<TypeId, TypeDef> apply(Map<TypeId, TypeDef> types, Diagnostics diagnostics) {
        DiscriminatorPass pass = new DiscriminatorPass(types, diagnostics);
        List<DiscriminatedDef> bases = pass.discriminated();
        if (bases.isEmpty()) {
            return types;
        }
        bases.forEach(base -> pass.types.put(base.id(), pass.withoutCircles(base)));
        pass.discriminated().forEach(base -> pass.types.put(base.id(), pass.expanded(base)));
        pass.discriminated().forEach(pass::gather);
        pass.values.forEach(pass::fix);
        pass.discriminated().forEach(pass::alignOther);
        return pass.types;
    }

    private List<DiscriminatedDef> discriminated() {
        List<DiscriminatedDef> found = new ArrayList<>();
        for (TypeDef def : types.values()) {
            if (def instanceof DiscriminatedDef base) {
                found.add(base);
            }
        }
        return found;
    }

    /** A type cannot be one of its own variants. */
    private DiscriminatedDef withoutCircles(DiscriminatedDef base) {
        List<Variant> kept = new ArrayList<>();
        for (Variant variant : base.variants()) {
            if (reaches(variant.type(), base.id(), new HashSet<>())) {
                diagnostics.warning(
                        base.where(),
                        "The variant \"" + variant.value()
                                + "\" has the type itself among its variants. It is left out.");
            } else {
                kept.add(variant);
            }
        }
        return with(base, kept);
    }

    private boolean reaches(TypeId from, TypeId to, Set<TypeId> seen) {
        if (from.equals(to)) {
            return true;
        }
        return seen.add(from)
                && types.get(from) instanceof DiscriminatedDef base
                && base.variants().stream().anyMatch(variant -> reaches(variant.type(), to, seen));
    }

    /** With the variants of variants that have the same discriminator. */
    private DiscriminatedDef expanded(DiscriminatedDef base) {
        Map<String, Variant> all = new LinkedHashMap<>();
        base.variants().forEach(variant -> all.put(variant.value(), variant));
        base.variants().forEach(variant -> addBelow(base.discriminator(), variant.type(), all));
        return with(base, List.copyOf(all.values()));
    }

    private void addBelow(String discriminator, TypeId type, Map<String, Variant> all) {
        if (types.get(type) instanceof DiscriminatedDef base
                && base.discriminator().equals(discriminator)) {
            for (Variant variant : base.variants()) {
                all.putIfAbsent(variant.value(), variant);
                addBelow(discriminator, variant.type(), all);
            }
        }
    }

    private static DiscriminatedDef with(DiscriminatedDef base, List<Variant> variants) {
        return new DiscriminatedDef(
                base.id(), base.name(), base.docs(), base.discriminator(), variants, base.other(), base.where());
    }

    private void gather(DiscriminatedDef base) {
        base.variants().forEach(variant -> gather(base.discriminator(), variant.value(), variant.type()));
    }

    private void gather(String discriminator, String value, TypeId type) {
        if (types.get(type) instanceof DiscriminatedDef base) {
            gather(discriminator, value, base.other());
            if (!base.discriminator().equals(discriminator)) {
                base.variants().forEach(variant -> gather(discriminator, value, variant.type()));
            }
        } else {
            values.computeIfAbsent(type, any -> new LinkedHashMap<>())
                    .computeIfAbsent(discriminator, any -> new LinkedHashSet<>())
                    .add(value);
        }
    }

    private void fix(TypeId id, Map<String, Set<String>> discriminators) {
        if (types.get(id) instanceof ObjectDef object) {
            types.put(
                    id,
                    object.withProperties(object.properties().stream()
                            .map(property -> discriminators.containsKey(property.name())
                                    ? fixed(object, property, discriminators.get(property.name()))
                                    : property)
                            .toList()));
        }
    }

    private Property fixed(ObjectDef object, Property property, Set<String> found) {
        Set<String> all = new LinkedHashSet<>(found);
        property.constant().ifPresent(all::add);
        if (all.size() > 1) {
            diagnostics.warning(
                    object.where(),
                    "\"" + object.name() + "\" stands for several values of \"" + property.name() + "\": " + all
                            + ". Callers have to set it.");
        }
        Property plain = property.withType(plain(property));
        return plain.withConstant(all.size() == 1 ? Optional.of(all.iterator().next()) : Optional.empty());
    }

    /** The type of a discriminator that is written in place with its only value: the constant says it all. */
    private TypeRef plain(Property property) {
        if (property.type() instanceof TypeRef.Named named
                && types.get(named.id()) instanceof EnumDef known
                && known.values().size() == 1
                && known.where().pointer().equals(property.where().pointer())) {
            return known.type();
        }
        return property.type();
    }

    /** A discriminator that only the variants declare is on the object that is none of them what it is on all of them. */
    private void alignOther(DiscriminatedDef base) {
        if (!(types.get(base.other()) instanceof ObjectDef other)) {
            return;
        }
        List<Property> declared = base.variants().stream()
                .flatMap(variant -> properties(variant.type(), base.discriminator()).stream())
                .toList();
        boolean same = declared.stream().map(Property::type).distinct().count() == 1;
        types.put(
                other.id(),
                other.withProperties(other.properties().stream()
                        .map(property -> same && isMadeUp(other, property) ? aligned(property, declared) : property)
                        .toList()));
    }

    private List<Property> properties(TypeId variant, String name) {
        TypeDef def = types.get(variant);
        if (def instanceof DiscriminatedDef base) {
            // with the same discriminator its variants are among ours
            return base.discriminator().equals(name) ? List.of() : properties(base.other(), name);
        } else if (def instanceof ObjectDef object) {
            return object.properties().stream()
                    .filter(property -> property.name().equals(name))
                    .toList();
        }
        return List.of();
    }

    private static boolean isMadeUp(ObjectDef other, Property property) {
        return property.where().pointer().equals(other.id().pointer().child("discriminator"));
    }

    private static Property aligned(Property madeUp, List<Property> declared) {
        Property first = declared.get(0);
        return new Property(
                madeUp.name(),
                first.clientName(),
                first.type(),
                declared.stream().allMatch(Property::required),
                declared.stream().anyMatch(Property::nullable),
                madeUp.access(),
                first.secret(),
                false,
                madeUp.defaultValue(),
                first.constraints(),
                first.docs(),
                madeUp.where());
    }
}
