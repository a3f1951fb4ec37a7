package dev.armature.generator.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses what a misspelled name was meant to be. */
final class SpellingHints {
    /** Beyond this the comparison costs more than the hint is worth. */
    private static final int CANDIDATES = 5_000;

    private SpellingHints() {}

    /** {@code " Did you mean "x"?"}, or nothing when no candidate is near. */
    static String hint(String wanted, Collection<String> candidates) {
        return nearest(wanted, candidates)
                .map(name -> " Did you mean \"" + name + "\"?")
                .orElse("");
    }

    /** The same for the files beside a file that does not exist. */
    static String file(Path missing) {
        Path directory = missing.toAbsolutePath().getParent();
        Path name = missing.getFileName();
        if (directory == null || name == null || !Files.isDirectory(directory)) {
            return "";
        }
        try (Stream<Path> files = Files.list(directory)) {
            List<String> names = files.limit(CANDIDATES)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
            return hint(name.toString(), names);
        } catch (IOException e) {
            // a hint is a courtesy: the missing file is reported all the same
            return "";
        }
    }

    private static Optional<String> nearest(String wanted, Collection<String> candidates) {
        String best = null;
        int bestDistance = Math.max(2, wanted.length() / 3) + 1;
        for (String candidate : candidates.stream().limit(CANDIDATES).toList()) {
            if (Math.abs(candidate.length() - wanted.length()) < bestDistance) {
                int distance = distance(wanted.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
                if (distance < bestDistance) {
                    best = candidate;
                    bestDistance = distance;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** Levenshtein distance, on two rows. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, Math.min(previous[j], current[j - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
