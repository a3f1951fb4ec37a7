package dev.armature.it.spector;

import com.fasterxml.jackson.databind.JsonNode;
import dev.armature.runtime.BinaryBody;
import dev.armature.runtime.form.FilePart;
import dev.armature.runtime.form.MultipartForm;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the forms of several parts of what the suite says about them, through the builder methods of {@code inspect}. */
final class Forms {
    private final GeneratedApi api;
    private final JavaValues values;

    Forms(GeneratedApi api, JavaValues values) {
        this.api = api;
        this.values = values;
    }

    /**
     * A form.
     *
     * @param form what {@code inspect} says about it
     * @param payload the parts
     */
    Object of(JsonNode form, Step.Payload payload) throws ClassNotFoundException {
        Object builder = Reflection.callStatic(api.load(form.path("javaType").asText()), "builder");
        payload.parts().properties().forEach(part -> set(builder, form, part.getKey(), part.getValue()));
        files(payload).forEach((name, files) -> set(builder, form, name, files));
        return Reflection.call(builder, "build");
    }

    private static Map<String, List<FilePart>> files(Step.Payload payload) {
        Map<String, List<FilePart>> files = new LinkedHashMap<>();
        for (JsonNode file : payload.files()) {
            BinaryBody bytes =
                    BinaryBody.of(Base64.getDecoder().decode(file.path("$bytes").asText()));
            FilePart part = FilePart.of(bytes)
                    .withFileName(file.path("filename").asText())
                    .withContentType(file.path("mimetype").asText());
            files.computeIfAbsent(file.path("fieldname").asText(), any -> new ArrayList<>())
                    .add(part);
        }
        return files;
    }

    private void set(Object builder, JsonNode form, String name, JsonNode value) {
        JsonNode part =
                part(form, name).orElseThrow(() -> new IllegalArgumentException("the form has no part " + name));
        Method setter =
                Reflection.method(builder.getClass(), part.path("javaName").asText(), 1);
        // what the document calls a string, the suite may have as an object
        boolean text = part.path("type").asText().equals("string") && value.isContainerNode();
        Object argument = text
                ? value.toString()
                : values.of(value, part.path("type").asText(), setter.getGenericParameterTypes()[0]);
        Reflection.invoke(setter, builder, argument);
    }

    /** A file goes where files are declared; else it is a part of another kind than the description says. */
    private static void set(Object builder, JsonNode form, String name, List<FilePart> files) {
        Optional<JsonNode> part =
                part(form, name).filter(known -> known.path("as").asText().equals("file"));
        if (part.isEmpty()) {
            files.forEach(file -> ((MultipartForm.Builder<?>) builder).part(name, file));
            return;
        }
        Method setter = Reflection.method(
                builder.getClass(), part.get().path("javaName").asText(), 1);
        Reflection.invoke(setter, builder, part.get().path("many").asBoolean() ? files : files.get(0));
    }

    private static Optional<JsonNode> part(JsonNode form, String name) {
        for (JsonNode part : form.path("parts")) {
            if (part.path("name").asText().equals(name)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }
}
