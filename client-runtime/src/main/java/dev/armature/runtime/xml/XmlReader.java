package dev.armature.runtime.xml;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns XML into the JSON tree that was laid out as it. */
final class XmlReader {
    /** Stands before the name of an attribute that the shape does not know. */
    static final String ATTRIBUTE = "@";

    private XmlReader() {}

    /** The root's name is not checked: what was asked for is what came, and services name it as they like. */
    static @Nullable Object read(byte[] document, XmlElement root) {
        return value(XmlParser.parse(document), root.shape());
    }

    private static @Nullable Object value(XmlNode node, XmlShape shape) {
        if (node.nil) {
            return null;
        }
        XmlShape resolved = shape.resolved();
        if (resolved instanceof XmlShape.Text text) {
            return text(node.text(), text);
        } else if (resolved instanceof XmlShape.ListOf list) {
            return values(node.children, list.item().shape());
        } else if (resolved instanceof XmlShape.MapOf map) {
            return map(node, map.value());
        } else if (resolved instanceof XmlShape.ObjectOf object) {
            return object(node, object);
        }
        return any(node);
    }

    private static Object object(XmlNode node, XmlShape.ObjectOf object) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        Set<XmlNode> rest = new LinkedHashSet<>(node.children);
        Map<String, String> attributes = new LinkedHashMap<>(node.attributes);
        for (XmlMember member : object.members()) {
            XmlElement element = member.element();
            switch (member.place()) {
                case ATTRIBUTE -> {
                    String value = attributes.remove(element.name().local());
                    if (value != null) {
                        members.put(member.json(), text(value, kind(element)));
                    }
                }
                case TEXT -> members.put(member.json(), text(node.text(), kind(element)));
                case ELEMENT ->
                    take(rest, element.name()).stream()
                            .limit(1)
                            .forEach(child -> members.put(member.json(), value(child, element.shape())));
                case ITEMS, REQUIRED_ITEMS -> {
                    List<XmlNode> items = take(rest, element.name());
                    if (!items.isEmpty() || member.place() == XmlMember.Place.REQUIRED_ITEMS) {
                        members.put(member.json(), values(items, element.shape()));
                    }
                }
            }
        }
        attributes.forEach((name, value) -> members.putIfAbsent(ATTRIBUTE + name, value));
        anyMembers(rest).forEach(members::putIfAbsent);
        return members;
    }

    private static XmlShape.Text kind(XmlElement element) {
        return element.shape().resolved() instanceof XmlShape.Text text ? text : XmlShape.Text.STRING;
    }

    /** Takes the children of a name out of those that are left. */
    private static List<XmlNode> take(Set<XmlNode> rest, XmlName name) {
        List<XmlNode> taken = new ArrayList<>();
        rest.removeIf(child -> {
            boolean match = name.matches(child.local, child.namespace);
            if (match) {
                taken.add(child);
            }
            return match;
        });
        return taken;
    }

    private static List<@Nullable Object> values(List<XmlNode> nodes, XmlShape shape) {
        List<@Nullable Object> values = new ArrayList<>();
        nodes.forEach(node -> values.add(value(node, shape)));
        return values;
    }

    private static Map<String, @Nullable Object> map(XmlNode node, XmlShape shape) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        node.children.forEach(child -> members.put(child.local, value(child, shape)));
        return members;
    }

    private static Object any(XmlNode node) {
        if (node.children.isEmpty() && node.attributes.isEmpty()) {
            return node.text();
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        node.attributes.forEach((name, value) -> members.put(ATTRIBUTE + name, value));
        members.putAll(anyMembers(node.children));
        return members;
    }

    /** Elements of one name become a list when there are several. */
    private static Map<String, @Nullable Object> anyMembers(Iterable<XmlNode> nodes) {
        Map<String, List<@Nullable Object>> named = new LinkedHashMap<>();
        for (XmlNode node : nodes) {
            named.computeIfAbsent(node.local, name -> new ArrayList<>()).add(node.nil ? null : any(node));
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        named.forEach((name, values) -> members.put(name, values.size() == 1 ? values.get(0) : values));
        return members;
    }

    /** What is no number or boolean stays text, so that whoever reads the JSON says what does not fit and where. */
    private static Object text(String text, XmlShape.Text kind) {
        String stripped = text.strip();
        switch (kind) {
            case NUMBER -> {
                try {
                    return new BigDecimal(stripped);
                } catch (NumberFormatException e) {
                    return text;
                }
            }
            case BOOLEAN -> {
                boolean yes = stripped.equals("true") || stripped.equals("1");
                boolean no = stripped.equals("false") || stripped.equals("0");
                return yes || no ? (Object) yes : text;
            }
            case STRING -> {}
        }
        return text;
    }
}
