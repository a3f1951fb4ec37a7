package dev.armature.generator.diff;

import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One comparison under way: the two sides, what belongs together, and the changes found so far. Not thread-safe. */
final class Comparing {
    private final Side before;
    private final Side after;
    private final OperationPairs operations;
    private final TypePairs types;
    private final WireTypes wire;
    private final List<Change> changes = new ArrayList<>();

    Comparing(Side before, Side after) {
        this.before = before;
        this.after = after;
        this.operations = OperationPairs.of(before.api(), after.api());
        this.types = TypePairs.of(before, after, operations);
        this.wire = new WireTypes(before, after, types);
    }

    Side before() {
        return before;
    }

    Side after() {
        return after;
    }

    OperationPairs operations() {
        return operations;
    }

    TypePairs types() {
        return types;
    }

    WireTypes wire() {
        return wire;
    }

    List<Change> changes() {
        return changes;
    }

    /** What becomes of code that uses a symbol of these types; a renamed class is told once, with the class. */
    JavaChange java(TypeRef old, JavaType oldType, TypeRef now, JavaType newType) {
        return types.same(old, now) ? JavaChange.NONE : JavaChange.between(oldType, newType);
    }

    /** Starts a change of an element that both descriptions have. */
    Draft changed(String rule, String element, SourceLocation old, SourceLocation now) {
        return new Draft(rule, element, Optional.of(old), Optional.of(now));
    }

    Draft removed(String rule, String element, SourceLocation old) {
        return new Draft(rule, element, Optional.of(old), Optional.empty());
    }

    Draft added(String rule, String element, SourceLocation now) {
        return new Draft(rule, element, Optional.empty(), Optional.of(now));
    }

    /** A change that is being described. */
    final class Draft {
        private final String rule;
        private final String element;
        private final Optional<SourceLocation> old;
        private final Optional<SourceLocation> now;
        private String symbol = "";
        private String oldValue = "";
        private String newValue = "";

        private Draft(String rule, String element, Optional<SourceLocation> old, Optional<SourceLocation> now) {
            this.rule = rule;
            this.element = element;
            this.old = old;
            this.now = now;
        }

        Draft symbol(String text) {
            symbol = text;
            return this;
        }

        Draft values(String from, String to) {
            oldValue = from;
            newValue = to;
            return this;
        }

        /** Ends the description. */
        void because(Impacts impacts, String why) {
            changes.add(new Change(rule, impacts.list(), element, symbol, old, now, oldValue, newValue, why));
        }
    }
}
