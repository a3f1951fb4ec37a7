package dev.armature.generator.diff;

import dev.armature.generator.model.FormDef;
import dev.armature.generator.model.Property;
import java.util.Optional;

/** Compares the parts of one form, matched by name. Clients only send forms. */
final class FormDiff {
    private final Comparing comparing;
    private final FormDef old;

    private FormDiff(Comparing comparing, FormDef old) {
        this.comparing = comparing;
        this.old = old;
    }

    static void compare(Comparing comparing, FormDef old, FormDef now) {
        FormDiff diff = new FormDiff(comparing, old);
        for (FormDef.Part part : old.parts()) {
            find(now, part).ifPresentOrElse(other -> diff.compare(part, other), () -> diff.removed(part.property()));
        }
        for (FormDef.Part part : now.parts()) {
            if (find(old, part).isEmpty()) {
                diff.added(part.property());
            }
        }
    }

    private static Optional<FormDef.Part> find(FormDef form, FormDef.Part like) {
        return form.parts().stream()
                .filter(part -> part.property().name().equals(like.property().name()))
                .findFirst();
    }

    private void removed(Property part) {
        comparing
                .removed("part-removed", element(part), part.where())
                .symbol(comparing.before().className(old.id()))
                .values(comparing.before().text(part.type()), "")
                .because(Impacts.gone().behaviour(true), "Builders can no longer add it, and nobody looks at it.");
    }

    private void added(Property part) {
        comparing
                .added("part-added", element(part), part.where())
                .symbol(comparing.before().className(old.id()))
                .values("", comparing.after().text(part.type()))
                .because(
                        Impacts.none().wire(part.required()),
                        part.required() ? "Old clients do not send it." : "It can be left out.");
    }

    private void compare(FormDef.Part from, FormDef.Part to) {
        Property part = from.property();
        boolean same = from.kind() == to.kind()
                && from.many() == to.many()
                && comparing.types().same(part.type(), to.property().type());
        if (!same) {
            changed("part-type-changed", part, to.property())
                    .values(
                            comparing.before().text(part.type()),
                            comparing.after().text(to.property().type()))
                    .because(
                            Impacts.gone().wire(true),
                            "Builders take something else, and old clients send the old form.");
        }
        boolean demanded = !part.required() && to.property().required();
        if (demanded) {
            changed("part-became-required", part, to.property())
                    .values("optional", "required")
                    .because(Impacts.none().wire(true), "Old clients may leave it out.");
        }
    }

    private Comparing.Draft changed(String rule, Property from, Property to) {
        return comparing
                .changed(rule, element(from), from.where(), to.where())
                .symbol(comparing.before().className(old.id()));
    }

    private String element(Property part) {
        return "part " + part.name() + " of " + old.name();
    }
}
