package dev.armature.generator.naming;

import dev.armature.generator.model.SourceLocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element that needs a name.
 *
 * @param key what the name is looked up by
 * @param rename the name the user forces; null when there is none
 * @param rank who goes first: lower ranks, then the order of the claims
 * @param candidates names to try, never empty; the first is the one the element has when nothing else wants it
 * @param label the element in messages, such as {@code property 'id'}
 */
record Claim<K>(K key, @Nullable String rename, int rank, List<String> candidates, String label, SourceLocation where) {
    /** The description itself gives a name for code. */
    static final int NAMED = 0;

    /** The text of the description is the Java name, so that nothing else is nearer to it. */
    static final int EXACT = 1;

    /** Everything else. */
    static final int DERIVED = 2;

    Claim {
        candidates = List.copyOf(candidates);
    }

    /** The rank of an element written {@code text} with {@code clientName} given by the description or not. */
    static int rank(String text, boolean named, String natural) {
        if (named) {
            return NAMED;
        }
        return text.equals(natural) ? EXACT : DERIVED;
    }
}
