package dev.armature.generator;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Shares out a list of entries that several specs have in common: each spec gets those that fit it. What fits none goes to the
 * first spec, where it is reported.
 */
final class Shares {
    private Shares() {}

    /** The entries of each spec, at the index of the spec, in their order. */
    static <S, E> List<List<E>> of(List<S> specs, Collection<E> entries, BiPredicate<S, E> fits) {
        List<List<E>> shares = new ArrayList<>();
        specs.forEach(spec -> shares.add(new ArrayList<>()));
        for (E entry : entries) {
            boolean fitted = false;
            for (int i = 0; i < specs.size(); i++) {
                if (fits.test(specs.get(i), entry)) {
                    shares.get(i).add(entry);
                    fitted = true;
                }
            }
            if (!fitted && !specs.isEmpty()) {
                shares.get(0).add(entry);
            }
        }
        return shares;
    }
}
