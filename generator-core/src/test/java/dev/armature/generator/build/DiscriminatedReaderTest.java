package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Property;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DiscriminatedReaderTest {
    private static final String BASE = """
            Thing:
              type: object
              discriminator: {propertyName: kind, mapping: {see: '#/components/schemas/C'}}
              required: [kind]
              properties: {kind: {type: string}, size: {type: integer}}
            """;

    @Test
    void valuesComeFromTheMappingThenTheExtensionThenALiteralThenTheName() {
        Description read = Description.ofSchemas(BASE + """
                A: {allOf: [{$ref: '#/components/schemas/Thing'}]}
                B: {x-ms-discriminator-value: bee, allOf: [{$ref: '#/components/schemas/Thing'}]}
                C: {x-ms-discriminator-value: no, allOf: [{$ref: '#/components/schemas/Thing'}]}
                D: {allOf: [{$ref: '#/components/schemas/Thing'}, {properties: {kind: {const: dee}}}]}
                E: {allOf: [{$ref: '#/components/schemas/Thing'}], properties: {kind: {enum: [eee]}}}
                """);
        assertThat(read.messages()).isEmpty();
        assertThat(variants(read, "Thing")).containsExactly("see C", "A A", "bee B", "dee D", "eee E");
        assertThat(kind(read, "C").constant()).contains("see");
        assertThat(kind(read, "D").constant()).contains("dee");
        assertThat(read.show(kind(read, "E").type())).isEqualTo("STRING");
    }

    @Test
    void theObjectThatIsNoVariantHasTheDiscriminatorFree() {
        Description read = Description.ofSchemas(BASE + "A: {allOf: [{$ref: '#/components/schemas/Thing'}]}\nC: {}");
        DiscriminatedDef thing = (DiscriminatedDef) read.type("Thing");
        ObjectDef other = (ObjectDef) read.api().type(thing.other());
        assertThat(other.name()).isEqualTo("UnknownThing");
        assertThat(other.properties()).extracting(Property::name).containsExactly("kind", "size");
        assertThat(other.properties().get(0).constant()).isEmpty();
        assertThat(other.id()).hasToString("api.yaml#/components/schemas/Thing~other");
    }

    @Test
    void variantsOfVariantsAreVariantsUnlessAnotherMemberTellsThem() {
        Description read = Description.ofSchemas(BASE + """
                C: {allOf: [{$ref: '#/components/schemas/Thing'}]}
                CC: {allOf: [{$ref: '#/components/schemas/C'}]}
                N:
                  allOf: [{$ref: '#/components/schemas/Thing'}]
                  discriminator: {propertyName: sub}
                  properties: {sub: {type: string}}
                NN: {allOf: [{$ref: '#/components/schemas/N'}]}
                """);
        assertThat(variants(read, "Thing")).containsExactly("see C", "N N", "CC CC");
        assertThat(variants(read, "C")).containsExactly("CC CC");
        assertThat(variants(read, "N")).containsExactly("NN NN");
        assertThat(kind(read, "NN").constant()).contains("N");
        assertThat(read.property("NN", "sub").constant()).contains("NN");
        assertThat(read.object("PlainC").properties().get(0).constant()).contains("see");
        assertThat(read.property("UnknownN", "sub").constant()).isEmpty();
    }

    @Test
    void severalDiscriminatedParentsEachGiveAValue() {
        Description read = Description.ofSchemas("""
                Thing: {type: object, properties: {a: {$ref: '#/components/schemas/A'}, b: {$ref: '#/components/schemas/B'}}}
                A: {type: object, discriminator: {propertyName: x}, required: [x], properties: {x: {type: string}}}
                B: {type: object, discriminator: {propertyName: y}, required: [y], properties: {y: {type: string}}}
                Both: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
                """);
        assertThat(read.property("Both", "x").constant()).contains("Both");
        assertThat(read.property("Both", "y").constant()).contains("Both");
    }

    @Test
    void aBaseThatAlsoListsItsSubtypesIsReadOnce() {
        Description read = Description.ofSchemas("""
                Thing:
                  type: object
                  oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]
                  discriminator: {propertyName: kind}
                  required: [kind]
                  properties: {kind: {type: string}}
                A: {allOf: [{$ref: '#/components/schemas/Thing'}, {properties: {a: {type: string}}}]}
                B: {allOf: [{$ref: '#/components/schemas/Thing'}], properties: {b: {type: string}}}
                """);
        assertThat(read.messages()).isEmpty();
        assertThat(variants(read, "Thing")).containsExactly("A A", "B B");
        assertThat(read.object("A").properties()).extracting(Property::name).containsExactly("kind", "a");
    }

    @Test
    void alternativesThatTellTheirOwnVariantsShareThem() {
        Description read = Description.ofSchemas("""
                Thing: {discriminator: {propertyName: k}, oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/More'}]}
                More: {discriminator: {propertyName: k}, oneOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/C'}]}
                A: {type: object, required: [k], properties: {k: {enum: [a]}}}
                B: {type: object, required: [k], properties: {k: {enum: [b]}}}
                C: {type: object, required: [k], properties: {k: {enum: [c]}}}
                """);
        assertThat(variants(read, "Thing")).containsExactly("a A", "More More", "b B", "c C");
        assertThat(variants(read, "More")).containsExactly("b B", "c C");
        assertThat(kind(read, "UnknownThing", "k").required()).isTrue();
    }

    @Test
    void circlesAndClashesAreReported() {
        Description circle = Description.ofSchemas("""
                Thing: {discriminator: {propertyName: k}, oneOf: [{$ref: '#/components/schemas/Other'}, {$ref: '#/components/schemas/A'}]}
                Other: {discriminator: {propertyName: k}, oneOf: [{$ref: '#/components/schemas/Thing'}, {$ref: '#/components/schemas/A'}]}
                A: {type: object, required: [k], properties: {k: {enum: [a]}}}
                """);
        assertThat(variants(circle, "Thing")).containsExactly("a A");
        assertThat(circle.messages()).anyMatch(message -> message.contains("has the type itself among its variants"));
        Description clash = Description.ofSchemas(BASE + """
                A: {x-ms-discriminator-value: same, allOf: [{$ref: '#/components/schemas/Thing'}]}
                B: {x-ms-discriminator-value: same, allOf: [{$ref: '#/components/schemas/Thing'}]}
                C: {type: object, properties: {c: {type: string}}}
                """);
        assertThat(variants(clash, "Thing")).contains("same A").doesNotContain("same B");
        assertThat(clash.messages())
                .singleElement()
                .asString()
                .contains("/components/schemas/B", "already stands for #/components/schemas/A");
    }

    @Test
    void aValueThatItsTypeCannotHoldIsLeftToTheCaller() {
        Description read = Description.ofSchemas("""
                Thing: {type: object, discriminator: {propertyName: n}, required: [n], properties: {n: {type: integer}}}
                One: {x-ms-discriminator-value: one, allOf: [{$ref: '#/components/schemas/Thing'}]}
                """);
        assertThat(read.property("One", "n").constant()).isEqualTo(Optional.empty());
        assertThat(read.messages()).singleElement().asString().contains("\"one\" does not fit the type");
    }

    @Test
    void aDiscriminatorWithNothingToTellIsAnOrdinaryProperty() {
        Description read = Description.ofSchemas("""
                Thing: {type: object, discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
                """);
        assertThat(read.messages()).isEmpty();
        assertThat(kind(read, "Thing").constant()).isEmpty();
    }

    private static List<String> variants(Description read, String type) {
        return ((DiscriminatedDef) read.type(type))
                .variants().stream()
                        .map(variant -> variant.value()
                                + ' '
                                + read.api().type(variant.type()).name())
                        .toList();
    }

    private static Property kind(Description read, String type) {
        return kind(read, type, "kind");
    }

    private static Property kind(Description read, String type, String name) {
        return read.property(type, name);
    }
}
