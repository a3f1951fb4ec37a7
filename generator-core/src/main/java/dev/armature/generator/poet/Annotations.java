package dev.armature.generator.poet;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Map;

/** Every annotation generated code carries. */
public final class Annotations {
    private static final String JACKSON = "com.fasterxml.jackson.annotation";
    private static final ClassName AUTO_DETECT = ClassName.get(JACKSON, "JsonAutoDetect");
    private static final ClassName INCLUDE = ClassName.get(JACKSON, "JsonInclude");
    private static final ClassName CREATOR = ClassName.get(JACKSON, "JsonCreator");
    private static final ClassName TYPE_INFO = ClassName.get(JACKSON, "JsonTypeInfo");
    private static final ClassName SUB_TYPES = ClassName.get(JACKSON, "JsonSubTypes");

    private Annotations() {}

    /** {@code @Generated}: names the generator and nothing that changes from run to run. */
    public static AnnotationSpec generated() {
        return AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                .addMember("value", "$L", Literals.constant("dev.armature.generator"))
                .build();
    }

    /** JSpecify's type annotation; {@link Types#nullable} puts it where the language wants it. */
    public static AnnotationSpec nullable() {
        return marker(ClassName.get("org.jspecify.annotations", "Nullable"));
    }

    public static AnnotationSpec override() {
        return marker(ClassName.get(Override.class));
    }

    public static AnnotationSpec deprecated() {
        return marker(ClassName.get(Deprecated.class));
    }

    /** {@code @JsonProperty} with the name on the wire. */
    public static AnnotationSpec jsonProperty(String wireName) {
        return AnnotationSpec.builder(ClassName.get(JACKSON, "JsonProperty"))
                .addMember("value", "$L", Literals.constant(wireName))
                .build();
    }

    /** Keeps Jackson from guessing properties: only annotated members count. */
    public static AnnotationSpec noAutoDetect() {
        CodeBlock none = CodeBlock.of("$T.NONE", AUTO_DETECT.nestedClass("Visibility"));
        return AnnotationSpec.builder(AUTO_DETECT)
                .addMember("fieldVisibility", none)
                .addMember("getterVisibility", none)
                .addMember("isGetterVisibility", none)
                .addMember("setterVisibility", none)
                .addMember("creatorVisibility", none)
                .build();
    }

    /** Leaves null properties out. */
    public static AnnotationSpec includeNonNull() {
        return AnnotationSpec.builder(INCLUDE)
                .addMember("value", "$T.NON_NULL", INCLUDE.nestedClass("Include"))
                .build();
    }

    /**
     * What makes a field or method a property when a value is written.
     *
     * @param evenNull whether null is written rather than left out
     */
    public static List<AnnotationSpec> written(String wireName, boolean evenNull) {
        AnnotationSpec property = jsonProperty(wireName);
        return evenNull ? List.of(property, include("value")) : List.of(property);
    }

    /** What makes a field or method the members beyond the properties when a value is written, nulls among them. */
    public static List<AnnotationSpec> writtenBeyond() {
        return List.of(marker(ClassName.get(JACKSON, "JsonAnyGetter")), include("content"));
    }

    private static AnnotationSpec include(String what) {
        return AnnotationSpec.builder(INCLUDE)
                .addMember(what, "$T.ALWAYS", INCLUDE.nestedClass("Include"))
                .build();
    }

    /**
     * Finds the subtype by the value of a member that the subtypes have as a property of their own.
     *
     * @param property the name on the wire
     * @param otherwise the class for values that no subtype has, and for none
     */
    public static AnnotationSpec jsonTypeInfo(String property, ClassName otherwise) {
        return AnnotationSpec.builder(TYPE_INFO)
                .addMember("use", "$T.NAME", TYPE_INFO.nestedClass("Id"))
                .addMember("include", "$T.EXISTING_PROPERTY", TYPE_INFO.nestedClass("As"))
                .addMember("property", Literals.constant(property))
                .addMember("visible", "true")
                .addMember("defaultImpl", "$T.class", otherwise)
                .build();
    }

    /** Takes a class as it is, where what it implements would look for subtypes. */
    public static AnnotationSpec noJsonTypeInfo() {
        return AnnotationSpec.builder(TYPE_INFO)
                .addMember("use", "$T.NONE", TYPE_INFO.nestedClass("Id"))
                .build();
    }

    /** The classes that the values of a type member stand for. */
    public static AnnotationSpec jsonSubTypes(Map<String, ClassName> byValue) {
        AnnotationSpec.Builder types = AnnotationSpec.builder(SUB_TYPES);
        byValue.forEach((value, type) -> types.addMember(
                "value",
                "$L",
                AnnotationSpec.builder(SUB_TYPES.nestedClass("Type"))
                        .addMember("value", "$T.class", type)
                        .addMember("name", Literals.constant(value))
                        .build()));
        return types.build();
    }

    /** Fixes the order of members, which Jackson 3 would sort. */
    public static AnnotationSpec jsonPropertyOrder(List<String> wireNames) {
        AnnotationSpec.Builder order = AnnotationSpec.builder(ClassName.get(JACKSON, "JsonPropertyOrder"));
        wireNames.forEach(name -> order.addMember("value", Literals.constant(name)));
        return order.build();
    }

    /** The creator that takes the whole JSON value. */
    public static AnnotationSpec delegatingCreator() {
        return AnnotationSpec.builder(CREATOR)
                .addMember("mode", "$T.DELEGATING", CREATOR.nestedClass("Mode"))
                .build();
    }

    public static AnnotationSpec jsonValue() {
        return marker(ClassName.get(JACKSON, "JsonValue"));
    }

    public static AnnotationSpec jsonAnySetter() {
        return marker(ClassName.get(JACKSON, "JsonAnySetter"));
    }

    private static AnnotationSpec marker(ClassName type) {
        return AnnotationSpec.builder(type).build();
    }
}
