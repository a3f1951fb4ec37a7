package dev.armature.generator.poet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Knows how deep in brackets each character of a line of Java is; characters of literals are in no depth at all. */
final class Brackets {
    private static final int LITERAL = Integer.MAX_VALUE;

    private final String code;
    private final int[] depths;

    /** Reads one line of code, which may close brackets that it has not opened. */
    Brackets(String code) {
        this.code = code;
        this.depths = new int[code.length()];
        int depth = 0;
        int index = 0;
        while (index < code.length()) {
            if (code.charAt(index) == '"' || code.charAt(index) == '\'') {
                int end = literalEnd(code, index);
                Arrays.fill(depths, index, end, LITERAL);
                index = end;
            } else {
                depth -= closes(code, index) ? 1 : 0;
                depths[index] = depth;
                depth += opens(code, index) ? 1 : 0;
                index++;
            }
        }
    }

    /** Where {@code text} stands in this depth, from {@code from} to before {@code to}. */
    List<Integer> find(String text, int depth, int from, int to) {
        List<Integer> found = new ArrayList<>();
        for (int at = code.indexOf(text, from); at >= 0 && at < to; at = code.indexOf(text, at + 1)) {
            if (depths[at] == depth) {
                found.add(at);
            }
        }
        return found;
    }

    /** How many brackets are open at {@code at}; a bracket is outside of what it encloses. */
    int depth(int at) {
        return depths[at];
    }

    /** The bracket that closes the one at {@code open}, or -1 when another line does. */
    int close(int open) {
        for (int at = open + 1; at < depths.length; at++) {
            if (depths[at] == depths[open]) {
                return at;
            }
        }
        return -1;
    }

    private static int literalEnd(String code, int start) {
        int at = start + 1;
        while (at < code.length() && code.charAt(at) != code.charAt(start)) {
            at += code.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, code.length());
    }

    /** Type arguments have no space behind the bracket, comparisons do. */
    private static boolean opens(String code, int at) {
        boolean typeArguments = code.charAt(at) == '<' && at + 1 < code.length() && code.charAt(at + 1) > ' ';
        return typeArguments || "([{".indexOf(code.charAt(at)) >= 0;
    }

    private static boolean closes(String code, int at) {
        boolean typeArguments = code.charAt(at) == '>' && at > 0 && " -".indexOf(code.charAt(at - 1)) < 0;
        return typeArguments || ")]}".indexOf(code.charAt(at)) >= 0;
    }
}
