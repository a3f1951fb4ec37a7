package dev.armature.runtime.form;

/** A form whose parts no description knows. Immutable. */
public final class AnyForm extends MultipartForm {
    private AnyForm(Builder builder) {
        super(builder);
    }

    /** {@return a builder without parts} */
    public static Builder builder() {
        return new Builder();
    }

    /** Settings of an {@link AnyForm}. */
    public static final class Builder extends MultipartForm.Builder<Builder> {
        private Builder() {}

        /**
         * Sets a part that is text.
         *
         * @param name its name
         * @param value its value
         * @return this
         */
        public Builder text(String name, Object value) {
            return setOne(name, FormPart.Kind.TEXT, null, value);
        }

        /**
         * Sets a part that is JSON.
         *
         * @param name its name
         * @param value a model, or anything made of maps, lists and plain values
         * @return this
         */
        public Builder json(String name, Object value) {
            return setOne(name, FormPart.Kind.JSON, null, value);
        }

        /** {@return the form; the builder can be used further} */
        public AnyForm build() {
            return new AnyForm(this);
        }
    }
}
