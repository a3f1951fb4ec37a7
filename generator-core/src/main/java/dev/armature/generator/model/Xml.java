package dev.armature.generator.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How values are laid out that travel as XML (OpenAPI 3.0.4, section 4.8.26; the same in 2.0). Their types are the ordinary ones.
 *
 * @param objects the members of every object that an XML body reaches, in the order of its properties
 * @param bodies the root elements, by the request body or response they belong to
 */
public record Xml(Map<TypeId, List<Member>> objects, Map<SourceLocation, Element> bodies) {
    /** For an API without XML. */
    public static final Xml NONE = new Xml(Map.of(), Map.of());

    public Xml {
        objects = Collections.unmodifiableMap(new LinkedHashMap<>(objects));
        bodies = Collections.unmodifiableMap(new LinkedHashMap<>(bodies));
    }

    /** Whether nothing of the API travels as XML. */
    public boolean isEmpty() {
        return bodies.isEmpty();
    }

    /** Where a property stands in the element of its object. */
    public enum Place {
        ELEMENT,
        ATTRIBUTE,
        /** {@code x-ms-text}: the text of the object's element. */
        TEXT,
        /** The items of an array that is not {@code wrapped}. */
        ITEMS,
        /** The same for a required property: without items it is an empty list, not an absent one. */
        REQUIRED_ITEMS
    }

    /**
     * The name of an element or attribute.
     *
     * @param local the name without prefix
     */
    public record Tag(String local, Optional<String> namespace, Optional<String> prefix) {
        /** A name without namespace. */
        public static Tag of(String local) {
            return new Tag(local, Optional.empty(), Optional.empty());
        }
    }

    /** A named element and what it holds. */
    public record Element(Tag tag, Value value) {}

    /** A property; for items the element is that of one item. */
    public record Member(String property, Place place, Element element) {}

    /** What an element holds. */
    public sealed interface Value {
        /** Text that is a string, number or boolean in JSON. */
        enum Text implements Value {
            STRING,
            NUMBER,
            BOOLEAN
        }

        /** An object with a layout of its own. */
        record Named(TypeId id) implements Value {}

        /** A list, an element per item. */
        record ListOf(Element item) implements Value {}

        /** An object whose member names are element names. */
        record MapOf(Value value) implements Value {}

        /** Whatever is found. */
        record Any() implements Value {}
    }
}
