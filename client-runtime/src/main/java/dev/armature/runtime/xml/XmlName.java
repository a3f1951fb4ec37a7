package dev.armature.runtime.xml;

import org.jspecify.annotations.Nullable;

/**
 * The name of an element or attribute (Namespaces in XML 1.0).
 *
 * @param local the name without prefix
 * @param namespace the namespace; null when the description gives none
 * @param prefix what stands for the namespace in documents we write; null to make it the default namespace there
 */
public record XmlName(
        String local, @Nullable String namespace, @Nullable String prefix) {
    /**
     * A name without namespace.
     *
     * @param local the name
     * @return the name
     */
    public static XmlName of(String local) {
        return new XmlName(local, null, null);
    }

    /** Whether a name that was read is this one. Descriptions often leave the namespace out, so only a declared one has to match. */
    boolean matches(String otherLocal, String otherNamespace) {
        return local.equals(otherLocal) && (namespace == null || namespace.equals(otherNamespace));
    }

    /** The name as it stands in a document. */
    String qualified() {
        return prefix == null ? local : prefix + ":" + local;
    }
}
