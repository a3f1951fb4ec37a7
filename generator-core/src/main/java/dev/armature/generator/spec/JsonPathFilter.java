package dev.armature.generator.spec;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The condition of a filter (RFC 9535, section 2.3.5). */
sealed interface JsonPathFilter {
    boolean holds(Node current, Node root);

    /** {@code a && b}. */
    record And(JsonPathFilter left, JsonPathFilter right) implements JsonPathFilter {
        @Override
        public boolean holds(Node current, Node root) {
            return left.holds(current, root) && right.holds(current, root);
        }
    }

    /** {@code a || b}. */
    record Or(JsonPathFilter left, JsonPathFilter right) implements JsonPathFilter {
        @Override
        public boolean holds(Node current, Node root) {
            return left.holds(current, root) || right.holds(current, root);
        }
    }

    /** {@code !a}. */
    record Not(JsonPathFilter condition) implements JsonPathFilter {
        @Override
        public boolean holds(Node current, Node root) {
            return !condition.holds(current, root);
        }
    }

    /** {@code @.a}: the query selects something. */
    record Exists(Query query) implements JsonPathFilter {
        @Override
        public boolean holds(Node current, Node root) {
            return !query.select(current, root).isEmpty();
        }
    }

    /** {@code a == b} and its kin; {@code operator} is written as in the query. */
    record Comparison(Operand left, String operator, Operand right) implements JsonPathFilter {
        @Override
        public boolean holds(Node current, Node root) {
            Optional<Node> a = left.value(current, root);
            Optional<Node> b = right.value(current, root);
            return switch (operator) {
                case "==" -> same(a, b);
                case "!=" -> !same(a, b);
                case "<" -> less(a, b);
                case "<=" -> less(a, b) || same(a, b);
                case ">" -> less(b, a);
                default -> less(b, a) || same(a, b);
            };
        }

        private static boolean same(Optional<Node> a, Optional<Node> b) {
            return (a.isPresent() && b.isPresent()) ? same(a.get(), b.get()) : (a.isEmpty() && b.isEmpty());
        }

        private static boolean same(Node a, Node b) {
            if (a.kind() != b.kind()) {
                return false;
            }
            return switch (a.kind()) {
                case NUMBER -> compare(a.text(), b.text()) == 0;
                case OBJECT -> sameMembers(a, b);
                case ARRAY -> sameItems(a.items(), b.items());
                case STRING, BOOLEAN, NULL -> a.text().equals(b.text());
            };
        }

        private static boolean sameMembers(Node a, Node b) {
            return a.members().keySet().equals(b.members().keySet())
                    && a.members().entrySet().stream()
                            .allMatch(member -> same(Optional.of(member.getValue()), b.get(member.getKey())));
        }

        private static boolean sameItems(List<Node> a, List<Node> b) {
            boolean same = a.size() == b.size();
            for (int i = 0; same && i < a.size(); i++) {
                same = same(a.get(i), b.get(i));
            }
            return same;
        }

        private static boolean less(Optional<Node> a, Optional<Node> b) {
            if (a.isEmpty() || b.isEmpty() || a.get().kind() != b.get().kind()) {
                return false;
            }
            return switch (a.get().kind()) {
                case NUMBER -> compare(a.get().text(), b.get().text()) < 0;
                case STRING -> a.get().text().compareTo(b.get().text()) < 0;
                case OBJECT, ARRAY, BOOLEAN, NULL -> false;
            };
        }

        private static int compare(String a, String b) {
            try {
                return new BigDecimal(a).compareTo(new BigDecimal(b));
            } catch (NumberFormatException e) {
                // an exponent beyond what a BigDecimal can carry
                return Double.compare(Double.parseDouble(a), Double.parseDouble(b));
            }
        }
    }

    /** A side of a comparison: one value, or nothing. */
    sealed interface Operand {
        Optional<Node> value(Node current, Node root);
    }

    /** A text, number, boolean or null. */
    record Literal(Node literal) implements Operand {
        @Override
        public Optional<Node> value(Node current, Node root) {
            return Optional.of(literal);
        }
    }

    /** {@code @...} from the value that is tested, or {@code $...} from the top. */
    record Query(boolean fromRoot, JsonPath path) implements Operand {
        Set<Match> select(Node current, Node root) {
            return path.select(new Match(fromRoot ? root : current), root);
        }

        @Override
        public Optional<Node> value(Node current, Node root) {
            return select(current, root).stream().findFirst().map(Match::node);
        }

        boolean isSingular() {
            return path.segments().stream().allMatch(JsonPath.Segment::isSingular);
        }
    }
}
