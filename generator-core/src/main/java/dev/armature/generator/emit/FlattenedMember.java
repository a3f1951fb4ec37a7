package dev.armature.generator.emit;

import dev.armature.generator.model.Property;
import java.util.List;

/**
 * A property of a nested object that its owner offers as its own ({@code x-ms-client-flatten}). The owner hands every call to
 * the nested object, which may hand it on to an object flattened into itself.
 *
 * @param path the owner's property that holds the nested object, then the properties down to the lifted one
 * @param outer the first of the path, as the owner has it
 * @param inner the last of the path, as the nested object offers it
 * @param lifted the last of the path, as the owner offers it
 */
record FlattenedMember(List<Property> path, Member outer, Member inner, Member lifted) {
    /** Whether the owner's accessor returns the value itself. */
    boolean mandatory() {
        return outer.mandatory() && innerMandatory();
    }

    /** Whether the nested object's accessor returns the value itself. */
    boolean innerMandatory() {
        return path.stream().skip(1).allMatch(Member::isMandatory);
    }

    boolean settable() {
        return path.stream().allMatch(Member::isSettable);
    }

    boolean clearable() {
        return settable() && inner.clearable();
    }
}
