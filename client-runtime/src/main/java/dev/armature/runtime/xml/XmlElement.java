package dev.armature.runtime.xml;

/**
 * A named element: the root of a document, a member of an object, or an item of a list.
 *
 * @param name its name
 * @param shape what it holds
 */
public record XmlElement(XmlName name, XmlShape shape) {
    /**
     * An element without namespace.
     *
     * @param name its name
     * @param shape what it holds
     * @return the element
     */
    public static XmlElement of(String name, XmlShape shape) {
        return new XmlElement(XmlName.of(name), shape);
    }
}
