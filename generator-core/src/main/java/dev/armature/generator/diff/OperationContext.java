package dev.armature.generator.diff;

import dev.armature.generator.model.Operation;
import dev.armature.generator.model.SourceLocation;

/** An operation in both descriptions, while it is compared. */
final class OperationContext {
    private final Comparing comparing;
    private final OperationPairs.Pair pair;
    private final CallShape oldCall;
    private final CallShape newCall;

    OperationContext(Comparing comparing, OperationPairs.Pair pair) {
        this.comparing = comparing;
        this.pair = pair;
        this.oldCall = CallShape.of(comparing.before(), pair.before());
        this.newCall = CallShape.of(comparing.after(), pair.after());
    }

    Comparing comparing() {
        return comparing;
    }

    Operation old() {
        return pair.before().operation();
    }

    Operation now() {
        return pair.after().operation();
    }

    CallShape oldCall() {
        return oldCall;
    }

    CallShape newCall() {
        return newCall;
    }

    /** A change of the operation itself, or of a part of it that has no place of its own. */
    Comparing.Draft changed(String rule, String part) {
        return comparing
                .changed(rule, element(part), old().where(), now().where())
                .symbol(oldCall.symbol());
    }

    Comparing.Draft changed(String rule, String part, SourceLocation from, SourceLocation to) {
        return comparing.changed(rule, element(part), from, to).symbol(oldCall.symbol());
    }

    Comparing.Draft removed(String rule, String part, SourceLocation from) {
        return comparing.removed(rule, element(part), from).symbol(oldCall.symbol());
    }

    Comparing.Draft added(String rule, String part, SourceLocation to) {
        return comparing.added(rule, element(part), to).symbol(newCall.symbol());
    }

    private String element(String part) {
        return (part.isEmpty() ? "operation " : part + " of ") + old().operationId();
    }
}
