package dev.armature.generator.diff;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Collects the impacts of one change; a change that has none is compatible. Not thread-safe. */
final class Impacts {
    private final Set<Impact> impacts = EnumSet.noneOf(Impact.class);

    static Impacts none() {
        return new Impacts();
    }

    /** A Java symbol that is no longer there. */
    static Impacts gone() {
        return none().java(JavaChange.BOTH);
    }

    Impacts java(JavaChange change) {
        if (change != JavaChange.NONE) {
            impacts.add(Impact.SOURCE_BREAKING);
        }
        if (change == JavaChange.BOTH) {
            impacts.add(Impact.BINARY_BREAKING);
        }
        return this;
    }

    Impacts wire(boolean breaks) {
        return add(breaks, Impact.WIRE_BREAKING);
    }

    Impacts behaviour(boolean changes) {
        return add(changes, Impact.BEHAVIOUR);
    }

    boolean has(Impact impact) {
        return impacts.contains(impact);
    }

    List<Impact> list() {
        return impacts.isEmpty() ? List.of(Impact.COMPATIBLE) : new ArrayList<>(impacts);
    }

    private Impacts add(boolean wanted, Impact impact) {
        if (wanted) {
            impacts.add(impact);
        }
        return this;
    }
}
