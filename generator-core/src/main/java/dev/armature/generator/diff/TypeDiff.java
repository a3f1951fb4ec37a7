package dev.armature.generator.diff;

import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.FormDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.UnionDef;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Compares the types that have classes. */
final class TypeDiff {
    private TypeDiff() {}

    static void compare(Comparing comparing) {
        for (TypeDef old : comparing.before().api().types().values()) {
            Optional<TypeId> now = comparing.types().newOf(old.id());
            if (now.isPresent()) {
                compare(comparing, old, comparing.after().api().type(now.get()));
            } else if (!isFacet(old)) {
                removed(comparing, old);
            }
        }
        for (TypeDef now : comparing.after().api().types().values()) {
            if (comparing.types().isNew(now.id()) && !isFacet(now)) {
                comparing
                        .added("type-added", element(now), now.where())
                        .symbol(comparing.after().className(now.id()))
                        .values("", now.name())
                        .because(Impacts.none(), "A new class is in nobody's way.");
            }
        }
    }

    private static void removed(Comparing comparing, TypeDef old) {
        comparing
                .removed("type-removed", element(old), old.where())
                .symbol(comparing.before().className(old.id()))
                .values(old.name(), "")
                .because(Impacts.gone(), "No operation reaches the type any more, so that its class is gone.");
    }

    private static void compare(Comparing comparing, TypeDef old, TypeDef now) {
        String from = comparing.before().className(old.id());
        String to = comparing.after().className(now.id());
        if (!from.equals(to) && !isFacet(old)) {
            changed(comparing, "type-renamed", old, now)
                    .values(from, to)
                    .because(Impacts.gone(), "The class is called " + to + " now; the wire does not change.");
        }
        if (!old.getClass().equals(now.getClass())) {
            changed(comparing, "type-kind-changed", old, now)
                    .values(kind(old), kind(now))
                    .because(Impacts.gone().wire(true), "Values and their class have another form.");
            return;
        }
        old.match(new Dispatch(comparing, now));
    }

    static Comparing.Draft changed(Comparing comparing, String rule, TypeDef old, TypeDef now) {
        return comparing
                .changed(rule, element(old), old.where(), now.where())
                .symbol(comparing.before().className(old.id()));
    }

    /** The class behind a discriminator's base is told with the base. */
    private static boolean isFacet(TypeDef def) {
        return !def.id().facet().isEmpty() && !def.id().isForm();
    }

    private static String element(TypeDef def) {
        return "type " + def.name();
    }

    private static String kind(TypeDef def) {
        return def.getClass().getSimpleName().replace("Def", "").toLowerCase(Locale.ROOT);
    }

    private static final class Dispatch implements TypeDef.Cases<Boolean> {
        private final Comparing comparing;
        private final TypeDef now;

        Dispatch(Comparing comparing, TypeDef now) {
            this.comparing = comparing;
            this.now = now;
        }

        @Override
        public Boolean object(ObjectDef old) {
            ObjectDiff.compare(comparing, old, (ObjectDef) Objects.requireNonNull(now));
            return true;
        }

        @Override
        public Boolean enumeration(EnumDef old) {
            EnumDiff.compare(comparing, old, (EnumDef) now);
            return true;
        }

        @Override
        public Boolean discriminated(DiscriminatedDef old) {
            DiscriminatedDiff.compare(comparing, old, (DiscriminatedDef) now);
            return true;
        }

        @Override
        public Boolean form(FormDef old) {
            FormDiff.compare(comparing, old, (FormDef) now);
            return true;
        }

        @Override
        public Boolean union(UnionDef old) {
            UnionDef other = (UnionDef) now;
            boolean same = old.alternatives().size() == other.alternatives().size();
            for (int i = 0; same && i < old.alternatives().size(); i++) {
                same = comparing
                        .types()
                        .same(
                                old.alternatives().get(i).type(),
                                other.alternatives().get(i).type());
            }
            if (!same) {
                changed(comparing, "alternatives-changed", old, other)
                        .because(
                                Impacts.gone().wire(true),
                                "Values can have other types than before, in other accessors.");
            }
            return true;
        }
    }
}
