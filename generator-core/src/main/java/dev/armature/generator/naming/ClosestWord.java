package dev.armature.generator.naming;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what somebody may have meant. */
final class ClosestWord {
    private static final int LONGEST = 200;

    private ClosestWord() {}

    /** The word with the fewest edits from {@code text}, when these are few compared to its length. */
    static Optional<String> to(String text, Collection<String> words) {
        String wanted = text.toLowerCase(Locale.ROOT);
        Optional<String> closest = Optional.empty();
        int fewest = Math.max(1, wanted.length() / 3) + 1;
        for (String word : words) {
            if (word.length() > LONGEST || Math.abs(word.length() - wanted.length()) >= fewest) {
                continue;
            }
            int edits = edits(wanted, word.toLowerCase(Locale.ROOT));
            if (edits < fewest) {
                fewest = edits;
                closest = Optional.of(word);
            }
        }
        return closest;
    }

    /** Levenshtein's distance. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replace, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
