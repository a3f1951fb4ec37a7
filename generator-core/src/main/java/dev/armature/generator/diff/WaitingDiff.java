package dev.armature.generator.diff;

import dev.armature.generator.model.LongRunning;
import java.util.Optional;

/** Compares how one long-running operation is waited for. */
final class WaitingDiff {
    private WaitingDiff() {}

    static void compare(OperationContext context) {
        Optional<LongRunning> old = context.old().longRunning();
        Optional<LongRunning> now = context.now().longRunning();
        if (old.isEmpty() || now.isEmpty()) {
            return;
        }
        if (old.get().finalStateVia() != now.get().finalStateVia()) {
            context.changed("final-state-changed", "final state")
                    .values(
                            old.get().finalStateVia().toString(),
                            now.get().finalStateVia().toString())
                    .because(Impacts.none().behaviour(true), "New clients read the final result from another place.");
        }
        boolean samePlace = old.get().finalStateVia() == now.get().finalStateVia();
        if (samePlace && !old.get().resultMember().equals(now.get().resultMember())) {
            context.changed("result-member-changed", "final state")
                    .values(
                            old.get().resultMember().orElse(""),
                            now.get().resultMember().orElse(""))
                    .because(
                            Impacts.none().wire(true),
                            "Old clients look for the result in another member of the status document.");
        }
        if (!old.get().cancelSegment().equals(now.get().cancelSegment())) {
            context.changed("cancel-changed", "cancellation")
                    .values(
                            old.get().cancelSegment().orElse(""),
                            now.get().cancelSegment().orElse(""))
                    .because(
                            Impacts.none().behaviour(true),
                            "Cancelling calls another path, or becomes possible or not.");
        }
    }
}
