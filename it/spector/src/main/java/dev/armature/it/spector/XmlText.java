package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What the XML of the suite says, as JSON: read by the schemas of the raw document and not by the code under test. Knows what the
 * suite uses: names, attributes, text, wrapped and bare lists, maps.
 */
final class XmlText {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RawDocument document;

    XmlText(RawDocument document) {
        this.document = document;
    }

    /**
     * Reads a document.
     *
     * @param schema the schema of the root element
     * @throws IllegalArgumentException when it is no XML
     */
    JsonNode toJson(String xml, JsonNode schema) {
        try {
            Element root = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
            return value(root, document.resolve(schema));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException("the suite's XML cannot be read", e);
        }
    }

    private JsonNode value(Element element, JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "array" -> items(children(element), schema);
            case "object" -> object(element, schema);
            default -> scalar(element.getTextContent(), schema);
        };
    }

    private JsonNode items(List<Element> elements, JsonNode schema) {
        ArrayNode items = JSON.arrayNode();
        JsonNode item = document.resolve(schema.path("items"));
        elements.forEach(element -> items.add(value(element, item)));
        return items;
    }

    private JsonNode object(Element element, JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        if (schema.path("additionalProperties").isObject()) {
            JsonNode entry = document.resolve(schema.get("additionalProperties"));
            children(element).forEach(child -> object.set(child.getTagName(), value(child, entry)));
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            member(object, element, property.getKey(), document.resolve(property.getValue()));
        }
        return object;
    }

    private void member(ObjectNode object, Element element, String property, JsonNode schema) {
        JsonNode xml = schema.path("xml");
        String name = xml.path("name").asText(property);
        if (xml.path("x-ms-text").asBoolean()) {
            object.set(property, scalar(element.getTextContent(), schema));
        } else if (xml.path("attribute").asBoolean()) {
            if (element.hasAttribute(name)) {
                object.set(property, scalar(element.getAttribute(name), schema));
            }
        } else {
            child(object, named(element, name), property, schema);
        }
    }

    private void child(ObjectNode object, List<Element> found, String property, JsonNode schema) {
        if (found.isEmpty()) {
            return;
        }
        boolean bare = schema.path("type").asText().equals("array")
                && !schema.path("xml").path("wrapped").asBoolean();
        object.set(property, bare ? items(found, schema) : value(found.get(0), schema));
    }

    private static JsonNode scalar(String text, JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "integer", "number" -> JSON.numberNode(new BigDecimal(text.strip()));
            case "boolean" -> JSON.booleanNode(Boolean.parseBoolean(text.strip()));
            default -> JSON.textNode(text);
        };
    }

    private static List<Element> named(Element parent, String name) {
        return children(parent).stream()
                .filter(child -> child.getTagName().equals(name))
                .toList();
    }

    private static List<Element> children(Element parent) {
        List<Element> elements = new ArrayList<>();
        NodeList nodes = parent.getChildNodes();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }
}
