package dev.armature.generator.diff;

import dev.armature.generator.model.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * One difference between two descriptions. Texts come from the descriptions and are untrusted.
 *
 * @param rule what kind of change it is, such as {@code property-removed}; stable, for scripts
 * @param impacts whom it concerns, each once, worst first; never empty
 * @param element the changed element in the words of the description
 * @param symbol the Java symbol it touches; empty when there is none
 * @param before where the element stands in the old description; empty when it is new
 * @param after where the element stands in the new description; empty when it is gone
 * @param oldValue what was there, for people; empty when there was nothing
 * @param newValue what is there now, for people; empty when there is nothing
 * @param why one sentence that says what the change does to clients
 */
public record Change(
        String rule,
        List<Impact> impacts,
        String element,
        String symbol,
        Optional<SourceLocation> before,
        Optional<SourceLocation> after,
        String oldValue,
        String newValue,
        String why) {
    public Change {
        impacts = impacts.stream().distinct().sorted().toList();
        if (impacts.isEmpty()) {
            throw new IllegalArgumentException("a change without impact: " + rule);
        }
    }

    /** Whether something that worked stops working. */
    public boolean isBreaking() {
        return impacts.stream().anyMatch(Impact::isBreaking);
    }

    /** Where to look: the new description, or the old one when the element is gone. */
    public SourceLocation where() {
        return after.or(() -> before).orElseGet(() -> SourceLocation.startOf(""));
    }
}
