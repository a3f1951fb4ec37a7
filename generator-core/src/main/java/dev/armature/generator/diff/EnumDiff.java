package dev.armature.generator.diff;

import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.EnumValue;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Compares the known values of one enum. */
final class EnumDiff {
    private final Comparing comparing;
    private final EnumDef old;
    private final EnumDef now;
    private final boolean sent;
    private final boolean read;

    private EnumDiff(Comparing comparing, EnumDef old, EnumDef now) {
        this.comparing = comparing;
        this.old = old;
        this.now = now;
        this.sent = comparing.before().travel().isSent(old.id());
        this.read = comparing.before().travel().isRead(old.id());
    }

    static void compare(Comparing comparing, EnumDef old, EnumDef now) {
        EnumDiff diff = new EnumDiff(comparing, old, now);
        Map<String, EnumValue> before = values(old);
        Map<String, EnumValue> after = values(now);
        before.forEach((text, value) -> {
            if (after.containsKey(text)) {
                diff.compare(value, Objects.requireNonNull(after.get(text)));
            } else {
                diff.removed(value);
            }
        });
        after.forEach((text, value) -> {
            if (!before.containsKey(text)) {
                diff.added(value);
            }
        });
        diff.type();
    }

    private static Map<String, EnumValue> values(EnumDef def) {
        Map<String, EnumValue> values = new LinkedHashMap<>();
        def.values().forEach(value -> values.putIfAbsent(value.value(), value));
        return values;
    }

    private void removed(EnumValue value) {
        boolean refused = sent && !now.open();
        changed("enum-value-removed", value.value())
                .symbol(constant(comparing.before(), old, value))
                .values(value.value(), "")
                .because(
                        Impacts.gone().wire(refused).behaviour(sent && now.open()),
                        refused
                                ? "Its constant is gone, and the service no longer takes the value from old clients."
                                : "Its constant is gone; on the wire the value was only one of those that are known.");
    }

    private void added(EnumValue value) {
        changed("enum-value-added", value.value())
                .symbol(constant(comparing.after(), now, value))
                .values("", value.value())
                .because(
                        Impacts.none().behaviour(read),
                        read
                                ? "Old clients keep the value as an unknown one; a switch over known values has one more"
                                        + " case."
                                : "There is one more value to send.");
    }

    private void compare(EnumValue from, EnumValue to) {
        String before = constant(comparing.before(), old, from);
        String after = constant(comparing.after(), now, to);
        String simpleBefore = before.substring(before.lastIndexOf('.') + 1);
        String simpleAfter = after.substring(after.lastIndexOf('.') + 1);
        if (!simpleBefore.equals(simpleAfter)) {
            changed("enum-constant-renamed", from.value())
                    .symbol(before)
                    .values(simpleBefore, simpleAfter)
                    .because(
                            Impacts.gone(),
                            "The constant is called " + simpleAfter + " now; the wire does not change.");
        }
    }

    private void type() {
        if (!old.type().equals(now.type())) {
            JavaType from = comparing.before().json(old.type());
            JavaType to = comparing.after().json(now.type());
            JavaChange java = JavaChange.between(from, to);
            boolean unreadable = read && !comparing.wire().oldReadsNew(old.type(), now.type());
            boolean refused = sent && !comparing.wire().newReadsOld(old.type(), now.type());
            TypeDiff.changed(comparing, "enum-type-changed", old, now)
                    .values(from.text(), to.text())
                    .because(
                            Impacts.none().java(java).wire(unreadable || refused),
                            TypeWords.why(from, to, java, unreadable || refused, "Values have another form in JSON"));
        }
        if (old.open() != now.open()) {
            TypeDiff.changed(comparing, "enum-openness-changed", old, now)
                    .values(old.open() ? "open" : "closed", now.open() ? "open" : "closed")
                    .because(
                            Impacts.none().behaviour(sent && !now.open()),
                            now.open()
                                    ? "Values beyond the known ones are expected now; generated enums keep them anyway."
                                    : "Values beyond the known ones are no longer expected.");
        }
    }

    private Comparing.Draft changed(String rule, String value) {
        return comparing.changed(rule, "value " + value + " of " + old.name(), old.where(), now.where());
    }

    private static String constant(Side side, EnumDef def, EnumValue value) {
        return side.className(def.id()) + '.' + side.names().enumConstant(def.id(), value);
    }
}
