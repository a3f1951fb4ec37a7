package dev.armature.generator.emit;

/**
 * A property of a nested object that its owner offers as its own ({@code x-ms-client-flatten}).
 *
 * @param outer the owner's property that holds the object
 * @param inner the property in the nested object's class
 * @param lifted the same property under the names the owner gives it
 */
record FlattenedMember(Member outer, Member inner, Member lifted) {
    /** Whether the owner's accessor returns the value itself. */
    boolean mandatory() {
        return outer.mandatory() && inner.mandatory();
    }

    boolean settable() {
        return outer.settable() && inner.settable();
    }

    boolean clearable() {
        return outer.settable() && inner.clearable();
    }
}
