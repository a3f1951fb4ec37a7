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
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Names what models declare: accessors of own and of lifted properties, constants of enums. */
final class MemberNames {
    /** Ends the id of what tells an absent list or map from an empty one. */
    private static final String HAS = "~has";

    /** Ends the id of what sends an explicit null. */
    private static final String CLEAR = "~clear";

    private final Api api;
    private final Renames renames;
    private final Survivors survivors;
    private final Diagnostics diagnostics;
    private final Map<TypeId, Scope> scopes = new LinkedHashMap<>();
    private final Map<Keys.MemberKey, PropertyNames> properties = new LinkedHashMap<>();
    private final Map<Keys.FlattenedKey, PropertyNames> flattened = new LinkedHashMap<>();
    private final Map<Keys.MemberKey, String> constants = new LinkedHashMap<>();
    private final Map<Keys.CaseKey, String> cases = new LinkedHashMap<>();

    private MemberNames(Api api, Renames renames, Survivors survivors, Diagnostics diagnostics) {
        this.api = api;
        this.renames = renames;
        this.survivors = survivors;
        this.diagnostics = diagnostics;
    }

    static MemberNames allocate(Api api, Renames renames, Survivors survivors, Diagnostics diagnostics) {
        MemberNames names = new MemberNames(api, renames, survivors, diagnostics);
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

    /** The names to remember of the members of a type; names that follow from others are left out. */
    Map<String, KeptName> remembered(TypeId owner) {
        Scope scope = scopes.get(owner);
        Map<String, KeptName> before =
                survivors.type(owner).map(NameLock.KeptType::members).orElse(Map.of());
        Map<String, KeptName> names = new TreeMap<>(scope == null ? before : scope.remembered());
        for (Map.Entry<String, KeptName> name : List.copyOf(names.entrySet())) {
            String id = name.getKey();
            String capital = Words.capitalise(name.getValue().name());
            names.computeIfPresent(id + HAS, (any, made) -> made.name().equals("has" + capital) ? null : made);
            names.computeIfPresent(id + CLEAR, (any, made) -> made.name().equals("clear" + capital) ? null : made);
        }
        return names;
    }

    Optional<String> unionCase(Keys.CaseKey key) {
        return Optional.ofNullable(cases.get(key));
    }

    private void addProperties(TypeDef type, List<Property> declared) {
        Scope scope = scope(NameKind.PROPERTY, type.id());
        Map<Keys.MemberKey, Claim<Keys.MemberKey>> claims = new LinkedHashMap<>();
        for (Property property : declared) {
            Keys.MemberKey key = new Keys.MemberKey(type.id(), property.name());
            String label = "Property '" + property.name() + "' of " + type.name();
            claims.putIfAbsent(key, claim(NameKind.PROPERTY, key, property.clientName(), label, property));
        }
        keepDerived(scope, type.id());
        // The builder of a type with lifted properties holds the builders of their objects under these names.
        scope.without(
                declared.stream()
                        .filter(Property::flatten)
                        .map(property -> "flattened" + Words.capitalise(wanted(scope, claims, type, property)))
                        .toList(),
                "generated code");
        Map<Keys.MemberKey, String> accessors = scope.allocate(Claim.sorted(claims.values()));
        accessors.forEach(
                (key, accessor) -> properties.put(key, withDerived(scope, Claim.token(key.wireName()), accessor)));
    }

    private Scope scope(NameKind kind, TypeId owner) {
        Map<String, KeptName> kept =
                survivors.type(owner).map(NameLock.KeptType::members).orElse(Map.of());
        Scope scope = new Scope(kind, diagnostics).keeping(kept);
        scopes.put(owner, scope);
        return scope;
    }

    private static String wanted(
            Scope scope, Map<Keys.MemberKey, Claim<Keys.MemberKey>> claims, TypeDef type, Property property) {
        Claim<Keys.MemberKey> claim =
                Objects.requireNonNull(claims.get(new Keys.MemberKey(type.id(), property.name())));
        String before = scope.kept(claim.id());
        String wanted = claim.rename() == null ? claim.candidates().get(0) : claim.rename();
        return before == null ? wanted : before;
    }

    private Claim<Keys.MemberKey> claim(
            NameKind kind, Keys.MemberKey key, Optional<String> clientName, String label, Property property) {
        String text = clientName.orElse(key.wireName());
        String natural = kind.natural(text);
        return new Claim<>(
                key,
                Claim.token(key.wireName()),
                renames.of(key),
                Claim.rank(kind, text, clientName.isPresent()),
                List.of(natural, kind.spelled(text), kind.natural(key.wireName())),
                label,
                property.where());
    }

    /** What is made from a name that is kept is kept as well, before any newcomer can take it. */
    private void keepDerived(Scope scope, TypeId owner) {
        Map<String, KeptName> kept =
                survivors.type(owner).map(NameLock.KeptType::members).orElse(Map.of());
        kept.forEach((id, name) -> {
            if (scope.kept(id) != null && !id.endsWith(HAS) && !id.endsWith(CLEAR)) {
                String capital = Words.capitalise(name.name());
                scope.keepIfFree(id + HAS, new KeptName("has" + capital, name.where()));
                scope.keepIfFree(id + CLEAR, new KeptName("clear" + capital, name.where()));
            }
        });
    }

    private static PropertyNames withDerived(Scope scope, String id, String accessor) {
        String capital = Words.capitalise(accessor);
        return new PropertyNames(
                accessor, derived(scope, id + HAS, "has" + capital), derived(scope, id + CLEAR, "clear" + capital));
    }

    private static String derived(Scope scope, String id, String name) {
        return scope.take(id, List.of(name, name + "Member"), "generated code");
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
                            Claim.token(key.wireName()),
                            renames.of(key),
                            Claim.rank(
                                    NameKind.CONSTANT, text, value.clientName().isPresent()),
                            List.of(natural, NameKind.CONSTANT.spelled(text), NameKind.CONSTANT.natural(value.value())),
                            "Value '" + value.value() + "' of " + type.name(),
                            type.where()));
        }
        constants.putAll(scope(NameKind.CONSTANT, type.id()).allocate(Claim.sorted(claims.values())));
    }

    private void addCases(UnionDef type) {
        List<Claim<Keys.CaseKey>> claims = new ArrayList<>();
        for (UnionDef.Alternative alternative : type.alternatives()) {
            Keys.CaseKey key = new Keys.CaseKey(type.id(), alternative.type());
            String natural = Lengths.fit(NameKind.UNION_CASE.natural(alternative.name()), Lengths.NESTED);
            claims.add(new Claim<>(
                    key,
                    caseId(alternative.name(), claims),
                    renames.of(key),
                    Claim.rank(NameKind.UNION_CASE, alternative.name(), false),
                    List.of(natural),
                    "Alternative '" + alternative.name() + "' of " + type.name(),
                    type.where()));
        }
        cases.putAll(scope(NameKind.UNION_CASE, type.id()).allocate(Claim.sorted(claims)));
    }

    /** Alternatives of the same name are counted: nothing else tells them apart for good. */
    private static String caseId(String name, List<Claim<Keys.CaseKey>> earlier) {
        String id = Claim.token(name);
        Set<String> taken = earlier.stream().map(Claim::id).collect(Collectors.toSet());
        String free = id;
        for (int number = 2; taken.contains(free); number++) {
            free = id + '~' + number; // no token has that
        }
        return free;
    }

    private void addFlattened(ObjectDef type) {
        for (Property outer : sorted(type)) {
            if (outer.flatten()) {
                Lift lift = new Lift(Claim.token(outer.name()), ownAccessor(type.id(), outer));
                lift(type, outer, outer, new HashSet<>(Set.of(type.id())), lift);
            }
        }
    }

    /** By name: whoever changes the order of properties must not exchange the names of what they lift. */
    private static List<Property> sorted(ObjectDef type) {
        List<Property> sorted = new ArrayList<>(type.properties());
        sorted.sort(Comparator.comparing(Property::name));
        return sorted;
    }

    /**
     * What lifted properties have around them.
     *
     * @param id the names on the wire
     * @param prefix the names in Java
     */
    private record Lift(String id, String prefix) {
        Lift inside(String wireName, String accessor) {
            return new Lift(id + '/' + Claim.token(wireName), prefix + Words.capitalise(accessor));
        }
    }

    /** Names the properties of the object behind {@code level}, and of the objects lifted into that one. */
    private void lift(ObjectDef owner, Property outer, Property level, Set<TypeId> seen, Lift around) {
        Optional<ObjectDef> inner = object(level.type());
        if (inner.isEmpty() || !seen.add(inner.get().id())) {
            return;
        }
        Scope scope = Objects.requireNonNull(scopes.get(owner.id()));
        for (Property property : sorted(inner.get())) {
            String own = ownAccessor(inner.get().id(), property);
            String label = "Property '" + outer.name() + '.' + property.name() + "' of " + owner.name();
            Lift lifted = around.inside(property.name(), own);
            String accessor = scope.take(lifted.id(), List.of(own, lifted.prefix()), label);
            flattened.putIfAbsent(
                    Keys.FlattenedKey.of(owner.id(), outer, property), withDerived(scope, lifted.id(), accessor));
            if (property.flatten()) {
                lift(owner, outer, property, seen, lifted);
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
