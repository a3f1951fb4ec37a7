package dev.armature.generator.spec;

import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.SourceLocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.events.SequenceStartEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads YAML text into nodes that know their line, column and pointer. Only the event parser of SnakeYAML is used, nothing that
 * could construct an object: plain scalars follow the core schema of YAML 1.2 (no dates, no {@code yes}), and tags are refused.
 * What an alias stands for keeps the place of its anchor.
 */
final class YamlReader {
    /** SnakeYAML holds a word several times over until it has seen its end. */
    private static final int WORD_LENGTH = 1 << 20;

    private final ParserImpl events;
    private final ReadLimits limits;
    private final ReadBudget budget;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int nodes;
    private int aliasNodes;

    /** What an anchor names, and how many values that is with every alias inside written out. */
    private record Anchored(Node node, int size) {}

    private YamlReader(ParserImpl events, ReadLimits limits, ReadBudget budget) {
        this.events = events;
        this.limits = limits;
        this.budget = budget;
    }

    /**
     * Reads the one document of the text.
     *
     * @param file the name to show in positions
     * @throws ReadFailure when the text is not YAML, holds no or several documents, uses tags, repeats a key or exceeds the limits
     */
    static Node read(String file, String text, ReadLimits limits) throws ReadFailure {
        Pointer top = new Pointer(file, "");
        refuseLongWords(file, text);
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setProcessComments(false);
        try {
            ParserImpl parser = new ParserImpl(new StreamReader(text), options);
            return new YamlReader(parser, limits, new ReadBudget(text.length())).document(top);
        } catch (MarkedYAMLException e) {
            throw new ReadFailure(location(top, e.getProblemMark()), "This is not YAML: " + problem(e) + '.');
        } catch (YAMLException e) {
            throw new ReadFailure(SourceLocation.startOf(file), "This is not YAML: " + firstLine(e.getMessage()) + '.');
        }
    }

    private static void refuseLongWords(String file, String text) throws ReadFailure {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean between = c <= ' ' || c == ',' || c == ':' || c == '"';
            length = between ? 0 : length + 1;
            if (length > WORD_LENGTH) {
                throw new ReadFailure(
                        SourceLocation.startOf(file),
                        "The file has a word of more than " + WORD_LENGTH
                                + " characters; save it as JSON if it is meant.");
            }
        }
    }

    private Node document(Pointer top) throws ReadFailure {
        events.getEvent();
        if (events.checkEvent(Event.ID.StreamEnd)) {
            throw new ReadFailure(SourceLocation.startOf(top.file()), "The file is empty.");
        }
        events.getEvent();
        Node root = value(top, 0);
        events.getEvent();
        if (!events.checkEvent(Event.ID.StreamEnd)) {
            throw new ReadFailure(
                    location(top, events.peekEvent().getStartMark()),
                    "A second YAML document starts here; a description is one document.");
        }
        return root;
    }

    private Node value(Pointer pointer, int depth) throws ReadFailure {
        Event event = events.getEvent();
        SourceLocation where = location(pointer, event.getStartMark());
        budget.take(where);
        if (event instanceof AliasEvent alias) {
            return anchored(alias, where);
        }
        int before = nodes++;
        Node node;
        if (event instanceof ScalarEvent scalar) {
            refuseTag(where, scalar.getTag());
            node = scalar(scalar, where);
        } else if (event instanceof MappingStartEvent mapping) {
            refuseTag(where, mapping.getTag());
            node = mapping(where, deeper(where, depth));
        } else {
            refuseTag(where, ((SequenceStartEvent) event).getTag());
            node = sequence(where, deeper(where, depth));
        }
        String anchor = ((NodeEvent) event).getAnchor();
        if (anchor != null) {
            anchors.put(anchor, new Anchored(node, nodes - before));
        }
        return node;
    }

    private Node mapping(SourceLocation where, int depth) throws ReadFailure {
        Map<String, Node> members = new LinkedHashMap<>();
        List<Node> merged = new ArrayList<>();
        while (!events.checkEvent(Event.ID.MappingEnd)) {
            Event event = events.peekEvent();
            SourceLocation keyAt = location(where.pointer(), event.getStartMark());
            String name = key(keyAt, depth);
            Pointer pointer = where.pointer().child(name);
            Node value = value(pointer, depth);
            if (name.equals("<<") && event instanceof ScalarEvent key && key.getScalarStyle() == ScalarStyle.PLAIN) {
                merged.addAll(value.kind() == Node.Kind.ARRAY ? value.items() : List.of(value));
            } else if (members.putIfAbsent(name, value) != null) {
                throw new ReadFailure(
                        new SourceLocation(pointer, keyAt.line(), keyAt.column()),
                        "The member \"" + name + "\" is given twice.");
            }
        }
        events.getEvent();
        for (Node source : merged) {
            if (!source.isObject()) {
                throw new ReadFailure(source.where(), "Only objects can be merged with \"<<\".");
            }
            source.members().forEach(members::putIfAbsent);
        }
        return Node.object(where, members);
    }

    /** The text of a key. Keys such as {@code 200} or {@code null} are texts in JSON, so they are taken as written. */
    private String key(SourceLocation where, int depth) throws ReadFailure {
        if (events.checkEvent(Event.ID.Alias)) {
            Node named = value(where.pointer(), depth);
            if (named.isObject() || named.kind() == Node.Kind.ARRAY) {
                throw new ReadFailure(where, "A key must be a text.");
            }
            return named.text();
        }
        if (!(events.getEvent() instanceof ScalarEvent scalar)) {
            throw new ReadFailure(where, "A key must be a text.");
        }
        refuseTag(where, scalar.getTag());
        if (scalar.getAnchor() != null) {
            anchors.put(scalar.getAnchor(), new Anchored(Node.scalar(Node.Kind.STRING, where, scalar.getValue()), 1));
        }
        return scalar.getValue();
    }

    private Node sequence(SourceLocation where, int depth) throws ReadFailure {
        List<Node> items = new ArrayList<>();
        while (!events.checkEvent(Event.ID.SequenceEnd)) {
            items.add(value(where.pointer().child(Integer.toString(items.size())), depth));
        }
        events.getEvent();
        return Node.array(where, items);
    }

    private static Node scalar(ScalarEvent event, SourceLocation where) {
        return event.getScalarStyle() == ScalarStyle.PLAIN
                ? YamlScalars.resolve(event.getValue(), where)
                : Node.scalar(Node.Kind.STRING, where, event.getValue());
    }

    private Node anchored(AliasEvent alias, SourceLocation where) throws ReadFailure {
        Anchored anchored = anchors.get(alias.getAnchor());
        if (anchored == null) {
            throw new ReadFailure(
                    where,
                    "The alias *" + alias.getAnchor() + " has no anchor before it, or is inside its own anchor.");
        }
        // Shared, not copied; but whoever walks the tree meets the values once per alias, so they count each time.
        if (anchored.size > limits.aliasNodes() - aliasNodes) {
            throw new ReadFailure(
                    where, "The aliases of the file stand for more than " + limits.aliasNodes() + " values.");
        }
        aliasNodes += anchored.size;
        nodes += anchored.size;
        return anchored.node;
    }

    private static void refuseTag(SourceLocation where, @Nullable String tag) throws ReadFailure {
        if (tag != null) {
            throw new ReadFailure(where, "Tags such as !!str are not supported in descriptions; remove the tag.");
        }
    }

    private int deeper(SourceLocation where, int depth) throws ReadFailure {
        if (depth >= limits.depth()) {
            throw new ReadFailure(where, "Objects and arrays nest deeper than " + limits.depth() + " levels.");
        }
        return depth + 1;
    }

    private static SourceLocation location(Pointer pointer, @Nullable Mark mark) {
        return mark == null
                ? new SourceLocation(pointer, 1, 1)
                : new SourceLocation(pointer, mark.getLine() + 1, mark.getColumn() + 1);
    }

    private static String problem(MarkedYAMLException e) {
        String problem = firstLine(e.getProblem());
        return e.getContext() == null ? problem : firstLine(e.getContext()) + ", " + problem;
    }

    private static String firstLine(@Nullable String message) {
        String text = Objects.requireNonNullElse(message, "unknown problem");
        int line = text.indexOf('\n');
        return line < 0 ? text : text.substring(0, line);
    }
}
