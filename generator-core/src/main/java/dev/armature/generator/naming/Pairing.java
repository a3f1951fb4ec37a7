package dev.armature.generator.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToIntBiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which elements of today are elements of yesterday. Traits are compared one after the other, the most telling first;
 * what is found by one takes no part in the next. Of several with the same trait, those that are most alike belong together.
 *
 * @param <E> an element of today
 * @param <K> what is known about an element of yesterday
 */
public final class Pairing<E, K> {
    /** The trait of what has none. */
    public static final String NONE = "";

    private final List<E> open;
    private final Map<String, K> entries;
    private final ToIntBiFunction<E, K> likeness;
    private final IdentityHashMap<E, String> found = new IdentityHashMap<>();

    /**
     * Nothing is found yet.
     *
     * @param likeness how much speaks for an element and an entry being the same
     */
    public Pairing(Collection<E> elements, Map<String, K> entries, ToIntBiFunction<E, K> likeness) {
        this.open = new ArrayList<>(elements);
        this.entries = new LinkedHashMap<>(entries);
        this.likeness = likeness;
    }

    /** Brings together what has the same trait; {@link #NONE} equals nothing. */
    public Pairing<E, K> by(Function<E, String> ofElement, BiFunction<String, K, String> ofEntry) {
        if (open.isEmpty() || entries.isEmpty()) {
            return this;
        }
        Map<String, List<String>> offers = new LinkedHashMap<>();
        entries.forEach((key, entry) -> offers.computeIfAbsent(ofEntry.apply(key, entry), any -> new ArrayList<>())
                .add(key));
        Map<String, List<E>> wanted = new LinkedHashMap<>();
        for (E element : open) {
            wanted.computeIfAbsent(ofElement.apply(element), any -> new ArrayList<>())
                    .add(element);
        }
        wanted.forEach((trait, elements) -> {
            List<String> keys = offers.get(trait);
            if (keys != null && !trait.equals(NONE)) {
                pair(elements, keys);
            }
        });
        open.removeIf(found::containsKey);
        return this;
    }

    private void pair(List<E> elements, List<String> keys) {
        while (!elements.isEmpty() && !keys.isEmpty()) {
            int bestElement = 0;
            int bestKey = 0;
            int most = -1;
            for (int i = 0; i < elements.size(); i++) {
                for (int j = 0; j < keys.size(); j++) {
                    K entry = entries.get(keys.get(j));
                    int alike = entry == null ? 0 : likeness.applyAsInt(elements.get(i), entry);
                    if (alike > most) {
                        most = alike;
                        bestElement = i;
                        bestKey = j;
                    }
                }
            }
            String key = keys.remove(bestKey);
            found.put(elements.remove(bestElement), key);
            entries.remove(key);
        }
    }

    /** The key of the entry that is this very element; null when it is new. */
    public @Nullable String keyOf(E element) {
        return found.get(element);
    }

    /** The entries of elements that are gone. */
    public Map<String, K> gone() {
        return entries;
    }
}
