package dev.armature.generator.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text of a description as words, and the identifiers made of them. What is written without separators keeps its inner casing
 * ({@code allocatedIPAddresses}, {@code IpsecPolicy}); separators only mark where words begin.
 */
final class Words {
    private static final List<String> WHOLE = DataFile.lines("words.txt");

    /** What stands between separators, each cut into words at changes of case. */
    private final List<List<String>> tokens;

    private Words(List<String> tokens) {
        this.tokens = new ArrayList<>();
        for (String token : tokens) {
            this.tokens.add(cut(token));
        }
    }

    /** The words of {@code text}; symbols separate words, and are spelled only when there is nothing else. */
    static Words of(String text) {
        String visible = quiet(Characters.visible(text));
        List<String> tokens = new ArrayList<>(sign(visible));
        StringBuilder token = new StringBuilder();
        for (int codePoint : visible.codePoints().toArray()) {
            if (Characters.isWordPart(codePoint)) {
                token.appendCodePoint(codePoint);
            } else {
                flush(token, tokens);
            }
        }
        flush(token, tokens);
        return tokens.isEmpty() ? spelled(text) : new Words(tokens);
    }

    /** The words of {@code text} with every symbol spelled. */
    static Words spelled(String text) {
        String visible = quiet(Characters.visible(text));
        List<String> tokens = new ArrayList<>(sign(visible));
        StringBuilder token = new StringBuilder();
        for (int codePoint : visible.substring(tokens.size()).codePoints().toArray()) {
            if (Characters.isWordPart(codePoint)) {
                token.appendCodePoint(codePoint);
            } else {
                flush(token, tokens);
                tokens.addAll(Characters.spell(codePoint));
            }
        }
        flush(token, tokens);
        return new Words(tokens.isEmpty() ? List.of("empty") : tokens);
    }

    /** For types: {@code VpnConnection}. */
    String upperCamel() {
        StringBuilder name = new StringBuilder();
        for (List<String> token : tokens) {
            append(name, capitalise(String.join("", token)));
        }
        return startable(name, "V");
    }

    /** For members: {@code vpnConnection}. An acronym at the beginning goes to lower case as a whole. */
    String lowerCamel() {
        StringBuilder name = new StringBuilder();
        for (List<String> token : tokens) {
            if (name.isEmpty()) {
                name.append(token.get(0).toLowerCase(Locale.ROOT));
                name.append(String.join("", token.subList(1, token.size())));
            } else {
                append(name, capitalise(String.join("", token)));
            }
        }
        return startable(name, "v");
    }

    /** For constants: {@code VPN_CONNECTION}. */
    String constant() {
        StringBuilder name = new StringBuilder();
        for (List<String> token : tokens) {
            for (String word : token) {
                name.append(name.isEmpty() ? "" : "_").append(word.toUpperCase(Locale.ROOT));
            }
        }
        return startable(name, "V");
    }

    /** {@code text} with a capital first letter. */
    static String capitalise(String text) {
        int first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + text.substring(Character.charCount(first));
    }

    private static void append(StringBuilder name, String token) {
        // "1.2" and "12" are different values, and two versions should not run together.
        if (!name.isEmpty()
                && Character.isDigit(name.codePointBefore(name.length()))
                && Character.isDigit(token.codePointAt(0))) {
            name.append('_');
        }
        name.append(token);
    }

    private static String startable(StringBuilder name, String prefix) {
        return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name.toString() : prefix + name;
    }

    /** The word for the sign that {@code text} begins with, if it does. */
    private static List<String> sign(String text) {
        if (text.length() < 2 || !Character.isDigit(text.codePointAt(1))) {
            return List.of();
        }
        return switch (text.charAt(0)) {
            case '+' -> List.of("plus");
            case '-' -> List.of("minus");
            default -> List.of();
        };
    }

    private static void flush(StringBuilder token, List<String> tokens) {
        if (!token.isEmpty()) {
            tokens.add(token.toString());
            token.setLength(0);
        }
    }

    /** Capitals in text such as {@code MAX_SIZE} say nothing; a lone {@code URL} is an acronym. */
    private static String quiet(String text) {
        boolean word = false;
        boolean gap = false;
        boolean severalWords = false;
        for (int codePoint : text.codePoints().toArray()) {
            if (Character.isLowerCase(codePoint)) {
                return text;
            }
            boolean part = Characters.isWordPart(codePoint);
            severalWords |= part && gap;
            word |= part;
            gap = word && !part;
        }
        return severalWords ? text.toLowerCase(Locale.ROOT) : text;
    }

    private static List<String> cut(String token) {
        int[] codePoints = token.codePoints().toArray();
        List<String> words = new ArrayList<>();
        int start = 0;
        int whole = wholeWord(codePoints, 0);
        for (int i = 1; i < codePoints.length; i++) {
            if (i >= whole && isBoundary(codePoints, i)) {
                words.add(new String(codePoints, start, i - start));
                start = i;
                whole = wholeWord(codePoints, i);
            }
        }
        words.add(new String(codePoints, start, codePoints.length - start));
        return words;
    }

    /** The end of the {@link #WHOLE} word that begins at {@code start}; {@code start} when there is none. */
    private static int wholeWord(int[] codePoints, int start) {
        for (String word : WHOLE) {
            int end = start + word.length();
            boolean ends =
                    end == codePoints.length || (end < codePoints.length && !Character.isLowerCase(codePoints[end]));
            if (ends && startsWith(codePoints, start, word)) {
                return end;
            }
        }
        return start;
    }

    private static boolean startsWith(int[] codePoints, int start, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (codePoints[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBoundary(int[] codePoints, int i) {
        int before = codePoints[i - 1];
        if (!isUpper(codePoints[i])) {
            return false;
        }
        if (Character.isLowerCase(before)) {
            return true;
        }
        boolean beforeLower = i + 1 < codePoints.length && Character.isLowerCase(codePoints[i + 1]);
        return beforeLower && (Character.isDigit(before) || (isUpper(before) && !endsAcronym(codePoints, i)));
    }

    /** Whether the capital at {@code i} is the last of an acronym with a tail: {@code IDs}, {@code IPv6}. */
    private static boolean endsAcronym(int[] codePoints, int i) {
        int tail = codePoints[i + 1];
        boolean atEnd = i + 2 >= codePoints.length;
        return (tail == 's' && (atEnd || !Character.isLowerCase(codePoints[i + 2])))
                || (tail == 'v' && !atEnd && Character.isDigit(codePoints[i + 2]));
    }

    private static boolean isUpper(int codePoint) {
        return Character.isUpperCase(codePoint) || Character.isTitleCase(codePoint);
    }
}
