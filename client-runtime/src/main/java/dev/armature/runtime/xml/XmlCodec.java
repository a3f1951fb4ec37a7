package dev.armature.runtime.xml;

import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.json.JsonException;
import dev.armature.runtime.json.JsonType;
import java.util.Objects;

/**
 * XML by way of JSON: models know one form only, and any {@link JsonCodec} serves for both. Document types, entities and nesting
 * deeper than 500 elements are refused; nothing is ever fetched.
 */
public final class XmlCodec {
    private XmlCodec() {}

    /**
     * Writes a document.
     *
     * @param json a JSON document
     * @param root the root element
     * @param codec reads the JSON
     * @return the XML document in UTF-8
     * @throws JsonException when XML cannot hold it: a null in a list, a control character, a member name that is no XML name
     */
    public static byte[] toXml(byte[] json, XmlElement root, JsonCodec codec) {
        Object value = Objects.requireNonNull(codec.read(json, JsonType.any()), "a null has no XML form");
        return XmlWriter.write(value, root);
    }

    /**
     * Reads a document.
     *
     * @param xml a complete document
     * @param root the root element that is expected; its name is not checked
     * @param codec writes the JSON
     * @return the JSON document
     * @throws JsonException when the document is malformed or holds what is refused; quotes nothing of it
     */
    public static byte[] toJson(byte[] xml, XmlElement root, JsonCodec codec) {
        Object value = XmlReader.read(xml, root);
        if (value == null) {
            throw new JsonException("an XML null where a value is declared", "", null);
        }
        return codec.write(value);
    }
}
