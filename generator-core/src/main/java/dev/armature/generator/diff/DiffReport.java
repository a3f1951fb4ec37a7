package dev.armature.generator.diff;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How one description differs from another.
 *
 * @param changes operations in the order of the old description, then what is new, then types
 */
public record DiffReport(List<Change> changes) {
    public DiffReport {
        changes = List.copyOf(changes);
    }

    /** The number of changes that concern each class; one change may count in several. */
    public Map<Impact, Integer> counts() {
        Map<Impact, Integer> counts = new EnumMap<>(Impact.class);
        for (Impact impact : Impact.values()) {
            int count = (int) changes.stream()
                    .filter(change -> change.impacts().contains(impact))
                    .count();
            counts.put(impact, count);
        }
        return counts;
    }

    /** Whether any change breaks something. */
    public boolean isBreaking() {
        return changes.stream().anyMatch(Change::isBreaking);
    }
}
