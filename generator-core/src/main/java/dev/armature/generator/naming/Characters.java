package dev.armature.generator.naming;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What single characters are worth in a Java name. */
final class Characters {
    private static final Map<Integer, String> SYMBOLS = symbols();
    private static final Map<Integer, Integer> LOOKALIKES = lookalikes();

    private Characters() {}

    /**
     * {@code text} in compatibility form (Unicode NFKC: full-width letters become plain ones) and without characters that
     * cannot be seen; javac treats some of these as absent, others would make equal-looking names differ.
     */
    static String visible(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder visible = new StringBuilder(normal.length());
        for (int codePoint : normal.codePoints().toArray()) {
            if (!isInvisible(codePoint)) {
                visible.appendCodePoint(codePoint);
            }
        }
        return visible.toString();
    }

    /** Whether {@code name} is a Java identifier that can be seen as a whole, and no keyword. */
    static boolean isIdentifier(String name) {
        return !name.isEmpty()
                && Character.isJavaIdentifierStart(name.codePointAt(0))
                && name.codePoints().allMatch(Character::isJavaIdentifierPart)
                && name.equals(visible(name))
                && !ReservedWords.isKeyword(name);
    }

    /** Whether the character belongs to a word: a letter, a digit or a mark on one. */
    static boolean isWordPart(int codePoint) {
        boolean word =
                switch (Character.getType(codePoint)) {
                    case Character.UPPERCASE_LETTER,
                            Character.LOWERCASE_LETTER,
                            Character.TITLECASE_LETTER,
                            Character.MODIFIER_LETTER,
                            Character.OTHER_LETTER,
                            Character.LETTER_NUMBER,
                            Character.DECIMAL_DIGIT_NUMBER,
                            Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK -> true;
                    default -> false;
                };
        return word && Character.isJavaIdentifierPart(codePoint);
    }

    /** The words for a character that {@link #isWordPart} refuses, in lower case. */
    static List<String> spell(int codePoint) {
        String word = SYMBOLS.get(codePoint);
        if (word != null) {
            return List.of(word);
        }
        String name = Character.isDefined(codePoint) && !isSurrogate(codePoint) ? Character.getName(codePoint) : null;
        return name == null
                ? List.of("u" + Integer.toHexString(codePoint))
                : Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    /** A text that is equal for names a reader cannot tell apart; {@code ignoreCase} for names that become file names. */
    static String skeleton(String name, boolean ignoreCase) {
        String skeleton = withoutLookalikes(Normalizer.normalize(name, Normalizer.Form.NFKC));
        if (!ignoreCase) {
            return skeleton;
        }
        // Upper case first: some letters, such as the final sigma, share only one of the two forms. Some letters
        // become a look-alike only in one of them, hence the second look.
        return withoutLookalikes(skeleton.toUpperCase(Locale.ROOT)).toLowerCase(Locale.ROOT);
    }

    private static String withoutLookalikes(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int codePoint : text.codePoints().toArray()) {
            plain.appendCodePoint(LOOKALIKES.getOrDefault(codePoint, codePoint));
        }
        return plain.toString();
    }

    private static boolean isInvisible(int codePoint) {
        return (Character.isIdentifierIgnorable(codePoint) && !Character.isWhitespace(codePoint))
                || (codePoint >= 0xFE00 && codePoint <= 0xFE0F) // variation selectors
                || (codePoint >= 0xE0100 && codePoint <= 0xE01EF)
                || (codePoint >= 0x180B && codePoint <= 0x180F) // Mongolian variation selectors
                || codePoint == 0x034F // combining grapheme joiner
                || codePoint == 0x115F // Hangul fillers
                || codePoint == 0x1160
                || codePoint == 0x17B4 // Khmer inherent vowels
                || codePoint == 0x17B5;
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private static Map<Integer, String> symbols() {
        Map<Integer, String> symbols = new HashMap<>();
        for (String line : DataFile.lines("symbols.txt")) {
            int space = line.indexOf(' ');
            symbols.put(Integer.parseInt(line.substring(0, space), 16), line.substring(space + 1));
        }
        return Map.copyOf(symbols);
    }

    private static Map<Integer, Integer> lookalikes() {
        Map<Integer, Integer> lookalikes = new HashMap<>();
        for (String line : DataFile.lines("lookalikes.txt")) {
            for (String codePoint : line.substring(2).split(" ", -1)) {
                lookalikes.put(Integer.parseInt(codePoint, 16), line.codePointAt(0));
            }
        }
        return Map.copyOf(lookalikes);
    }
}
