package dev.armature.runtime.xml;

import dev.armature.runtime.json.JsonException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lays out a JSON tree (maps, lists, strings, numbers, booleans, null) as XML. */
final class XmlWriter {
    /** Longer runs of zeros are written with an exponent: a short number must not become a text of gigabytes. */
    private static final int MAX_ZEROS = 100;

    private final XmlOutput out = new XmlOutput();

    static byte[] write(Object value, XmlElement root) {
        XmlWriter writer = new XmlWriter();
        writer.element(root.name(), value, root.shape());
        return writer.out.bytes();
    }

    private void element(XmlName name, @Nullable Object value, XmlShape shape) {
        if (value == null) {
            return; // XML has no null; an absent element is what comes nearest
        }
        out.start(name);
        content(value, shape.resolved());
        out.end();
    }

    private void content(Object value, XmlShape shape) {
        if (value instanceof Map<?, ?> members) {
            object(members, shape);
        } else if (value instanceof List<?> items) {
            items(
                    items,
                    shape instanceof XmlShape.ListOf list ? list.item() : XmlElement.of("item", new XmlShape.Any()));
        } else {
            out.text(text(value));
        }
    }

    private void object(Map<?, ?> members, XmlShape shape) {
        if (shape instanceof XmlShape.ObjectOf object) {
            Set<String> known = names(object);
            attributes(members, object);
            otherAttributes(members, known);
            object.members().forEach(member -> member(member, members.get(member.json())));
            otherElements(members, known, new XmlShape.Any());
        } else {
            otherAttributes(members, Set.of());
            otherElements(members, Set.of(), shape instanceof XmlShape.MapOf map ? map.value() : new XmlShape.Any());
        }
    }

    private void attributes(Map<?, ?> members, XmlShape.ObjectOf object) {
        for (XmlMember member : object.members()) {
            Object value = members.get(member.json());
            if (member.place() == XmlMember.Place.ATTRIBUTE && value != null) {
                out.attribute(member.element().name(), text(value));
            }
        }
    }

    private void member(XmlMember member, @Nullable Object value) {
        if (value == null) {
            return;
        }
        switch (member.place()) {
            case ELEMENT ->
                element(member.element().name(), value, member.element().shape());
            case ITEMS, REQUIRED_ITEMS ->
                items(value instanceof List<?> list ? list : List.of(value), member.element());
            case TEXT -> out.text(text(value));
            case ATTRIBUTE -> {} // written into the start tag already
        }
    }

    private void items(List<?> items, XmlElement item) {
        for (Object value : items) {
            if (value == null) {
                throw new JsonException("A list with a null, which XML cannot hold", "", null);
            }
            element(item.name(), value, item.shape());
        }
    }

    /** Attributes the shape does not know, as {@link XmlReader} keeps them. */
    private void otherAttributes(Map<?, ?> members, Set<String> known) {
        members.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value != null && !known.contains(name) && isAttribute(name)) {
                out.attribute(XmlName.of(name.substring(XmlReader.ATTRIBUTE.length())), text(value));
            }
        });
    }

    private void otherElements(Map<?, ?> members, Set<String> known, XmlShape shape) {
        members.forEach((key, value) -> {
            String name = String.valueOf(key);
            if (value != null && !known.contains(name) && !isAttribute(name)) {
                other(name, value, shape);
            }
        });
    }

    private static boolean isAttribute(String name) {
        return name.startsWith(XmlReader.ATTRIBUTE);
    }

    private void other(String name, Object value, XmlShape shape) {
        if (value instanceof List<?> list && !(shape.resolved() instanceof XmlShape.ListOf)) {
            items(list, XmlElement.of(name, shape));
        } else {
            element(XmlName.of(name), value, shape);
        }
    }

    private static Set<String> names(XmlShape.ObjectOf object) {
        Set<String> names = new HashSet<>();
        object.members().forEach(member -> names.add(member.json()));
        return names;
    }

    private static String text(Object value) {
        boolean plain = value instanceof BigDecimal decimal && Math.abs(decimal.scale()) <= MAX_ZEROS;
        return plain ? ((BigDecimal) value).toPlainString() : value.toString();
    }
}
