package dev.armature.runtime.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a {@code multipart/form-data} request (RFC 7578) or of another multipart request. Generated forms have a setter for each
 * part that their description knows; {@link AnyForm} has none. Immutable.
 */
public abstract class MultipartForm {
    private final List<FormPart> parts;

    /**
     * A form.
     *
     * @param builder what was set
     */
    protected MultipartForm(Builder<?> builder) {
        List<FormPart> all = new ArrayList<>();
        builder.parts.values().forEach(all::addAll);
        this.parts = List.copyOf(all);
    }

    /** {@return the parts in the order in which they were first set} */
    public List<FormPart> parts() {
        return parts;
    }

    /** {@return the names of the parts, never content} */
    @Override
    public String toString() {
        return getClass().getSimpleName() + parts.stream().map(FormPart::name).toList();
    }

    /**
     * Settings of a form.
     *
     * @param <B> the generated builder
     */
    public abstract static class Builder<B extends Builder<B>> {
        private final Map<String, List<FormPart>> parts = new LinkedHashMap<>();

        /** No parts yet. */
        protected Builder() {}

        /**
         * Adds a part that the description does not know, or declares as something else: a text that has to have a file name, for
         * instance. It counts as the part of that name.
         *
         * @param name the name of the part
         * @param part its content
         * @return this
         */
        public B part(String name, FilePart part) {
            parts.computeIfAbsent(name, any -> new ArrayList<>())
                    .add(new FormPart(name, part, FormPart.Kind.FILE, null));
            return self();
        }

        /**
         * Sets the parts of a name.
         *
         * @param name the name
         * @param kind how the values become bytes
         * @param contentType the media type of each; null for the usual one
         * @param values a value for each part; null for no part
         * @return this
         */
        protected B set(String name, FormPart.Kind kind, @Nullable String contentType, @Nullable List<?> values) {
            if (values == null) {
                parts.remove(name);
            } else {
                List<FormPart> all = new ArrayList<>();
                values.forEach(value -> all.add(new FormPart(name, value, kind, contentType)));
                parts.put(name, all);
            }
            return self();
        }

        /**
         * Sets the only part of a name.
         *
         * @param name the name
         * @param kind how the value becomes bytes
         * @param contentType the media type; null for the usual one
         * @param value the value; null for no part
         * @return this
         */
        protected B setOne(String name, FormPart.Kind kind, @Nullable String contentType, @Nullable Object value) {
            return set(name, kind, contentType, value == null ? null : List.of(value));
        }

        /**
         * Sets the only part of a name to the items of a list with something between them.
         *
         * @param name the name
         * @param separator what stands between the items; a form with an item that holds it is refused when it is sent
         * @param contentType the media type; null for the usual one
         * @param values the items; null for no part
         * @return this
         */
        protected B setJoined(String name, String separator, @Nullable String contentType, @Nullable List<?> values) {
            return setOne(
                    name, FormPart.Kind.TEXT, contentType, values == null ? null : new JoinedText(separator, values));
        }

        /**
         * Checks that parts are there.
         *
         * @param names their names
         * @throws IllegalStateException naming the first one that is missing
         */
        protected void require(String... names) {
            for (String name : names) {
                if (!parts.containsKey(name)) {
                    throw new IllegalStateException("The part " + name + " is required");
                }
            }
        }

        @SuppressWarnings("unchecked")
        private B self() {
            return (B) this;
        }
    }
}
