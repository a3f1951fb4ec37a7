package dev.armature.generator.spec;

import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.SourceLocation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A value of a document together with the place it was written at. Immutable; the order of members is the order of the
 * document. Nodes made by upgrading or bundling keep the place of the text they came from.
 */
public final class Node {
    /** The kinds of JSON values. */
    public enum Kind {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        BOOLEAN,
        NULL
    }

    private final Kind kind;
    private final SourceLocation where;
    private final Map<String, Node> members;
    private final List<Node> items;
    private final String text;

    private Node(Kind kind, SourceLocation where, Map<String, Node> members, List<Node> items, String text) {
        this.kind = kind;
        this.where = where;
        this.members = members;
        this.items = items;
        this.text = text;
    }

    /** An object; {@code members} is kept in its order. */
    public static Node object(SourceLocation where, Map<String, Node> members) {
        return new Node(Kind.OBJECT, where, Collections.unmodifiableMap(new LinkedHashMap<>(members)), List.of(), "");
    }

    public static Node array(SourceLocation where, List<Node> items) {
        return new Node(Kind.ARRAY, where, Map.of(), List.copyOf(items), "");
    }

    /** A string, number, boolean or null; {@code text} is the string itself or the JSON literal as written. */
    public static Node scalar(Kind kind, SourceLocation where, String text) {
        return new Node(kind, where, Map.of(), List.of(), text);
    }

    public Kind kind() {
        return kind;
    }

    public boolean isObject() {
        return kind == Kind.OBJECT;
    }

    public SourceLocation where() {
        return where;
    }

    /** The members of an object, in the order of the document; empty for other kinds. */
    public Map<String, Node> members() {
        return members;
    }

    /** The items of an array; empty for other kinds. */
    public List<Node> items() {
        return items;
    }

    /** The text of a scalar: the string, or the number, {@code true}, {@code false} or {@code null} as written. */
    public String text() {
        return text;
    }

    /** A member of an object; empty when there is none or this is no object. */
    public Optional<Node> get(String name) {
        return Optional.ofNullable(members.get(name));
    }

    /** The members of a member that is an object; empty when there is none. */
    public Map<String, Node> members(String name) {
        Node member = members.get(name);
        return member == null ? Map.of() : member.members;
    }

    /** The items of a member that is an array; empty when there is none. */
    public List<Node> items(String name) {
        Node member = members.get(name);
        return member == null ? List.of() : member.items;
    }

    /** The text of a scalar member that is not null. */
    public Optional<String> text(String name) {
        Node member = members.get(name);
        return member == null || member.kind == Kind.NULL || member.kind == Kind.OBJECT || member.kind == Kind.ARRAY
                ? Optional.empty()
                : Optional.of(member.text);
    }

    /** Where the value stands in the documents the user wrote. */
    public Pointer pointer() {
        return where.pointer();
    }

    /** The text of {@code $ref}; empty when this is no object or its {@code $ref} is no string. */
    public Optional<String> ref() {
        Node ref = members.get("$ref");
        return ref != null && ref.kind == Kind.STRING ? Optional.of(ref.text) : Optional.empty();
    }

    /** The same object with one member set: replaced in its place, or added at the end. */
    public Node with(String name, Node value) {
        Map<String, Node> changed = new LinkedHashMap<>(members);
        changed.put(name, value);
        return object(where, changed);
    }

    /** The value as compact JSON text, members in their order, numbers as written. */
    public String toJson() {
        StringBuilder out = new StringBuilder();
        JsonText.write(this, out);
        return out.toString();
    }

    /** The value as JSON text, for debugging. */
    @Override
    public String toString() {
        return toJson();
    }

    /** Whether a member is there and null. */
    public boolean isNull(String name) {
        Node member = members.get(name);
        return member != null && member.kind == Kind.NULL;
    }

    /** Whether a member is the boolean {@code true}. */
    public boolean isTrue(String name) {
        return isBoolean(name, "true");
    }

    /** Whether a member is the boolean {@code false}. */
    public boolean isFalse(String name) {
        return isBoolean(name, "false");
    }

    private boolean isBoolean(String name, String value) {
        Node member = members.get(name);
        return member != null && member.kind == Kind.BOOLEAN && member.text.equals(value);
    }
}
