package dev.armature.generator.naming;

import dev.armature.generator.model.SourceLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element that needs a name.
 *
 * @param key what the name is looked up by
 * @param id identifies the element among those that need names of the same kind, in this run and in later ones
 * @param rename the name the user forces; null when there is none
 * @param rank who goes first: lower ranks, then the order of the claims
 * @param candidates names to try, never empty; the first is the one the element has when nothing else wants it
 * @param label the element in messages, such as {@code property 'id'}
 */
record Claim<K>(
        K key,
        String id,
        @Nullable String rename,
        int rank,
        List<String> candidates,
        String label,
        SourceLocation where) {
    /** The description itself gives a name for code. */
    static final int NAMED = 0;

    /** The text of the description is the Java name, so that nothing else is nearer to it. */
    static final int EXACT = 1;

    /** It would be, were it not reserved. */
    static final int EVADING = 2;

    /** Everything else. */
    static final int DERIVED = 3;

    Claim {
        candidates = List.copyOf(candidates);
    }

    /** The rank of an element written {@code text} with {@code clientName} given by the description or not. */
    static int rank(NameKind kind, String text, boolean named) {
        if (named) {
            return NAMED;
        }
        String natural = kind.natural(text);
        if (text.equals(natural)) {
            return EXACT;
        }
        return kind.unreserved(text).equals(natural) ? EVADING : DERIVED;
    }

    /** A name on the wire as a part of an id: {@code /} and {@code ~} are escaped, so that both can separate parts. */
    static String token(String wireName) {
        return wireName.replace("~", "~0").replace("/", "~1");
    }

    /** The claims by id: whoever changes the order of elements must not exchange their names. */
    static <K> List<Claim<K>> sorted(Collection<Claim<K>> claims) {
        List<Claim<K>> sorted = new ArrayList<>(claims);
        sorted.sort(Comparator.comparing(Claim::id));
        return sorted;
    }
}
