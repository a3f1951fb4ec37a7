package dev.armature.generator.specs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;

/**
 * A fault put into a document.
 *
 * @param what what it does, for the name of the test
 * @param tree gives a copy of a tree with the fault in it
 */
record Mutation(String what, UnaryOperator<SpecTree> tree) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Takes away a member of an object or an element of an array. */
    static Mutation remove(String file, String pointer) {
        return new Mutation("remove " + pointer, tree -> {
            SpecTree copy = tree.copy();
            JsonNode parent = parent(copy, file, pointer);
            String last = last(pointer);
            JsonNode gone = parent instanceof ArrayNode array
                    ? array.remove(Integer.parseInt(last))
                    : ((ObjectNode) parent).remove(last);
            if (gone == null) {
                throw new IllegalArgumentException("nothing to remove at " + pointer);
            }
            return copy;
        });
    }

    /** Puts a text where something is already. */
    static Mutation replace(String file, String pointer, String value) {
        return replace(file, pointer, NODES.textNode(value));
    }

    /** Puts a value where something is already. */
    static Mutation replace(String file, String pointer, JsonNode value) {
        return new Mutation("replace " + pointer + " by " + value, tree -> {
            if (tree.node(file, pointer).isMissingNode()) {
                throw new IllegalArgumentException("nothing to replace at " + pointer);
            }
            return put(tree, file, pointer, value);
        });
    }

    /** Puts a value where nothing is yet; at the end of an array if the last step is {@code -}. */
    static Mutation add(String file, String pointer, JsonNode value) {
        return new Mutation("add " + pointer + " as " + value, tree -> {
            if (!tree.node(file, pointer).isMissingNode()) {
                throw new IllegalArgumentException("something already at " + pointer);
            }
            return put(tree, file, pointer, value);
        });
    }

    private static SpecTree put(SpecTree tree, String file, String pointer, JsonNode value) {
        SpecTree copy = tree.copy();
        JsonNode parent = parent(copy, file, pointer);
        String last = last(pointer);
        if (parent instanceof ObjectNode object) {
            object.set(last, value);
        } else if (last.equals("-")) {
            ((ArrayNode) parent).add(value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(last), value);
        }
        return copy;
    }

    private static JsonNode parent(SpecTree tree, String file, String pointer) {
        return tree.node(file, pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    @Override
    public String toString() {
        return what;
    }
}
