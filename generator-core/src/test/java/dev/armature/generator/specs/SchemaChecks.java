package dev.armature.generator.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

/** Proves what a page says about types and their members. */
final class SchemaChecks {

    private SchemaChecks() {}

    static void definition(SpecOperation operation, Fact fact) {
        Map<String, Spot> named = operation.namedSchemas();
        assertThat(named).containsKey(fact.name());
        assertThat(shape(named.get(fact.name()))).isEqualTo(fact.type());
    }

    /** {@code enum}, or the type that the schema gives. */
    static String shape(Spot schema) {
        return schema.has("enum") ? "enum" : schema.text("type");
    }

    static void property(SpecOperation operation, Fact fact) {
        Spot property = TypePath.of(operation, fact.name()).property(operation.schemas());
        assertThat(operation.schemas().type(property)).as("type").isEqualTo(fact.type());
    }

    static void readOnly(SpecOperation operation, Fact fact) {
        Spot property = TypePath.of(operation, fact.name()).property(operation.schemas());
        assertThat(operation.schemas().isReadOnly(property)).as("read-only").isTrue();
    }

    static void requestProperty(SpecOperation operation, Fact fact) {
        Schemas schemas = operation.schemas();
        assertThat(operation.requestBody()).as("request body").isPresent();
        Spot body = operation.requestBody().orElseThrow();
        List<Spot> steps = schemas.walk(body, fact.name());
        assertThat(steps).as("every step of the path can be written").noneMatch(schemas::isReadOnly);
        assertThat(schemas.type(steps.get(steps.size() - 1))).as("type").isEqualTo(fact.type());
        if (!fact.required().equals(Fact.NONE)) {
            assertThat(String.valueOf(schemas.isRequired(body, fact.name())))
                    .as("required")
                    .isEqualTo(fact.required());
        }
    }

    static void constraint(SpecOperation operation, Fact fact) {
        int equals = fact.type().indexOf('=');
        String keyword = fact.type().substring(0, equals);
        Spot parameter = operation.parameters().get(fact.name());
        Spot schema = operation
                .schemas()
                .target(
                        parameter != null
                                ? operation.valueSchema(parameter)
                                : TypePath.of(operation, fact.name()).property(operation.schemas()));
        assertThat(schema.has(keyword))
                .as("%s has %s", schema.address(), keyword)
                .isTrue();
        assertThat(schema.text(keyword)).as(keyword).isEqualTo(fact.type().substring(equals + 1));
    }

    static void enumValue(SpecOperation operation, Fact fact) {
        TypePath name = TypePath.of(operation, fact.name());
        Spot schema = name.schema();
        assertThat(schema.text("type")).as("type").isEqualTo("string");
        assertThat(listed(schema)).as("enum").contains(name.path());
        Spot extension = schema.child("x-ms-enum");
        assertThat(describedValues(schema)).as("values of x-ms-enum").contains(name.path());
        assertThat(extension.flag("modelAsString")).as("the enum is open").isTrue();
    }

    /** The texts of {@code enum} in their order; a value that is no text is left out. */
    static List<String> listed(Spot schema) {
        return texts(schema.child("enum").elements());
    }

    /** The texts of the values of {@code x-ms-enum} in their order. */
    static List<String> describedValues(Spot schema) {
        return texts(schema.child("x-ms-enum").child("values").elements().stream()
                .map(value -> value.child("value"))
                .toList());
    }

    private static List<String> texts(List<Spot> spots) {
        return spots.stream()
                .filter(spot -> spot.node().isTextual())
                .map(spot -> spot.node().textValue())
                .toList();
    }
}
