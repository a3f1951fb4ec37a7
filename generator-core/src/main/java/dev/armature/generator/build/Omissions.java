package dev.armature.generator.build;

import dev.armature.generator.model.Access;
import dev.armature.generator.model.Api;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Leaves out properties that a user does not want, and the types that only they reach. Values keep such members all the same:
 * like any member that the description does not know, they survive a round trip.
 *
 * <p>A glob is {@code Schema.property}, with the schema's name or its key in the description.
 */
public final class Omissions {
    private final Api api;
    private final List<Glob> globs;
    private final Diagnostics diagnostics;

    private Omissions(Api api, List<String> globs, Diagnostics diagnostics) {
        this.api = api;
        this.globs = globs.stream().map(Glob::of).toList();
        this.diagnostics = diagnostics;
    }

    /** Whether {@code glob} fits a property of {@code api}. */
    public static boolean fits(Api api, String glob) {
        Omissions one = new Omissions(api, List.of(glob), new Diagnostics());
        return one.objects().stream()
                .anyMatch(object -> object.properties().stream().anyMatch(property -> one.omits(object, property)));
    }

    /**
     * The API without what the globs fit.
     *
     * @param diagnostics receives a located error for every glob that fits nothing and every property the client cannot do
     *     without, and a warning for each that the service wants to be sent
     */
    public static Api apply(Api api, List<String> globs, Diagnostics diagnostics) {
        if (globs.isEmpty()) {
            return api;
        }
        for (String glob : globs) {
            if (!fits(api, glob)) {
                diagnostics.error(
                        SourceLocation.startOf(api.source().file()),
                        "No property matches \"" + glob + "\". Write Schema.property.");
            }
        }
        return new Omissions(api, globs, diagnostics).apply();
    }

    private Api apply() {
        checkPaging();
        Map<TypeId, TypeDef> types = new LinkedHashMap<>(api.types());
        for (ObjectDef object : objects()) {
            List<Property> kept = new ArrayList<>();
            for (Property property : object.properties()) {
                if (omits(object, property)) {
                    check(object, property);
                } else {
                    kept.add(property);
                }
            }
            types.put(object.id(), object.withProperties(kept));
        }
        return api.withTypes(UsagePass.apply(operations(), types));
    }

    private void check(ObjectDef object, Property property) {
        String name = "\"" + object.name() + '.' + property.name() + "\"";
        if (property.constant().isPresent()) {
            diagnostics.error(property.where(), name + " cannot be left out: clients have to send its only value.");
        } else if (property.required()
                && property.access() != Access.READ_ONLY
                && object.usages().contains(Usage.REQUEST)) {
            diagnostics.warning(property.where(), name + " is left out, but required in requests.");
        }
    }

    private void checkPaging() {
        for (Operation operation : operations()) {
            operation.paging().ifPresent(paging -> {
                checkPath(operation, paging.items());
                checkPath(operation, paging.nextLink());
            });
        }
    }

    private void checkPath(Operation operation, List<String> path) {
        Optional<TypeRef> owner = PagePath.body(operation);
        for (String name : path) {
            Optional<ObjectDef> object = owner.flatMap(this::object);
            Optional<Property> property = object.flatMap(found -> PagePath.property(found, name));
            if (property.isPresent() && omits(object.orElseThrow(), property.get())) {
                diagnostics.error(
                        property.get().where(),
                        "\"" + name + "\" cannot be left out: " + operation.operationId() + " reads pages by it.");
            }
            owner = property.map(Property::type);
        }
    }

    private Optional<ObjectDef> object(TypeRef type) {
        return Reference.named(type)
                .map(id -> api.types().get(id))
                .filter(ObjectDef.class::isInstance)
                .map(ObjectDef.class::cast);
    }

    private boolean omits(ObjectDef object, Property property) {
        Set<String> owners =
                new LinkedHashSet<>(List.of(object.name(), object.id().pointer().last()));
        return owners.stream()
                .anyMatch(owner -> globs.stream().anyMatch(glob -> glob.matches(owner + '.' + property.name())));
    }

    private List<ObjectDef> objects() {
        return api.types().values().stream()
                .filter(ObjectDef.class::isInstance)
                .map(ObjectDef.class::cast)
                .toList();
    }

    private List<Operation> operations() {
        return api.groups().stream()
                .flatMap(group -> group.operations().stream())
                .toList();
    }
}
