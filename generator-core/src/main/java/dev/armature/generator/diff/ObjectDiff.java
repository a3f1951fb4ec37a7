package dev.armature.generator.diff;

import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeRef;
import java.util.Optional;

/** Compares one object: its properties, matched by name, and what is allowed beyond them. */
final class ObjectDiff {
    private ObjectDiff() {}

    static void compare(Comparing comparing, ObjectDef old, ObjectDef now) {
        PropertyDiff properties = new PropertyDiff(comparing, old, now);
        for (Property property : old.properties()) {
            find(now, property.name())
                    .ifPresentOrElse(other -> properties.compare(property, other), () -> properties.removed(property));
        }
        for (Property property : now.properties()) {
            if (find(old, property.name()).isEmpty()) {
                properties.added(property);
            }
        }
        additional(comparing, old, now);
    }

    private static Optional<Property> find(ObjectDef def, String name) {
        return def.properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst();
    }

    private static void additional(Comparing comparing, ObjectDef old, ObjectDef now) {
        TypeRef from = old.additionalProperties().orElse(new TypeRef.AnyValue());
        TypeRef to = now.additionalProperties().orElse(new TypeRef.AnyValue());
        if (comparing.types().same(from, to)) {
            return;
        }
        JavaType before = comparing.before().json(from);
        JavaType after = comparing.after().json(to);
        JavaChange java = JavaChange.between(before, after);
        boolean read = comparing.before().travel().isRead(old.id())
                && !comparing.wire().oldReadsNew(from, to);
        boolean sent = comparing.before().travel().isSent(old.id())
                && !comparing.wire().newReadsOld(from, to);
        TypeDiff.changed(comparing, "additional-properties-changed", old, now)
                .values(comparing.before().text(from), comparing.after().text(to))
                .because(
                        Impacts.none().java(java).wire(read || sent),
                        TypeWords.why(before, after, java, read || sent, "Further members have another type"));
    }
}
