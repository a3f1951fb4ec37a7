package dev.armature.runtime.xml;

/**
 * Where a member of an object stands in its element.
 *
 * @param json the member's name in JSON
 * @param place where it stands
 * @param element its name and shape; for items those of one item, for {@link Place#TEXT} only the shape counts
 */
public record XmlMember(String json, Place place, XmlElement element) {
    /** The places. */
    public enum Place {
        /** A child element. */
        ELEMENT,
        /** An attribute of the object's element. */
        ATTRIBUTE,
        /** The text of the object's element, beside its attributes. */
        TEXT,
        /** A list whose items are children of the object's element, without an element around them; none of them is no list. */
        ITEMS,
        /** The same for a list that is always there; none of them is an empty list. */
        REQUIRED_ITEMS
    }

    /**
     * A member in a child element.
     *
     * @param json the member's name in JSON
     * @param element its element
     * @return the member
     */
    public static XmlMember element(String json, XmlElement element) {
        return new XmlMember(json, Place.ELEMENT, element);
    }

    /**
     * A member in an attribute.
     *
     * @param json the member's name in JSON
     * @param attribute its name and shape
     * @return the member
     */
    public static XmlMember attribute(String json, XmlElement attribute) {
        return new XmlMember(json, Place.ATTRIBUTE, attribute);
    }

    /**
     * A list whose items stand beside the other members.
     *
     * @param json the member's name in JSON
     * @param item one item
     * @return the member
     */
    public static XmlMember items(String json, XmlElement item) {
        return new XmlMember(json, Place.ITEMS, item);
    }

    /**
     * A list that is always there, and whose items stand beside the other members.
     *
     * @param json the member's name in JSON
     * @param item one item
     * @return the member
     */
    public static XmlMember requiredItems(String json, XmlElement item) {
        return new XmlMember(json, Place.REQUIRED_ITEMS, item);
    }

    /**
     * A member that is the text of the object's element.
     *
     * @param json the member's name in JSON
     * @param shape its shape
     * @return the member
     */
    public static XmlMember text(String json, XmlShape shape) {
        return new XmlMember(json, Place.TEXT, XmlElement.of(json, shape));
    }
}
