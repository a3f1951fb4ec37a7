package dev.armature.generator.build;

import dev.armature.generator.model.FormField;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Folds the representations of a body into those that callers tell apart. What has a Java type of its own gets a method of its own;
 * other spellings of the same values are formats of the same method, or nothing at all where an answer is read.
 */
final class Representations {
    private final Node content;
    private final boolean sent;
    private final List<Content> found = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();

    private Representations(Node content, boolean sent) {
        this.content = content;
        this.sent = sent;
    }

    /**
     * A body with its type.
     *
     * @param label what tells a variant from the first representation; empty for that one
     * @param contentTypes never empty
     * @param fields of a URL-encoded form
     * @param where the place of the representation
     */
    record Content(
            String label, TypeRef type, List<String> contentTypes, List<FormField> fields, SourceLocation where) {
        private Content or(List<String> others, List<FormField> fieldsOfOthers) {
            List<String> all = new ArrayList<>(contentTypes);
            others.stream().filter(other -> !all.contains(other)).forEach(all::add);
            return new Content(label, type, all, fields.isEmpty() ? fieldsOfOthers : fields, where);
        }
    }

    /** How values are written. */
    private enum Notation {
        JSON,
        XML,
        FIELDS,
        PARTS,
        TEXT,
        OTHER;

        static Notation of(MediaTypes.Choice choice) {
            String first = choice.first();
            if (choice.json()) {
                return JSON;
            } else if (MediaTypes.isXml(first)) {
                return XML;
            } else if (MediaTypes.isForm(first)) {
                return MediaTypes.isMultipart(first) ? PARTS : FIELDS;
            }
            return MediaTypes.isText(first) ? TEXT : OTHER;
        }

        /** Whether the same value can be written in either of them. */
        boolean holdsWhat(Notation other) {
            return this == other || (compareTo(FIELDS) <= 0 && other.compareTo(FIELDS) <= 0);
        }
    }

    /** Reads one representation. */
    @FunctionalInterface
    interface Reading {
        /**
         * Reads it.
         *
         * @param label empty for the first representation
         */
        Read read(MediaTypes.Choice choice, String label);
    }

    /** What is known of a representation that was read. */
    record Read(TypeRef type, List<String> contentTypes, List<FormField> fields) {
        Read(TypeRef type, List<String> contentTypes) {
            this(type, contentTypes, List.of());
        }
    }

    /**
     * The representations of a body; the first one is the preferred one.
     *
     * @param sent whether callers write it; else it is an answer
     */
    static List<Content> of(Node content, boolean sent, Reading reading) {
        Representations representations = new Representations(content, sent);
        List<MediaTypes.Choice> before = new ArrayList<>();
        for (MediaTypes.Choice choice : MediaTypes.choices(content)) {
            representations.add(choice, before, reading);
            before.add(choice);
        }
        return representations.found;
    }

    private void add(MediaTypes.Choice choice, List<MediaTypes.Choice> before, Reading reading) {
        if (before.isEmpty()) {
            found.add(content("", choice, reading.read(choice, "")));
        } else if (before.stream().noneMatch(other -> onlyRepeats(choice, other))) {
            String label = label(choice);
            Read read = reading.read(choice.withSchemaOf(before), label);
            Notation notation = Notation.of(choice);
            int same = sameAs(read, notation);
            if (same < 0) {
                labels.add(label);
                found.add(content(label, choice, read));
            } else if (sent || read.type() instanceof TypeRef.Binary) {
                found.set(same, found.get(same).or(read.contentTypes(), read.fields()));
            }
        }
    }

    /** Whether it only repeats in a notation of which nobody could make more than of the other one. */
    private boolean onlyRepeats(MediaTypes.Choice choice, MediaTypes.Choice other) {
        Notation notation = Notation.of(choice);
        if (!choice.repeats(other) || Notation.of(other) == notation) {
            return false;
        }
        return switch (notation) {
            case JSON, FIELDS, XML -> !sent;
            case PARTS -> !sent || isShared(choice, other);
            case TEXT, OTHER ->
                choice.schema().filter(Representations::isStructured).isPresent();
        };
    }

    /** Version 2.0 lists media types apart from the one schema, whose values cannot be a form. */
    private static boolean isShared(MediaTypes.Choice choice, MediaTypes.Choice other) {
        return choice.schema().map(Node::pointer).equals(other.schema().map(Node::pointer));
    }

    private static boolean isStructured(Node schema) {
        return schema.ref().isPresent()
                || schema.get("properties").isPresent()
                || schema.get("items").isPresent()
                || schema.get("allOf").isPresent();
    }

    /** The place of a representation with the same Java type that the same method can do for; negative when there is none. */
    private int sameAs(Read read, Notation notation) {
        for (int i = 0; i < found.size(); i++) {
            Content other = found.get(i);
            if (other.type().equals(read.type())) {
                boolean bytes = read.type() instanceof TypeRef.Binary;
                if (!sent || bytes || notation.holdsWhat(notation(other))) {
                    return i;
                }
            }
        }
        return -1;
    }

    private Notation notation(Content known) {
        String first = known.contentTypes().get(0);
        return Notation.of(
                new MediaTypes.Choice(List.of(first), MediaTypes.isJson(first), Optional.empty(), List.of(first)));
    }

    private String label(MediaTypes.Choice choice) {
        String prefix = sent ? "With" : "As";
        String label = prefix + MediaTypes.label(choice.first());
        if (labels.contains(label)) {
            label = prefix + TypeNames.camel(choice.first());
        }
        String base = label;
        for (int number = 2; labels.contains(label); number++) {
            label = base + number;
        }
        return label;
    }

    private Content content(String label, MediaTypes.Choice choice, Read read) {
        Node media =
                Objects.requireNonNull(content.members().get(choice.written().get(0)));
        return new Content(label, read.type(), read.contentTypes(), read.fields(), media.where());
    }
}
