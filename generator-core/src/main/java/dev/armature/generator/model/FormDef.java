package dev.armature.generator.model;

import java.util.List;
import java.util.Optional;

/**
 * The body of a multipart request (RFC 7578): an object whose members travel as parts of their own.
 *
 * @param parts in the order of the description
 */
public record FormDef(TypeId id, String name, Docs docs, List<Part> parts, SourceLocation where) implements TypeDef {
    public FormDef {
        parts = List.copyOf(parts);
    }

    /** What the parts are made of. */
    public List<Property> properties() {
        return parts.stream().map(Part::property).toList();
    }

    /**
     * A part, or several of one name.
     *
     * @param property the member; files are {@link TypeRef.Binary}, or lists of it
     * @param many whether each item of the list is a part
     * @param separator what stands between the items of a list that is one part of text
     * @param contentTypes the media types that the description allows; empty when it says nothing
     * @param headers further headers of the part that the description knows
     */
    public record Part(
            Property property,
            Kind kind,
            boolean many,
            Optional<String> separator,
            List<String> contentTypes,
            List<String> headers) {
        public Part {
            contentTypes = List.copyOf(contentTypes);
            headers = List.copyOf(headers);
        }

        /** The media type that parts have unless they say otherwise; empty when it is the usual one of their kind. */
        public Optional<String> contentType() {
            return contentTypes.size() == 1
                    ? Optional.of(contentTypes.get(0)).filter(type -> !type.contains("*"))
                    : Optional.empty();
        }
    }

    /** How a value becomes the bytes of a part. */
    public enum Kind {
        /** Bytes as they are, with a file name. */
        FILE,
        /** A single value as text. */
        TEXT,
        /** Any value as JSON. */
        JSON,
        /** What the value is decides: a single one is text, an object JSON, a list a part for each item. */
        BY_VALUE
    }
}
