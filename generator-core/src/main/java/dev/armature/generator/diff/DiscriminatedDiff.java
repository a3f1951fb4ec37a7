package dev.armature.generator.diff;

import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.TypeId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Compares what the values of one discriminator stand for. */
final class DiscriminatedDiff {
    private final Comparing comparing;
    private final DiscriminatedDef old;
    private final DiscriminatedDef now;
    private final boolean sent;
    private final boolean read;

    private DiscriminatedDiff(Comparing comparing, DiscriminatedDef old, DiscriminatedDef now) {
        this.comparing = comparing;
        this.old = old;
        this.now = now;
        this.sent = comparing.before().travel().isSent(old.id());
        this.read = comparing.before().travel().isRead(old.id());
    }

    static void compare(Comparing comparing, DiscriminatedDef old, DiscriminatedDef now) {
        DiscriminatedDiff diff = new DiscriminatedDiff(comparing, old, now);
        if (!old.discriminator().equals(now.discriminator())) {
            TypeDiff.changed(comparing, "discriminator-changed", old, now)
                    .values(old.discriminator(), now.discriminator())
                    .because(Impacts.none().wire(true), "Another member tells what a value is.");
        }
        Map<String, TypeId> before = variants(old);
        Map<String, TypeId> after = variants(now);
        before.forEach((value, type) -> {
            if (after.containsKey(value)) {
                diff.compare(value, type, Objects.requireNonNull(after.get(value)));
            } else {
                diff.removed(value, type);
            }
        });
        after.forEach((value, type) -> {
            if (!before.containsKey(value)) {
                diff.added(value, type);
            }
        });
    }

    private static Map<String, TypeId> variants(DiscriminatedDef def) {
        Map<String, TypeId> variants = new LinkedHashMap<>();
        def.variants().forEach(variant -> variants.put(variant.value(), variant.type()));
        return variants;
    }

    private void removed(String value, TypeId type) {
        boolean stays = comparing.types().newOf(type).isPresent()
                && now.variants().stream().anyMatch(variant -> variant.type()
                        .equals(comparing.types().newOf(type).orElseThrow()));
        changed("variant-removed", value)
                .symbol(comparing.before().className(type))
                .values(value, "")
                .because(
                        (stays ? Impacts.none() : Impacts.gone()).wire(sent),
                        stays
                                ? "The value no longer stands for the class, which others still stand for."
                                : "The class is no longer one of the variants.");
    }

    private void added(String value, TypeId type) {
        changed("variant-added", value)
                .symbol(comparing.after().className(type))
                .values("", value)
                .because(
                        Impacts.none().behaviour(read),
                        "Old clients read the new variant as an unknown one and keep its data; a switch over the variants"
                                + " has one more case.");
    }

    private void compare(String value, TypeId from, TypeId to) {
        boolean same = comparing.types().newOf(from).filter(to::equals).isPresent();
        if (!same) {
            changed("variant-type-changed", value)
                    .symbol(comparing.before().className(from))
                    .values(
                            comparing.before().className(from),
                            comparing.after().className(to))
                    .because(Impacts.none().behaviour(true), "The value stands for another class.");
        }
    }

    private Comparing.Draft changed(String rule, String value) {
        return comparing.changed(rule, "variant " + value + " of " + old.name(), old.where(), now.where());
    }
}
