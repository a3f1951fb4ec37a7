package dev.armature.generator.diff;

import dev.armature.generator.model.Access;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.Usage;

/** Compares the properties of one object. */
final class PropertyDiff {
    private final Comparing comparing;
    private final ObjectDef oldOwner;
    private final ObjectDef newOwner;
    private final boolean sent;
    private final boolean read;

    PropertyDiff(Comparing comparing, ObjectDef oldOwner, ObjectDef newOwner) {
        this.comparing = comparing;
        this.oldOwner = oldOwner;
        this.newOwner = newOwner;
        this.sent = comparing.before().travel().isSent(oldOwner.id());
        this.read = comparing.before().travel().isRead(oldOwner.id());
    }

    void removed(Property old) {
        boolean missed = read && isReadable(old) && isMandatory(old);
        comparing
                .removed("property-removed", element(old), old.where())
                .symbol(comparing.before().accessor(oldOwner.id(), old))
                .values(describe(comparing.before(), old), "")
                .because(
                        Impacts.gone().wire(missed).behaviour(!missed),
                        missed
                                ? "Its methods are gone, and old clients fail where they read it, because it was required."
                                : "Its methods are gone, and old clients no longer find it in answers or send it for"
                                        + " nothing.");
    }

    void added(Property now) {
        boolean demanded = sent && isSettable(now) && now.required();
        boolean constant = sent && now.required() && now.constant().isPresent();
        comparing
                .added("property-added", element(now), now.where())
                .symbol(comparing.after().accessor(newOwner.id(), now))
                .values("", describe(comparing.after(), now))
                .because(
                        Impacts.none().wire(demanded || constant).behaviour(demanded),
                        demanded
                                ? "Old clients do not send it, and code that does not set it compiles but fails when it"
                                        + " builds the object."
                                : constant
                                        ? "Old clients do not send it."
                                        : "It can be left out, and old clients keep what they do not know.");
    }

    void compare(Property old, Property now) {
        name(old, now);
        type(old, now);
        required(old, now);
        nullable(old, now);
        access(old, now);
        constants(old, now);
        if (old.flatten() != now.flatten()) {
            changed("flattening-changed", old, now)
                    .values(old.flatten() ? "flattened" : "", now.flatten() ? "flattened" : "")
                    .because(
                            now.flatten() ? Impacts.none() : Impacts.gone(),
                            now.flatten()
                                    ? "The owner has accessors for its properties, too."
                                    : "The owner no longer has accessors for its properties.");
        }
        if (old.secret() != now.secret()) {
            changed("property-secret-changed", old, now)
                    .values(old.secret() ? "secret" : "", now.secret() ? "secret" : "")
                    .because(Impacts.none().behaviour(true), "Texts and logs show the value, or no longer do.");
        }
        ConstraintDiff.compare(
                old.constraints(), now.constraints(), sent && isSettable(old), rule -> changed(rule, old, now));
    }

    private void name(Property old, Property now) {
        String from = comparing.before().names().property(oldOwner.id(), old).accessor();
        String to = comparing.after().names().property(newOwner.id(), now).accessor();
        if (!from.equals(to)) {
            changed("property-renamed", old, now)
                    .values(from, to)
                    .because(Impacts.gone(), "Its methods are called " + to + " now; the wire does not change.");
        }
    }

    private void type(Property old, Property now) {
        if (comparing.types().same(old.type(), now.type())) {
            return;
        }
        JavaType from = accessorType(comparing.before(), old);
        JavaType to = accessorType(comparing.after(), now);
        JavaChange java = JavaChange.between(from, to);
        if (isSettable(old) && isSettable(now)) {
            java = java.and(JavaChange.between(
                    comparing.before().json(old.type()), comparing.after().json(now.type())));
        }
        boolean unreadable = read && isReadable(old) && !comparing.wire().oldReadsNew(old.type(), now.type());
        boolean unaccepted = sent && isSettable(old) && !comparing.wire().newReadsOld(old.type(), now.type());
        String reason = unreadable
                ? "Old clients cannot read the new values"
                : "Old clients send values the new description does not allow";
        changed("property-type-changed", old, now)
                .values(comparing.before().text(old.type()), comparing.after().text(now.type()))
                .because(
                        Impacts.none().java(java).wire(unreadable || unaccepted),
                        TypeWords.why(from, to, java, unreadable || unaccepted, reason));
    }

    private void required(Property old, Property now) {
        if (old.required() == now.required()) {
            return;
        }
        boolean stricter = now.required();
        boolean unset = stricter && sent && isSettable(now);
        boolean missed = !stricter && read && isReadable(old) && isMandatory(old);
        JavaChange java = isMandatory(old) == isMandatory(now) || isCollection(old) ? JavaChange.NONE : JavaChange.BOTH;
        boolean clearLost = isPatched(oldOwner) && isSettable(old) && stricter;
        Impacts impacts = Impacts.none().java(clearLost ? JavaChange.BOTH : java);
        changed(stricter ? "property-became-required" : "property-became-optional", old, now)
                .values(old.required() ? "required" : "optional", now.required() ? "required" : "optional")
                .because(
                        impacts.wire(unset || missed).behaviour(unset && isMandatory(now)),
                        requiredWhy(impacts.has(Impact.SOURCE_BREAKING), unset, missed, old, now));
    }

    private String requiredWhy(boolean java, boolean unset, boolean missed, Property old, Property now) {
        String first = java
                ? "The accessor returns " + accessorType(comparing.after(), now).text() + " instead of "
                        + accessorType(comparing.before(), old).text()
                : "Accessors look as before";
        if (unset) {
            return first + ", and old clients may leave it out.";
        }
        return first + (missed ? ", and old clients fail where they read it and it is missing." : ".");
    }

    private void nullable(Property old, Property now) {
        if (old.nullable() == now.nullable()) {
            return;
        }
        JavaChange java = isMandatory(old) == isMandatory(now) || isCollection(old) ? JavaChange.NONE : JavaChange.BOTH;
        boolean unreadable = now.nullable() && read && isReadable(old) && isMandatory(old);
        boolean refused = !now.nullable() && sent && isSettable(old) && (old.required() || isPatched(oldOwner));
        changed(now.nullable() ? "property-became-nullable" : "property-became-non-nullable", old, now)
                .values(old.nullable() ? "nullable" : "not nullable", now.nullable() ? "nullable" : "not nullable")
                .because(
                        Impacts.none().java(java).wire(unreadable || refused),
                        unreadable
                                ? "Old clients fail where they read it and it is null."
                                : refused
                                        ? "Old clients may send null, which is no longer allowed."
                                        : "Old clients send no null here, and read it as absent.");
    }

    private void access(Property old, Property now) {
        if (old.access() == now.access()) {
            return;
        }
        boolean lost = isSettable(old) && !isSettable(now);
        boolean hidden = now.access() == Access.WRITE_ONLY && read && isMandatory(old);
        changed("property-access-changed", old, now)
                .values(words(old.access()), words(now.access()))
                .because(
                        (lost ? Impacts.gone() : Impacts.none()).behaviour(true).wire(hidden),
                        lost
                                ? "Builders can no longer set it, and the service no longer takes it from old clients."
                                : "Who sets it has changed: it is " + words(now.access()) + " now.");
    }

    private void constants(Property old, Property now) {
        if (!old.constant().equals(now.constant())) {
            boolean setter = isSettable(old) != isSettable(now) && !isSettable(now);
            changed("constant-changed", old, now)
                    .values(old.constant().orElse(""), now.constant().orElse(""))
                    .because(
                            (setter ? Impacts.gone() : Impacts.none())
                                    .wire(now.constant().isPresent()),
                            now.constant().isPresent()
                                    ? "Old clients may send another value."
                                    : "It can have other values now.");
        }
        if (!old.defaultValue().equals(now.defaultValue())) {
            changed("property-default-changed", old, now)
                    .values(old.defaultValue().orElse(""), now.defaultValue().orElse(""))
                    .because(Impacts.none().behaviour(true), "The service assumes another value where none is sent.");
        }
    }

    private Comparing.Draft changed(String rule, Property old, Property now) {
        return comparing
                .changed(rule, element(old), old.where(), now.where())
                .symbol(comparing.before().accessor(oldOwner.id(), old));
    }

    private String element(Property property) {
        return "property " + property.name() + " of " + oldOwner.name();
    }

    private static JavaType accessorType(Side side, Property property) {
        JavaType type = side.json(property.type());
        if (isCollection(property)) {
            return type;
        }
        return isMandatory(property) ? type.unboxed() : type.optional();
    }

    private static boolean isCollection(Property property) {
        return property.type() instanceof TypeRef.ListOf || property.type() instanceof TypeRef.MapOf;
    }

    private static boolean isMandatory(Property property) {
        return property.required() && !property.nullable();
    }

    private static boolean isSettable(Property property) {
        return property.access() != Access.READ_ONLY && property.constant().isEmpty();
    }

    private static boolean isReadable(Property property) {
        return property.access() != Access.WRITE_ONLY;
    }

    private static boolean isPatched(ObjectDef owner) {
        return owner.usages().contains(Usage.PATCH);
    }

    private static String words(Access access) {
        return switch (access) {
            case READ_WRITE -> "read and write";
            case READ_ONLY -> "read-only";
            case WRITE_ONLY -> "write-only";
            case CREATE_ONLY -> "set at creation only";
        };
    }

    private static String describe(Side side, Property property) {
        return property.name() + ": " + side.text(property.type())
                + (property.required() ? ", required" : ", optional")
                + (property.nullable() ? ", nullable" : "")
                + (property.access() == Access.READ_WRITE ? "" : ", " + words(property.access()));
    }
}
