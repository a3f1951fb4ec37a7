package dev.armature.generator.naming;

import static dev.armature.generator.naming.SampleApi.body;
import static dev.armature.generator.naming.SampleApi.call;
import static dev.armature.generator.naming.SampleApi.definition;
import static dev.armature.generator.naming.SampleApi.enumeration;
import static dev.armature.generator.naming.SampleApi.in;
import static dev.armature.generator.naming.SampleApi.objectAt;
import static dev.armature.generator.naming.SampleApi.parameter;
import static dev.armature.generator.naming.SampleApi.property;
import static dev.armature.generator.naming.SampleApi.ref;
import static dev.armature.generator.naming.SampleApi.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenamesTest {
    private final SampleApi sample = new SampleApi();

    @ParameterizedTest
    @ValueSource(strings = {"Thing", "#/definitions/Thing", "api.json#/definitions/Thing"})
    void renamesASchemaByNameOrPointer(String element) {
        Names names = sample.object("Thing").names(Map.of(element, "Item"));
        assertThat(names.type(definition("Thing")).simpleName()).isEqualTo("Item");
        assertThat(sample.messages()).isEmpty();
    }

    @Test
    void renamesAProperty() {
        Names names = sample.object("My.Thing", property("odata.type")).names(Map.of("My.Thing.odata.type", "kind"));
        assertThat(names.property(definition("My.Thing"), property("odata.type")))
                .isEqualTo(new PropertyNames("kind", "hasKind", "clearKind"));
        assertThat(sample.messages()).isEmpty();
    }

    @Test
    void renamesOperationsArgumentsAndConstants() {
        Parameter id = parameter("id", Parameter.In.PATH, Parameter.Scope.METHOD);
        Operation operation =
                call("G_Get", "Get").with(id).with(body("parameters", ref("T"))).build();
        Names names = sample.type(enumeration("E", "a"))
                .object("T")
                .operation("G", operation)
                .names(Map.of("G_Get", "fetch", "G_Get.id", "key", "G_Get.parameters", "thing", "E.a", "ALPHA"));
        assertThat(names.operation(operation).method()).isEqualTo("fetch");
        assertThat(names.operation(operation).constant()).isEqualTo("FETCH");
        assertThat(names.options(operation).simpleName()).isEqualTo("GFetchOptions");
        assertThat(names.parameter(operation, id)).isEqualTo("key");
        assertThat(names.body(operation)).isEqualTo("thing");
        assertThat(names.enumConstant(definition("E"), value("a"))).isEqualTo("ALPHA");
        assertThat(sample.messages()).isEmpty();
    }

    @Test
    void renamesASharedParameterEverywhere() {
        Parameter id = parameter("id", Parameter.In.PATH, Parameter.Scope.METHOD);
        Operation get = call("G_Get", "Get").with(id).build();
        Operation put = call("G_Put", "Put").with(id).build();
        Names names = sample.operation("G", get)
                .operation("G", put)
                .names(Map.of("#" + id.where().pointer().path(), "key"));
        assertThat(names.parameter(get, id)).isEqualTo("key");
        assertThat(names.parameter(put, id)).isEqualTo("key");
    }

    @Test
    void givesARenamedElementItsNameBeforeAnyOther() {
        Names names = sample.object("Item").object("Thing").names(Map.of("Thing", "Item"));
        assertThat(names.type(definition("Thing")).simpleName()).isEqualTo("Item");
        assertThat(names.type(definition("Item")).simpleName()).isEqualTo("Item2");
    }

    @Test
    void silencesTheWarningOfACollision() {
        sample.object("T", property("A"), property("a")).names(Map.of("T.A", "upperA"));
        assertThat(sample.messages()).isEmpty();
    }

    @Test
    void reportsARenameThatFitsNothingAndSuggestsWhatMayBeMeant() {
        sample.object("VpnConnection").names(Map.of("VpnConection", "Vpn"));
        assertThat(sample.messages())
                .containsExactly("api.json:1:1: error: The rename of 'VpnConection' fits nothing in this description."
                        + " Did you mean 'VpnConnection'?");
    }

    @Test
    void suggestsNothingFarFetched() {
        sample.object("VpnConnection").names(Map.of("Policy", "Vpn"));
        assertThat(sample.messages()).singleElement().asString().doesNotContain("Did you mean");
    }

    @Test
    void reportsAnAmbiguousRename() {
        sample.object("T").type(objectAt(in("b.json", "T"), "T")).names(Map.of("T", "Thing"));
        assertThat(sample.messages())
                .first()
                .asString()
                .contains("error", "ambiguous", "'api.json#/definitions/T', 'b.json#/definitions/T'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "class", "1st", "a-b", "na\u200Bme", "_"})
    void reportsANameThatIsNoIdentifier(String name) {
        sample.object("T").names(Map.of("T", name));
        assertThat(sample.messages())
                .singleElement()
                .asString()
                .contains("api.json:7:3: error: ", "no Java identifier");
    }

    @Test
    void reportsANameThatGeneratedCodeNeeds() {
        Names names = sample.object("T").names(Map.of("T", "Optional"));
        assertThat(sample.messages())
                .singleElement()
                .asString()
                .contains("api.json:7:3: error: Schema 'T' cannot be renamed to Optional", "[/definitions/T]");
        assertThat(names.type(definition("T")).simpleName()).isEqualTo("T");
    }

    @Test
    void reportsTwoElementsThatAreRenamedAlike() {
        sample.object("A").object("B").names(Map.of("A", "X", "B", "X"));
        assertThat(sample.messages())
                .singleElement()
                .asString()
                .contains("error: Schema 'B'", "Schema 'A' (api.json:7:3 [/definitions/A]) already has that name");
    }

    @Test
    void tellsWhichDescriptionARenameIsFor() {
        sample.object("T");
        assertThat(Names.hasElement(sample.api(), "T")).isTrue();
        assertThat(Names.hasElement(sample.api(), "U")).isFalse();
    }
}
