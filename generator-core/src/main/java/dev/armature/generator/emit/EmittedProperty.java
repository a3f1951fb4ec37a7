package dev.armature.generator.emit;

import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a model class offers of a property, for those who describe the generated code without writing it.
 *
 * @param path the property of the class; when it was lifted from a flattened object, the properties that lead to it
 * @param javaName name of the accessor, and of the builder method when there is one
 * @param javaType the boxed type
 * @param settable whether the builder can set it
 * @param presence the accessor that tells an absent list or map from an empty one
 * @param clear the builder method that sends an explicit null
 */
public record EmittedProperty(
        List<Property> path,
        String javaName,
        String javaType,
        boolean settable,
        Optional<String> presence,
        Optional<String> clear) {
    public EmittedProperty {
        path = List.copyOf(path);
    }

    /** The properties of a class in their order, then those lifted into it. */
    public static List<EmittedProperty> of(EmitContext context, ObjectDef def) {
        ObjectShape shape = ObjectShape.of(def, context);
        List<EmittedProperty> all = new ArrayList<>();
        for (Member member : shape.members()) {
            all.add(of(List.of(member.property()), member, member.settable(), member.clearable()));
        }
        for (FlattenedMember member : shape.flattened()) {
            all.add(of(member.path(), member.lifted(), member.settable(), member.clearable()));
        }
        return all;
    }

    /** The property itself. */
    public Property property() {
        return path.get(path.size() - 1);
    }

    private static EmittedProperty of(List<Property> path, Member member, boolean settable, boolean clearable) {
        return new EmittedProperty(
                path,
                member.name(),
                member.boxed().toString(),
                settable,
                member.collection() ? Optional.of(member.names().presence()) : Optional.empty(),
                clearable ? Optional.of(member.names().clear()) : Optional.empty());
    }
}
