package dev.armature.generator.spec;

import dev.armature.generator.model.SourceLocation;
import java.util.List;
import java.util.Optional;

/**
 * {@code x-ms-enum}.
 *
 * @param name the name of the type
 * @param open whether other values are to be expected: {@code modelAsString}, which is true when absent
 * @param values the values with their names; empty when only the {@code enum} of the schema lists them
 * @param where the place of the extension
 */
public record EnumExtension(Optional<String> name, boolean open, List<Value> values, SourceLocation where) {
    public EnumExtension {
        values = List.copyOf(values);
    }

    /**
     * A value.
     *
     * @param value the text on the wire
     * @param name its name in code
     * @param description empty when absent
     */
    public record Value(String value, Optional<String> name, String description) {}

    static EnumExtension of(Node extension) {
        List<Value> values = extension.items("values").stream()
                .filter(item -> item.text("value").isPresent())
                .map(item -> new Value(
                        item.text("value").orElse(""),
                        AzureExtensions.string(item, "name"),
                        item.text("description").orElse("")))
                .toList();
        return new EnumExtension(
                AzureExtensions.string(extension, "name"),
                AzureExtensions.bool(extension, "modelAsString").orElse(true),
                values,
                extension.where());
    }
}
