package dev.armature.generator.spec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.SourceLocation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON text (RFC 8259, strictly) into nodes that know their line, column and pointer. */
final class JsonReader {
    /** Longer numbers are an attack, not a limit of a schema. */
    private static final int NUMBER_LENGTH = 1_000;

    private final JsonParser parser;
    private final ReadLimits limits;
    private final ReadBudget budget;

    private JsonReader(JsonParser parser, ReadLimits limits, ReadBudget budget) {
        this.parser = parser;
        this.limits = limits;
        this.budget = budget;
    }

    /**
     * Reads one value that fills the whole text.
     *
     * @param file the name to show in positions
     * @throws ReadFailure when the text is not JSON, repeats a member name or exceeds the limits
     */
    static Node read(String file, String text, ReadLimits limits) throws ReadFailure {
        Pointer top = new Pointer(file, "");
        try (JsonParser parser = factory(limits).createParser(text)) {
            JsonReader reader = new JsonReader(parser, limits, new ReadBudget(text.length()));
            if (parser.nextToken() == null) {
                throw new ReadFailure(SourceLocation.startOf(file), "The file is empty.");
            }
            Node root = reader.value(top, 0);
            if (parser.nextToken() != null) {
                throw new ReadFailure(reader.here(top), "Text follows the end of the JSON document.");
            }
            return root;
        } catch (JsonProcessingException e) {
            throw new ReadFailure(location(top, e.getLocation()), "This is not JSON: " + firstSentence(e));
        } catch (IOException e) {
            throw new ReadFailure(SourceLocation.startOf(file), "The file cannot be read: " + e.getMessage());
        }
    }

    private static JsonFactory factory(ReadLimits limits) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                // one more than ours, so that ours reports first and with a pointer
                .maxNestingDepth(limits.depth() + 1)
                .maxNumberLength(NUMBER_LENGTH)
                .maxStringLength(limits.bytes())
                .maxNameLength(limits.bytes())
                .build();
        return new JsonFactoryBuilder().streamReadConstraints(constraints).build();
    }

    private Node value(Pointer pointer, int depth) throws IOException, ReadFailure {
        SourceLocation where = here(pointer);
        budget.take(where);
        JsonToken token = parser.currentToken();
        return switch (token) {
            case START_OBJECT -> object(where, deeper(where, depth));
            case START_ARRAY -> array(where, deeper(where, depth));
            case VALUE_STRING -> Node.scalar(Node.Kind.STRING, where, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.scalar(Node.Kind.NUMBER, where, parser.getText());
            case VALUE_TRUE, VALUE_FALSE -> Node.scalar(Node.Kind.BOOLEAN, where, parser.getText());
            case VALUE_NULL -> Node.scalar(Node.Kind.NULL, where, "null");
            default -> throw new ReadFailure(where, "This is not JSON: unexpected " + token + '.');
        };
    }

    private Node object(SourceLocation where, int depth) throws IOException, ReadFailure {
        Map<String, Node> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Pointer pointer = where.pointer().child(name);
            SourceLocation nameAt = here(pointer);
            parser.nextToken();
            if (members.putIfAbsent(name, value(pointer, depth)) != null) {
                throw new ReadFailure(nameAt, "The member \"" + name + "\" is given twice.");
            }
        }
        return Node.object(where, members);
    }

    private Node array(SourceLocation where, int depth) throws IOException, ReadFailure {
        List<Node> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(where.pointer().child(Integer.toString(items.size())), depth));
        }
        return Node.array(where, items);
    }

    private int deeper(SourceLocation where, int depth) throws ReadFailure {
        if (depth >= limits.depth()) {
            throw new ReadFailure(where, "Objects and arrays nest deeper than " + limits.depth() + " levels.");
        }
        return depth + 1;
    }

    private SourceLocation here(Pointer pointer) {
        return location(pointer, parser.currentTokenLocation());
    }

    private static SourceLocation location(Pointer pointer, @org.jspecify.annotations.Nullable JsonLocation location) {
        return location == null
                ? new SourceLocation(pointer, 1, 1)
                : new SourceLocation(pointer, location.getLineNr(), location.getColumnNr());
    }

    /** Jackson appends where the text came from, in its own terms; ours is better. */
    private static String firstSentence(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        int end = message.indexOf(" (start marker at");
        message = end < 0 ? message : message.substring(0, end) + '.';
        int line = message.indexOf('\n');
        return line < 0 ? message : message.substring(0, line);
    }
}
