package dev.armature.generator.spec;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A query of RFC 9535: names, wildcards, indexes, slices, filters with comparisons, and descendants. What it lacks are the
 * functions of filters.
 *
 * @param segments the steps, in order
 */
record JsonPath(List<Segment> segments) {
    /** More than this is no selection of a few places any more, but a way to exhaust the machine. */
    private static final int MATCHES = 2_000_000;

    JsonPath {
        segments = List.copyOf(segments);
    }

    /**
     * Understands a query.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong, when the text is no query
     */
    static JsonPath parse(String text) {
        return new JsonPathParser(text).query();
    }

    /** What the query selects below a place, in the order of the document, each place once. */
    Set<Match> select(Match start, Node root) {
        Set<Match> current = new LinkedHashSet<>(List.of(start));
        for (Segment segment : segments) {
            Set<Match> next = new LinkedHashSet<>();
            for (Match from : segment.descendants ? descendants(current) : current) {
                for (Selector selector : segment.selectors) {
                    selector.select(from, root, next);
                }
            }
            current = bounded(next);
        }
        return current;
    }

    private static Set<Match> bounded(Set<Match> matches) {
        if (matches.size() > MATCHES) {
            throw new IllegalArgumentException("it selects more than " + MATCHES + " values.");
        }
        return matches;
    }

    private static Set<Match> descendants(Set<Match> tops) {
        Set<Match> all = new LinkedHashSet<>();
        tops.forEach(top -> addTree(top, all));
        return all;
    }

    /** Trees are at most as deep as the limits of reading allow. */
    private static void addTree(Match top, Set<Match> all) {
        if (bounded(all).add(top)) {
            Set<Match> children = new LinkedHashSet<>();
            new Every().select(top, top.node(), children);
            children.forEach(child -> addTree(child, all));
        }
    }

    /**
     * A step of a query.
     *
     * @param descendants whether the selectors are applied to everything below, too: {@code ..}
     */
    record Segment(boolean descendants, List<Selector> selectors) {
        Segment {
            selectors = List.copyOf(selectors);
        }

        /** Whether the step selects one value at most. */
        boolean isSingular() {
            return !descendants
                    && selectors.size() == 1
                    && (selectors.get(0) instanceof Name || selectors.get(0) instanceof Index);
        }
    }

    /** What a step selects among the members or items of a value. */
    sealed interface Selector {
        void select(Match from, Node root, Set<Match> out);
    }

    /** {@code .name} or {@code ['name']}. */
    record Name(String name) implements Selector {
        @Override
        public void select(Match from, Node root, Set<Match> out) {
            from.node().get(name).ifPresent(member -> out.add(from.child(name, member)));
        }
    }

    /** {@code *}. */
    record Every() implements Selector {
        @Override
        public void select(Match from, Node root, Set<Match> out) {
            for (Map.Entry<String, Node> member : from.node().members().entrySet()) {
                out.add(from.child(member.getKey(), member.getValue()));
            }
            for (int i = 0; i < from.node().items().size(); i++) {
                item(from, i, out);
            }
        }
    }

    /** {@code [0]}, or {@code [-1]} from the end. */
    record Index(long index) implements Selector {
        @Override
        public void select(Match from, Node root, Set<Match> out) {
            int size = from.node().items().size();
            long position = index < 0 ? size + index : index;
            if (position >= 0 && position < size) {
                item(from, (int) position, out);
            }
        }
    }

    /** {@code [start:end:step]}; a bound that was not given is {@code Long.MIN_VALUE}. */
    record Slice(long start, long end, long step) implements Selector {
        static final long OPEN = Long.MIN_VALUE;

        @Override
        public void select(Match from, Node root, Set<Match> out) {
            int size = from.node().items().size();
            if (step > 0) {
                long first = Math.max(0, position(start, size, 0));
                long stop = Math.min(size, position(end, size, size));
                for (long i = first; i < stop; i += step) {
                    item(from, (int) i, out);
                }
            } else if (step < 0) {
                long first = Math.min(size - 1L, position(start, size, size - 1L));
                long stop = Math.max(-1, position(end, size, -1));
                for (long i = first; i > stop; i += step) {
                    item(from, (int) i, out);
                }
            }
        }

        private static long position(long bound, int size, long open) {
            if (bound == OPEN) {
                return open;
            }
            return bound < 0 ? size + bound : bound;
        }
    }

    /** {@code [?condition]}. */
    record Filter(JsonPathFilter condition) implements Selector {
        @Override
        public void select(Match from, Node root, Set<Match> out) {
            Set<Match> children = new LinkedHashSet<>();
            new Every().select(from, root, children);
            for (Match child : children) {
                if (condition.holds(child.node(), root)) {
                    out.add(child);
                }
            }
        }
    }

    private static void item(Match from, int index, Set<Match> out) {
        out.add(from.child(Integer.toString(index), from.node().items().get(index)));
    }
}
