package dev.armature.generator.naming;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.EnumValue;
import dev.armature.generator.model.FormDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.UnionDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Names what models declare: accessors of own and of lifted properties, constants of enums. */
final class MemberNames {
    private final Api api;
    private final Renames renames;
    private final Diagnostics diagnostics;
    private final Map<TypeId, Scope> scopes = new LinkedHashMap<>();
    private final Map<Keys.MemberKey, PropertyNames> properties = new LinkedHashMap<>();
    private final Map<Keys.FlattenedKey, PropertyNames> flattened = new LinkedHashMap<>();
    private final Map<Keys.MemberKey, String> constants = new LinkedHashMap<>();
    private final Map<Keys.CaseKey, String> cases = new LinkedHashMap<>();

    private MemberNames(Api api, Renames renames, Diagnostics diagnostics) {
        this.api = api;
        this.renames = renames;
        this.diagnostics = diagnostics;
    }

    static MemberNames allocate(Api api, Renames renames, Diagnostics diagnostics) {
        MemberNames names = new MemberNames(api, renames, diagnostics);
        for (TypeDef type : api.types().values()) {
            if (type instanceof ObjectDef object) {
                names.addProperties(object, object.properties());
            } else if (type instanceof FormDef form) {
                names.addProperties(form, form.properties());
            } else if (type instanceof EnumDef enumeration) {
                names.addConstants(enumeration);
            } else if (type instanceof UnionDef union) {
                names.addCases(union);
            }
        }
        // Lifted properties are called like in the object they come from, so all own names come first.
        for (TypeDef type : api.types().values()) {
            if (type instanceof ObjectDef object) {
                names.addFlattened(object);
            }
        }
        return names;
    }

    Optional<PropertyNames> property(Keys.MemberKey key) {
        return Optional.ofNullable(properties.get(key));
    }

    Optional<PropertyNames> flattened(Keys.FlattenedKey key) {
        return Optional.ofNullable(flattened.get(key));
    }

    Optional<String> constant(Keys.MemberKey key) {
        return Optional.ofNullable(constants.get(key));
    }

    Optional<String> unionCase(Keys.CaseKey key) {
        return Optional.ofNullable(cases.get(key));
    }

    private void addProperties(TypeDef type, List<Property> declared) {
        Scope scope = new Scope(NameKind.PROPERTY, diagnostics);
        scopes.put(type.id(), scope);
        Map<Keys.MemberKey, Claim<Keys.MemberKey>> claims = new LinkedHashMap<>();
        for (Property property : declared) {
            Keys.MemberKey key = new Keys.MemberKey(type.id(), property.name());
            String label = "Property '" + property.name() + "' of " + type.name();
            claims.putIfAbsent(key, claim(NameKind.PROPERTY, key, property.clientName(), label, property));
        }
        // The builder of a type with lifted properties holds the builders of their objects under these names.
        scope.without(
                declared.stream()
                        .filter(Property::flatten)
                        .map(property -> "flattened" + Words.capitalise(wanted(claims, type, property)))
                        .toList(),
                "generated code");
        Map<Keys.MemberKey, String> accessors = scope.allocate(List.copyOf(claims.values()));
        accessors.forEach((key, accessor) -> properties.put(key, withDerived(scope, accessor)));
    }

    private static String wanted(Map<Keys.MemberKey, Claim<Keys.MemberKey>> claims, TypeDef type, Property property) {
        Claim<Keys.MemberKey> claim =
                Objects.requireNonNull(claims.get(new Keys.MemberKey(type.id(), property.name())));
        return claim.rename() == null ? claim.candidates().get(0) : claim.rename();
    }

    private Claim<Keys.MemberKey> claim(
            NameKind kind, Keys.MemberKey key, Optional<String> clientName, String label, Property property) {
        String text = clientName.orElse(key.wireName());
        String natural = kind.natural(text);
        return new Claim<>(
                key,
                renames.of(key),
                Claim.rank(text, clientName.isPresent(), natural),
                List.of(natural, kind.spelled(text), kind.natural(key.wireName())),
                label,
                property.where());
    }

    private static PropertyNames withDerived(Scope scope, String accessor) {
        String capital = Words.capitalise(accessor);
        return new PropertyNames(accessor, derived(scope, "has" + capital), derived(scope, "clear" + capital));
    }

    private static String derived(Scope scope, String name) {
        return scope.takeFirst(List.of(name, name + "Member"), "generated code");
    }

    private void addConstants(EnumDef type) {
        Map<Keys.MemberKey, Claim<Keys.MemberKey>> claims = new LinkedHashMap<>();
        for (EnumValue value : type.values()) {
            Keys.MemberKey key = new Keys.MemberKey(type.id(), value.value());
            String text = value.clientName().orElse(value.value());
            String natural = NameKind.CONSTANT.natural(text);
            claims.putIfAbsent(
                    key,
                    new Claim<>(
                            key,
                            renames.of(key),
                            Claim.rank(text, value.clientName().isPresent(), natural),
                            List.of(natural, NameKind.CONSTANT.spelled(text), NameKind.CONSTANT.natural(value.value())),
                            "Value '" + value.value() + "' of " + type.name(),
                            type.where()));
        }
        constants.putAll(new Scope(NameKind.CONSTANT, diagnostics).allocate(List.copyOf(claims.values())));
    }

    private void addCases(UnionDef type) {
        List<Claim<Keys.CaseKey>> claims = new ArrayList<>();
        for (UnionDef.Alternative alternative : type.alternatives()) {
            Keys.CaseKey key = new Keys.CaseKey(type.id(), alternative.type());
            String natural = Lengths.fit(NameKind.UNION_CASE.natural(alternative.name()), Lengths.NESTED);
            claims.add(new Claim<>(
                    key,
                    renames.of(key),
                    Claim.rank(alternative.name(), false, natural),
                    List.of(natural),
                    "Alternative '" + alternative.name() + "' of " + type.name(),
                    type.where()));
        }
        cases.putAll(new Scope(NameKind.UNION_CASE, diagnostics).allocate(claims));
    }

    private void addFlattened(ObjectDef type) {
        for (Property outer : type.properties()) {
            if (outer.flatten()) {
                lift(type, outer, outer, new HashSet<>(Set.of(type.id())), ownAccessor(type.id(), outer));
            }
        }
    }

    /** Names the properties of the object behind {@code level}, and of the objects lifted into that one. */
    private void lift(ObjectDef owner, Property outer, Property level, Set<TypeId> seen, String prefix) {
        Optional<ObjectDef> inner = object(level.type());
        if (inner.isEmpty() || !seen.add(inner.get().id())) {
            return;
        }
        Scope scope = Objects.requireNonNull(scopes.get(owner.id()));
        for (Property property : inner.get().properties()) {
            String own = ownAccessor(inner.get().id(), property);
            String label = "Property '" + outer.name() + '.' + property.name() + "' of " + owner.name();
            String accessor = scope.takeFirst(List.of(own, prefix + Words.capitalise(own)), label);
            flattened.putIfAbsent(Keys.FlattenedKey.of(owner.id(), outer, property), withDerived(scope, accessor));
            if (property.flatten()) {
                lift(owner, outer, property, seen, prefix + Words.capitalise(own));
            }
        }
    }

    private String ownAccessor(TypeId owner, Property property) {
        return Objects.requireNonNull(properties.get(new Keys.MemberKey(owner, property.name())))
                .accessor();
    }

    private Optional<ObjectDef> object(TypeRef ref) {
        return ref instanceof TypeRef.Named named && api.types().get(named.id()) instanceof ObjectDef object
                ? Optional.of(object)
                : Optional.empty();
    }
}
