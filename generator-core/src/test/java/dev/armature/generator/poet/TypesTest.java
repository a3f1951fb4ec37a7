package dev.armature.generator.poet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.Secrets;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.Xml;
import dev.armature.generator.naming.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypesTest {
    private static final TypeId COLOUR = new TypeId(new Pointer("a.yaml", "/Colour"));
    private static final TypeRef COLOURS = new TypeRef.ListOf(new TypeRef.MapOf(new TypeRef.Named(COLOUR)));

    private final Types types = types();

    @Test
    void scalarsAreBoxedUnlessRequired() {
        TypeRef number = new TypeRef.Scalar(ScalarKind.INT32);
        assertThat(types.of(number)).hasToString("java.lang.Integer");
        assertThat(types.parameter(number)).hasToString("int");
        assertThat(types.optionalParameter(number)).asString().endsWith("@org.jspecify.annotations.Nullable Integer");
        assertThat(types.accessor(number, true)).hasToString("int");
        assertThat(types.accessor(number, false)).hasToString("java.util.Optional<java.lang.Integer>");
    }

    @Test
    void clientsAndJsonSeeStreamsDifferently() {
        assertThat(types.of(new TypeRef.Binary())).isEqualTo(RuntimeTypes.BINARY_BODY);
        assertThat(types.json(new TypeRef.Binary())).hasToString("byte[]");
        assertThat(types.isBytes(new TypeRef.Scalar(ScalarKind.BYTES))).isTrue();
        assertThat(types.isBytes(new TypeRef.Scalar(ScalarKind.BYTES_URL))).isTrue();
    }

    @Test
    void jsonTypesFollowTheStructure() {
        assertThat(types.json(COLOURS))
                .hasToString("java.util.List<java.util.Map<java.lang.String, com.example.models.Colour>>");
        assertThat(types.jsonType(COLOURS).toString().replace("dev.armature.runtime.json.", ""))
                .isEqualTo("JsonType.list(JsonType.map(JsonType.of(com.example.models.Colour.class)))");
        TypeRef times = new TypeRef.ListOf(new TypeRef.Scalar(ScalarKind.UNIX_TIME));
        assertThat(types.jsonType(times).toString().replaceAll("dev.armature.runtime.[a-z]*.", ""))
                .isEqualTo("JsonType.list(JsonType.of(WireFormat.UNIX_TIME))");
        assertThat(types.jsonType(new TypeRef.AnyValue()).toString()).endsWith("JsonType.any()");
        assertThat(types.jsonType(new TypeRef.Binary()).toString()).endsWith("JsonType.of(byte[].class)");
    }

    @Test
    void definitionsAreFoundBehindReferences() {
        assertThat(types.enumeration(new TypeRef.Named(COLOUR))).isPresent();
        assertThat(types.object(new TypeRef.Named(COLOUR))).isEmpty();
        assertThat(types.enumeration(COLOURS)).isEmpty();
    }

    private static Types types() {
        SourceLocation where = new SourceLocation(COLOUR.pointer(), 1, 1);
        EnumDef colour = new EnumDef(COLOUR, "Colour", Docs.NONE, List.of(), true, where);
        Api api = new Api(
                "a",
                Docs.NONE,
                "1",
                new Pointer("a.yaml", ""),
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(COLOUR, colour),
                Xml.NONE,
                Secrets.NONE,
                List.of());
        return Types.of(api, Names.allocate(api, "com.example", Map.of(), new Diagnostics()));
    }
}
