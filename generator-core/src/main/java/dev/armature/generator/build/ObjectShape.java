package dev.armature.generator.build;

import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.spec.Node;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Tells whether a schema, with everything it composes, describes an object with known members. */
final class ObjectShape {
    private final SchemaViews views;

    ObjectShape(SchemaViews views) {
        this.views = views;
    }

    /**
     * Whether the schema gets a class: it or what it extends has properties, is an Azure resource, or allows no members at
     * all. An object that says nothing about its members is a map of any values instead.
     */
    boolean hasMembers(Node schema) {
        return anyPart(schema, ObjectShape::isObject);
    }

    /** Whether the schema is, refers to or composes the schema of a type. */
    boolean extendsType(Node schema, TypeId type) {
        return anyPart(schema, part -> part.pointer().equals(type.pointer()));
    }

    /** Whether the schema, what it refers to or a part of it lists alternatives. */
    boolean hasAlternatives(Node schema) {
        return anyPart(schema, part -> SchemaViews.alternatives(part).size() > 1);
    }

    /** Asks of the schema, of what it refers to, and of every part of {@code allOf}. */
    private boolean anyPart(Node schema, Predicate<Node> question) {
        Set<Pointer> seen = new HashSet<>();
        Deque<Node> open = new ArrayDeque<>(List.of(schema));
        while (!open.isEmpty()) {
            Node next = open.removeFirst();
            if (!seen.add(next.pointer())) {
                continue;
            }
            if (question.test(next)) {
                return true;
            }
            if (next.ref().isPresent()) {
                open.addLast(views.target(next).orElse(next)); // met before when it leads nowhere
            }
            open.addAll(next.items("allOf"));
        }
        return false;
    }

    private static boolean isObject(Node schema) {
        return !schema.members("properties").isEmpty()
                || schema.isTrue("x-ms-azure-resource")
                || schema.isFalse("additionalProperties");
    }
}
