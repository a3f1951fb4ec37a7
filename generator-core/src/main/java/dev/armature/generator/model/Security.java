package dev.armature.generator.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Which schemes an operation wants.
 *
 * @param declared whether the description says anything about it
 * @param alternatives one of these is enough, and takes all of its schemes together; an empty one takes no credential. No alternative
 *     at all: the operation is open, when that is declared
 */
public record Security(boolean declared, List<List<SecurityScheme>> alternatives) {
    private static final Security UNDECLARED = new Security(false, List.of());

    public Security {
        alternatives = alternatives.stream().map(List::copyOf).toList();
    }

    /** What an API has that says nothing about authentication anywhere. */
    public static Security undeclared() {
        return UNDECLARED;
    }

    /** Schemes that are each enough; undeclared when there is none. */
    public static Security anyOf(List<SecurityScheme> schemes) {
        return schemes.isEmpty()
                ? UNDECLARED
                : new Security(true, schemes.stream().map(List::of).toList());
    }

    /** Every scheme of every alternative, each once. */
    public List<SecurityScheme> schemes() {
        List<SecurityScheme> schemes = new ArrayList<>();
        for (List<SecurityScheme> alternative : alternatives) {
            for (SecurityScheme scheme : alternative) {
                if (!schemes.contains(scheme)) {
                    schemes.add(scheme);
                }
            }
        }
        return List.copyOf(schemes);
    }
}
