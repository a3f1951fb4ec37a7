package dev.armature.runtime.xml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An element that was read. Mutable while it is being read only. */
final class XmlNode {
    final String local;
    final String namespace;
    final boolean nil;
    final Map<String, String> attributes = new LinkedHashMap<>();
    final List<XmlNode> children = new ArrayList<>();
    final StringBuilder text = new StringBuilder();

    XmlNode(String local, String namespace, boolean nil) {
        this.local = local;
        this.namespace = namespace;
        this.nil = nil;
    }

    String text() {
        return text.toString();
    }
}
