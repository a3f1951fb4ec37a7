package dev.armature.runtime.call;

import java.util.List;

/** A body that an operation takes in representations of different types; generated classes have a factory for each. Immutable. */
public abstract class BodyChoice {
    private final Object value;
    private final List<BodyFormat> formats;

    /**
     * A body in one representation.
     *
     * @param value the value
     * @param formats the formats of its type, the preferred one first
     */
    protected BodyChoice(Object value, BodyFormat... formats) {
        this.value = value;
        this.formats = List.of(formats);
    }

    Object value() {
        return value;
    }

    List<BodyFormat> formats() {
        return formats;
    }

    /** {@return the media type, never content} */
    @Override
    public String toString() {
        return getClass().getSimpleName() + "[" + formats.get(0) + "]";
    }
}
