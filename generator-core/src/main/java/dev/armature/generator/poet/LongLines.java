package dev.armature.generator.poet;

import java.util.List;
import java.util.TreeSet;

/**
 * Breaks lines of code that are too long where a person would: in front of operators, behind an assignment, between
 * arguments. JavaPoet breaks the heads of methods only.
 */
final class LongLines {
    /** The columns of a line of code. */
    static final int WIDTH = 120;

    private static final int CONTINUATION = 8;
    private static final List<String> OPERATORS = List.of(" ? ", " : ", " && ", " || ", " + ");

    private final List<String> result;

    /** Appends to {@code result}. */
    LongLines(List<String> result) {
        this.result = result;
    }

    /** Adds a line, in pieces if need be. {@code next} is the line behind it, which may carry on with the same statement. */
    void add(String line, String next) {
        String code = line.length() <= WIDTH ? "" : line.strip();
        if (code.isEmpty() || !isStatement(code)) {
            result.add(line);
            return;
        }
        int indent = line.length() - line.stripLeading().length();
        boolean carriesOn = next.startsWith(" ".repeat(indent + 1))
                && ".?:&|+".indexOf(next.strip().charAt(0)) >= 0;
        if (carriesOn) {
            arguments(code, indent, 2 * CONTINUATION);
        } else {
            piece(code, indent);
        }
    }

    /** No comments, no annotations, no heads of blocks, no imports. */
    private static boolean isStatement(String code) {
        return !code.startsWith("*")
                && !code.startsWith("/")
                && !code.startsWith("@")
                && !code.startsWith("import ")
                && !code.endsWith("{");
    }

    private void piece(String code, int indent) {
        if (indent + code.length() <= WIDTH) {
            put(code, indent);
        } else if (!operators(code, indent) && !assignment(code, indent)) {
            arguments(code, indent, CONTINUATION);
        }
    }

    private void put(String code, int indent) {
        result.add(" ".repeat(indent) + code);
    }

    private boolean operators(String code, int indent) {
        Brackets brackets = new Brackets(code);
        TreeSet<Integer> breaks = new TreeSet<>();
        OPERATORS.forEach(operator -> breaks.addAll(brackets.find(operator, 0, 0, code.length())));
        if (breaks.isEmpty()) {
            return false;
        }
        piece(code.substring(0, breaks.first()), indent);
        for (int start : breaks) {
            Integer end = breaks.higher(start);
            piece(code.substring(start + 1, end == null ? code.length() : end), indent + CONTINUATION);
        }
        return true;
    }

    private boolean assignment(String code, int indent) {
        List<Integer> signs = new Brackets(code).find(" = ", 0, 0, code.length());
        if (signs.isEmpty() || indent + CONTINUATION + code.length() - signs.get(0) - " = ".length() > WIDTH) {
            return false;
        }
        int behind = signs.get(0) + " =".length();
        put(code.substring(0, behind), indent);
        put(code.substring(behind + 1), indent + CONTINUATION);
        return true;
    }

    /** Puts the arguments of the last call on a line of their own, or on one each. */
    private void arguments(String code, int indent, int continuation) {
        Brackets brackets = new Brackets(code);
        int open = call(code, brackets, indent);
        if (open < 0) {
            put(code, indent);
            return;
        }
        int inner = indent + continuation;
        int start = open + 1;
        put(code.substring(0, start), indent);
        if (inner + code.length() - start <= WIDTH) {
            put(code.substring(start), inner);
            return;
        }
        for (int comma : brackets.find(", ", brackets.depth(open) + 1, start, brackets.close(open))) {
            piece(code.substring(start, comma + 1), inner);
            start = comma + 2;
        }
        piece(code.substring(start), inner);
    }

    /** The opening bracket of the last call that has arguments; of the inner one where a call is the only argument of another. */
    private static int call(String code, Brackets brackets, int indent) {
        int found = -1;
        int from = 0;
        int to = code.length();
        for (int depth = 0; ; depth++) {
            int open = lastCall(brackets, depth, from, to);
            if (open < 0 || (found >= 0 && indent + open >= WIDTH)) {
                return found;
            }
            found = open;
            from = open + 1;
            to = brackets.close(open);
            if (code.charAt(to - 1) != ')'
                    || !brackets.find(", ", depth + 1, from, to).isEmpty()) {
                return found;
            }
        }
    }

    private static int lastCall(Brackets brackets, int depth, int from, int to) {
        int last = -1;
        for (int open : brackets.find("(", depth, from, to)) {
            if (brackets.close(open) > open + 1) {
                last = open;
            }
        }
        return last;
    }
}
