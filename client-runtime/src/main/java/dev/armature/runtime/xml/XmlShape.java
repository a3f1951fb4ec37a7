package dev.armature.runtime.xml;

import java.util.List;
import java.util.function.Supplier;

/**
 * How a JSON value is laid out inside an XML element, after the XML Object of OpenAPI (3.0.4, section 4.8.26; the same in 2.0).
 * Generated clients hold one for each type that travels as XML.
 */
public sealed interface XmlShape {
    /** A value that is text. XML does not tell numbers from strings; the shape does. */
    enum Text implements XmlShape {
        /** A JSON string. */
        STRING,
        /** A JSON number. */
        NUMBER,
        /** A JSON boolean. */
        BOOLEAN
    }

    /**
     * An array, an element for each item. When reading, any element counts as an item: services differ in how they name them.
     *
     * @param item an item
     */
    record ListOf(XmlElement item) implements XmlShape {}

    /**
     * An object whose member names are data; they become element names.
     *
     * @param value what each element holds
     */
    record MapOf(XmlShape value) implements XmlShape {}

    /**
     * An object. Members that are not listed are written as elements and kept when reading, attributes with {@code @} before
     * the name.
     *
     * @param members its members, in the order they are written
     */
    record ObjectOf(List<XmlMember> members) implements XmlShape {
        /** Copies the list. */
        public ObjectOf {
            members = List.copyOf(members);
        }
    }

    /**
     * A shape that contains itself.
     *
     * @param shape gives it when it is needed
     */
    record Lazy(Supplier<XmlShape> shape) implements XmlShape {}

    /** Anything: text, or an object of the elements found. */
    record Any() implements XmlShape {}

    /** The shape itself, whatever stands for it. */
    default XmlShape resolved() {
        XmlShape shape = this;
        while (shape instanceof Lazy lazy) {
            shape = lazy.shape().get();
        }
        return shape;
    }

    /**
     * An object.
     *
     * @param members its members, in the order they are written
     * @return the shape
     */
    static XmlShape object(XmlMember... members) {
        return new ObjectOf(List.of(members));
    }

    /**
     * A list with an element around its items.
     *
     * @param item an item
     * @return the shape
     */
    static XmlShape list(XmlElement item) {
        return new ListOf(item);
    }

    /**
     * An object whose member names are data.
     *
     * @param value what each member holds
     * @return the shape
     */
    static XmlShape map(XmlShape value) {
        return new MapOf(value);
    }

    /**
     * A shape made when it is needed, so that types may contain themselves.
     *
     * @param shape makes it
     * @return the shape
     */
    static XmlShape lazy(Supplier<XmlShape> shape) {
        return new Lazy(shape);
    }

    /** {@return the shape of anything} */
    static XmlShape any() {
        return new Any();
    }
}
