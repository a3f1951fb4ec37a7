package dev.armature.generator.emit;

import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.naming.PropertyNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which properties a class lifts from flattened objects. The walk is that of {@code naming}: depth first, in the order of the
 * description, entering no object twice, so that a schema that flattens itself ends.
 */
final class Flattening {
    private final EmitContext context;

    private Flattening(EmitContext context) {
        this.context = context;
    }

    /** The members {@code owner} lifts, in order. */
    static List<FlattenedMember> of(ObjectDef owner, EmitContext context) {
        return new Flattening(context).members(owner);
    }

    private List<FlattenedMember> members(ObjectDef owner) {
        List<FlattenedMember> members = new ArrayList<>();
        Set<String> offered = new HashSet<>();
        for (List<Property> path : paths(owner)) {
            // One schema merged into two nested objects gives two properties with one name: the outer one is offered.
            if (isOffered(path) && offered.add(names(owner, path).accessor())) {
                members.add(member(owner, path));
            }
        }
        return members;
    }

    private List<List<Property>> paths(ObjectDef owner) {
        List<List<Property>> paths = new ArrayList<>();
        for (Property outer : owner.properties()) {
            walk(List.of(outer), new HashSet<>(Set.of(owner.id())), paths);
        }
        return paths;
    }

    private void walk(List<Property> path, Set<TypeId> seen, List<List<Property>> into) {
        Property last = path.get(path.size() - 1);
        Optional<ObjectDef> nested = nested(last);
        if (nested.isEmpty() || !seen.add(nested.get().id())) {
            return;
        }
        for (Property property : nested.get().properties()) {
            List<Property> longer = new ArrayList<>(path);
            longer.add(property);
            into.add(List.copyOf(longer));
            walk(longer, seen, into);
        }
    }

    /** Whether every class on the way offers the property; one that meets itself on the way may not. */
    private boolean isOffered(List<Property> path) {
        return path.size() == 2
                || nested(path.get(0))
                        .filter(next -> paths(next).contains(rest(path)))
                        .filter(next -> isOffered(rest(path)))
                        .isPresent();
    }

    private FlattenedMember member(ObjectDef owner, List<Property> path) {
        ObjectDef next = nested(path.get(0)).orElseThrow();
        List<Property> rest = rest(path);
        ObjectDef holder = holder(path);
        Property leaf = path.get(path.size() - 1);
        return new FlattenedMember(
                path,
                Member.of(owner, path.get(0), context),
                Member.of(holder, leaf, names(next, rest), context),
                Member.of(holder, leaf, names(owner, path), context));
    }

    private PropertyNames names(ObjectDef owner, List<Property> path) {
        Property leaf = path.get(path.size() - 1);
        return path.size() == 1
                ? context.names().property(owner.id(), leaf)
                : context.names().flattened(owner.id(), path.get(0), leaf);
    }

    /** The object that declares the last property of the path. */
    private ObjectDef holder(List<Property> path) {
        return nested(path.get(path.size() - 2)).orElseThrow();
    }

    private Optional<ObjectDef> nested(Property property) {
        return property.flatten() ? context.types().object(property.type()) : Optional.empty();
    }

    private static List<Property> rest(List<Property> path) {
        return path.subList(1, path.size());
    }
}
