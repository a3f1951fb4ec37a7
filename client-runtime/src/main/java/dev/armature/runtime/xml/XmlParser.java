package dev.armature.runtime.xml;

import dev.armature.runtime.json.JsonException;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a document with the JDK's parser. Document types, and with them entities of any kind, are refused. */
final class XmlParser {
    private static final int MAX_DEPTH = 500;

    /** Limits of the JDK's parser that differ between its versions; what is read must not. */
    private static final List<String> LIMITS_OF_THE_JDK = List.of(
            "http://www.oracle.com/xml/jaxp/properties/maxElementDepth",
            "http://www.oracle.com/xml/jaxp/properties/elementAttributeLimit");

    private static final String NO_LIMIT = "0";

    private final XMLStreamReader reader;
    private final Deque<XmlNode> open = new ArrayDeque<>();

    private XmlParser(XMLStreamReader reader) {
        this.reader = reader;
    }

    static XmlNode parse(byte[] document) {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(document));
            return new XmlParser(reader).root();
        } catch (XMLStreamException e) {
            throw malformed(e.getLocation());
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        LIMITS_OF_THE_JDK.forEach(limit -> factory.setProperty(limit, NO_LIMIT));
        return factory;
    }

    private XmlNode root() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.END_ELEMENT -> {
                    XmlNode ended = open.pop();
                    if (open.isEmpty()) {
                        rest();
                        return ended;
                    }
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new JsonException("XML with a document type or entities", where(reader.getLocation()), null);
                default -> {} // comments and processing instructions carry no data
            }
        }
        throw malformed(reader.getLocation());
    }

    private void start() {
        if (open.size() == MAX_DEPTH) {
            throw new JsonException("XML nested deeper than " + MAX_DEPTH, where(reader.getLocation()), null);
        }
        XmlNode node = new XmlNode(reader.getLocalName(), orEmpty(reader.getNamespaceURI()), nil());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (!XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(reader.getAttributeNamespace(i))) {
                node.attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
        }
        if (!open.isEmpty()) {
            open.element().children.add(node);
        }
        open.push(node);
    }

    private boolean nil() {
        String nil = reader.getAttributeValue(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil");
        return "true".equals(nil) || "1".equals(nil);
    }

    private void text() {
        if (!open.isEmpty()) {
            open.element().text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        }
    }

    /** What follows the root must be well-formed, too. */
    private void rest() throws XMLStreamException {
        while (reader.hasNext()) {
            reader.next();
        }
    }

    private static String orEmpty(String namespace) {
        return namespace == null ? "" : namespace;
    }

    private static JsonException malformed(Location location) {
        return new JsonException("Malformed XML", where(location), null);
    }

    private static String where(Location location) {
        return location == null ? "" : "line " + location.getLineNumber() + ", column " + location.getColumnNumber();
    }
}
