package dev.armature.generator.diff;

import dev.armature.generator.model.Constraints;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Set;

/** Compares the validation keywords of a value. */
final class ConstraintDiff {
    private static final Set<String> LOWER =
            Set.of("minLength", "minItems", "minProperties", "minimum", "exclusiveMinimum");
    private static final Set<String> UPPER =
            Set.of("maxLength", "maxItems", "maxProperties", "maximum", "exclusiveMaximum");

    private ConstraintDiff() {}

    /** Starts the description of one change. */
    interface Start {
        Comparing.Draft changed(String rule);
    }

    /**
     * Describes each difference.
     *
     * @param sent whether old clients send the value
     */
    static void compare(Constraints old, Constraints now, boolean sent, Start start) {
        Set<String> keywords = new LinkedHashSet<>(old.keywords().keySet());
        keywords.addAll(now.keywords().keySet());
        for (String keyword : keywords) {
            String from = old.get(keyword).orElse("");
            String to = now.get(keyword).orElse("");
            if (!from.equals(to)) {
                describe(keyword, from, to, sent, start);
            }
        }
    }

    private static void describe(String keyword, String from, String to, boolean sent, Start start) {
        Comparing.Draft draft = start.changed("constraint-changed").values(shown(keyword, from), shown(keyword, to));
        if (keyword.equals("format")) {
            draft.because(Impacts.none().behaviour(true), "The format says something else about the same Java type.");
        } else if (!sent) {
            draft.because(Impacts.none(), "Clients do not check what they read.");
        } else if (to.isEmpty() || isLooser(keyword, from, to)) {
            draft.because(Impacts.none(), "Every value that was allowed still is.");
        } else {
            draft.because(Impacts.none().wire(true), "Old clients may send a value that is no longer allowed.");
        }
    }

    private static String shown(String keyword, String value) {
        return value.isEmpty() ? "" : keyword + ": " + value;
    }

    private static boolean isLooser(String keyword, String from, String to) {
        if (from.isEmpty()) {
            return false;
        } else if (keyword.equals("uniqueItems")) {
            return to.equals("false");
        }
        try {
            int order = new BigDecimal(to).compareTo(new BigDecimal(from));
            return (LOWER.contains(keyword) && order <= 0) || (UPPER.contains(keyword) && order >= 0);
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
