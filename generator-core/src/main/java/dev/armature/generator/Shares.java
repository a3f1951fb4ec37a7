package dev.armature.generator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Shares out lists of entries that several specs have in common: each spec gets those that fit it. What fits none goes to the
 * first spec, where it is reported; or is kept for somebody who knows more specs. Not thread-safe.
 */
final class Shares {
    private final boolean reporting;
    private final Set<String> unfit = new LinkedHashSet<>();

    /** Shares that hand what fits no spec to the first one, or keep it. */
    Shares(boolean reporting) {
        this.reporting = reporting;
    }

    /** What fitted no spec, unless it was handed to the first one. */
    Set<String> unfit() {
        return unfit;
    }

    /** The entries of each spec, at the index of the spec, in their order. */
    <S> List<List<String>> of(List<S> specs, Collection<String> entries, BiPredicate<S, String> fits) {
        List<List<String>> shares = new ArrayList<>();
        specs.forEach(spec -> shares.add(new ArrayList<>()));
        for (String entry : entries) {
            boolean fitted = false;
            for (int i = 0; i < specs.size(); i++) {
                if (fits.test(specs.get(i), entry)) {
                    shares.get(i).add(entry);
                    fitted = true;
                }
            }
            if (!fitted && !reporting) {
                unfit.add(entry);
            } else if (!fitted && !specs.isEmpty()) {
                shares.get(0).add(entry);
            }
        }
        return shares;
    }
}
