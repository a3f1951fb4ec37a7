package dev.armature.runtime.xml;

/**
 * Where a member of an object stands in its element.
 *
 * @param json the member's name in JSON
 * @param place where it stands
 * @param element its name and shape; for {@link Place#ITEMS} those of one item, for {@link Place#TEXT} only the shape counts
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
        /** A list whose items are children of the object's element, without an element around them. */
        ITEMS
    }
}
