package dev.armature.generator.naming;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Words that an element of some kind may not be called. The lists are data files of our own, because {@code
 * SourceVersion.isKeyword} depends on the JDK that runs the generator and does not know what generated classes declare.
 */
final class ReservedWords {
    private static final Set<String> KEYWORDS = read("keywords.txt");

    private static final Set<String> DEVICES = read("device-names.txt");

    private ReservedWords() {}

    /** Whether Java refuses {@code word} as any identifier. */
    static boolean isKeyword(String word) {
        return KEYWORDS.contains(word);
    }

    /** Whether a file of this name, with any extension, is a device on some systems. */
    static boolean isDevice(String name) {
        return DEVICES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The keywords and the words of the given files. */
    static Set<String> of(String... files) {
        Set<String> words = new LinkedHashSet<>(KEYWORDS);
        for (String file : files) {
            words.addAll(read(file));
        }
        return Collections.unmodifiableSet(words);
    }

    private static Set<String> read(String file) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(DataFile.lines(file)));
    }
}
