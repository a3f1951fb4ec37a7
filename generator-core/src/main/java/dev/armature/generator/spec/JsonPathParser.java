package dev.armature.generator.spec;

import dev.armature.generator.model.SourceLocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a query (RFC 9535, appendix A). Every failure is an {@code IllegalArgumentException} with a sentence. */
final class JsonPathParser {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,300}(\\.[0-9]{1,300})?([eE][-+]?[0-9]{1,4})?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}_\\P{ASCII}][\\p{L}_0-9\\P{ASCII}]*");
    private static final Pattern OPERATOR = Pattern.compile("==|!=|<=|>=|<|>");
    private static final int DEPTH = 64;

    private final String text;
    private int at;
    private int depth;

    JsonPathParser(String text) {
        this.text = text;
    }

    /** The whole text as one query. */
    JsonPath query() {
        expect("$");
        JsonPath path = segments();
        if (at < text.length()) {
            throw unexpected("the end");
        }
        return path;
    }

    private JsonPath segments() {
        List<JsonPath.Segment> segments = new ArrayList<>();
        while (true) {
            int start = at;
            skipBlanks();
            if (take("..")) {
                segments.add(new JsonPath.Segment(true, at < text.length() && peek('[') ? brackets() : shorthand()));
            } else if (take(".")) {
                segments.add(new JsonPath.Segment(false, shorthand()));
            } else if (peek('[')) {
                segments.add(new JsonPath.Segment(false, brackets()));
            } else {
                at = start;
                return new JsonPath(segments);
            }
        }
    }

    private List<JsonPath.Selector> shorthand() {
        if (take("*")) {
            return List.of(new JsonPath.Every());
        }
        return List.of(new JsonPath.Name(word(WORD, "a name")));
    }

    private List<JsonPath.Selector> brackets() {
        expect("[");
        List<JsonPath.Selector> selectors = new ArrayList<>();
        do {
            skipBlanks();
            selectors.add(selector());
            skipBlanks();
        } while (take(","));
        expect("]");
        return selectors;
    }

    private JsonPath.Selector selector() {
        if (peek('\'') || peek('"')) {
            return new JsonPath.Name(quoted());
        } else if (take("*")) {
            return new JsonPath.Every();
        } else if (take("?")) {
            return new JsonPath.Filter(either());
        }
        long start = bound();
        skipBlanks();
        if (!take(":")) {
            if (start == JsonPath.Slice.OPEN) {
                throw unexpected("a name in quotes, an index, *, or ?");
            }
            return new JsonPath.Index(start);
        }
        skipBlanks();
        long end = bound();
        skipBlanks();
        long step = JsonPath.Slice.OPEN;
        if (take(":")) {
            skipBlanks();
            step = bound();
        }
        return new JsonPath.Slice(start, end, step == JsonPath.Slice.OPEN ? 1 : step);
    }

    private long bound() {
        return !at(INTEGER) ? JsonPath.Slice.OPEN : Long.parseLong(word(INTEGER, "an index"));
    }

    private JsonPathFilter either() {
        JsonPathFilter left = both();
        while (blanksThen("||")) {
            left = new JsonPathFilter.Or(left, both());
        }
        return left;
    }

    private JsonPathFilter both() {
        JsonPathFilter left = condition();
        while (blanksThen("&&")) {
            left = new JsonPathFilter.And(left, condition());
        }
        return left;
    }

    private JsonPathFilter condition() {
        if (++depth > DEPTH) {
            throw new IllegalArgumentException("its conditions nest deeper than " + DEPTH + " levels.");
        }
        try {
            skipBlanks();
            if (take("(")) {
                JsonPathFilter inner = either();
                skipBlanks();
                expect(")");
                return inner;
            } else if (peek('!')) {
                at++;
                return new JsonPathFilter.Not(condition());
            }
            return comparison();
        } finally {
            depth--;
        }
    }

    private JsonPathFilter comparison() {
        JsonPathFilter.Operand left = operand();
        skipBlanks();
        if (!at(OPERATOR)) {
            if (left instanceof JsonPathFilter.Query query) {
                return new JsonPathFilter.Exists(query);
            }
            throw unexpected("a comparison");
        }
        String operator = word(OPERATOR, "a comparison");
        skipBlanks();
        return new JsonPathFilter.Comparison(single(left), operator, single(operand()));
    }

    private JsonPathFilter.Operand single(JsonPathFilter.Operand operand) {
        if (operand instanceof JsonPathFilter.Query query && !query.isSingular()) {
            throw new IllegalArgumentException("a comparison needs one value, not what several can be selected by.");
        }
        return operand;
    }

    private JsonPathFilter.Operand operand() {
        if (peek('@') || peek('$')) {
            boolean fromRoot = text.charAt(at++) == '$';
            return new JsonPathFilter.Query(fromRoot, segments());
        } else if (peek('\'') || peek('"')) {
            return literal(Node.Kind.STRING, quoted());
        } else if (at(NUMBER)) {
            return literal(Node.Kind.NUMBER, word(NUMBER, "a number"));
        }
        String word = word(WORD, "@, $ or a value");
        if (peek('(')) {
            throw new IllegalArgumentException("the function \"" + word + "\" is not supported.");
        }
        return switch (word) {
            case "true", "false" -> literal(Node.Kind.BOOLEAN, word);
            case "null" -> literal(Node.Kind.NULL, word);
            default -> throw new IllegalArgumentException("\"" + word + "\" is no value; texts stand in quotes.");
        };
    }

    private static JsonPathFilter.Literal literal(Node.Kind kind, String value) {
        return new JsonPathFilter.Literal(Node.scalar(kind, SourceLocation.startOf(""), value));
    }

    private String quoted() {
        char quote = text.charAt(at++);
        StringBuilder value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            char c = text.charAt(at++);
            value.append(c == '\\' ? escaped() : c);
        }
        expect(String.valueOf(quote));
        return value.toString();
    }

    private char escaped() {
        char c = at < text.length() ? text.charAt(at++) : ' ';
        Character control =
                Map.of('b', '\b', 'f', '\f', 'n', '\n', 'r', '\r', 't', '\t').get(c);
        if (control != null) {
            return control;
        } else if (c == 'u'
                && at + 4 <= text.length()
                && text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
            at += 4;
            return (char) Integer.parseInt(text.substring(at - 4, at), 16);
        } else if ("'\"/\\".indexOf(c) < 0) {
            at--;
            throw unexpected("an escape of JSON");
        }
        return c;
    }

    private boolean at(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length()).lookingAt();
    }

    private String word(Pattern pattern, String what) {
        Matcher word = pattern.matcher(text).region(at, text.length());
        if (!word.lookingAt()) {
            throw unexpected(what);
        }
        at = word.end();
        return word.group();
    }

    private boolean blanksThen(String token) {
        skipBlanks();
        return take(token);
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean peek(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean take(String token) {
        boolean there = text.startsWith(token, at);
        at += there ? token.length() : 0;
        return there;
    }

    private void expect(String token) {
        if (!take(token)) {
            throw unexpected("\"" + token + "\"");
        }
    }

    private IllegalArgumentException unexpected(String wanted) {
        String found = at < text.length() ? "\"" + text.charAt(at) + "\"" : "the end";
        return new IllegalArgumentException(
                "at character " + (at + 1) + " is " + found + ", where " + wanted + " should be.");
    }
}
