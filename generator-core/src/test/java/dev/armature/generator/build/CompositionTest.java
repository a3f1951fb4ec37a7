package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Property;
import dev.armature.generator.model.UnionDef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompositionTest {
    @Test
    void mergesParentsOfAnyDepthInheritedPropertiesFirst() {
        Description read = Description.ofSchemas("""
                Thing:
                  type: object
                  properties: {own: {type: string}}
                  allOf: [{$ref: '#/components/schemas/Tracked'}, {$ref: '#/components/schemas/Tagged'}]
                Tracked:
                  allOf: [{$ref: '#/components/schemas/Resource'}]
                  properties: {location: {type: string}}
                  required: [location]
                Resource: {type: object, properties: {id: {type: string, readOnly: true}}}
                Tagged: {type: object, properties: {tags: {type: object, additionalProperties: {type: string}}}}
                """);
        assertThat(read.object("Thing").properties())
                .extracting(Property::name)
                .containsExactly("id", "location", "tags", "own");
        assertThat(read.property("Thing", "location").required()).isTrue();
        assertThat(read.typeNames()).containsExactly("Thing");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void aComponentThatOnlyExtendsAnObjectIsATypeOfItsOwn() {
        Description read = Description.ofSchemas("""
                Thing: {type: object, properties: {it: {$ref: '#/components/schemas/ProxyResource'}}}
                ProxyResource: {title: Proxy, type: object, allOf: [{$ref: '#/components/schemas/Resource'}]}
                Resource: {type: object, properties: {id: {type: string}}}
                """);
        assertThat(read.show(read.it().type())).isEqualTo("ProxyResource");
        assertThat(read.property("ProxyResource", "id").name()).isEqualTo("id");
    }

    @Test
    void aComponentThatOnlyWrapsAValueIsAnAlias() {
        Description read = Description.ofSchemas("""
                Thing: {type: object, properties: {it: {$ref: '#/components/schemas/Alias'}}}
                Alias: {allOf: [{$ref: '#/components/schemas/Colour'}], description: Another name.}
                Colour: {type: string, enum: [red]}
                """);
        assertThat(read.show(read.it().type())).isEqualTo("Colour");
        assertThat(read.it().docs().description()).isEqualTo("Another name.");
    }

    @Test
    void theChildWinsAndKeepsTheInheritedPlace() {
        Description read = Description.ofSchemas("""
                Thing:
                  allOf: [{$ref: '#/components/schemas/Base'}]
                  properties:
                    b: {type: string}
                    a: {type: string, description: Redefined., readOnly: true}
                Base: {type: object, properties: {a: {type: string}, z: {type: string}}}
                """);
        assertThat(read.object("Thing").properties()).extracting(Property::name).containsExactly("a", "z", "b");
        assertThat(read.property("Thing", "a").docs().description()).isEqualTo("Redefined.");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void warnsWhenARedefinitionHasAnotherType() {
        Description read = Description.ofSchemas("""
                Thing:
                  allOf: [{$ref: '#/components/schemas/Base'}]
                  properties: {a: {type: integer}}
                Base: {type: object, properties: {a: {type: string}}}
                """);
        assertThat(read.show(read.property("Thing", "a").type())).isEqualTo("INT64");
        assertThat(read.messages())
                .singleElement()
                .asString()
                .startsWith("WARNING /components/schemas/Thing/properties/a The property has another type");
    }

    @Test
    void aRedefinitionMayNarrow() {
        Description read = Description.ofSchemas("""
                Thing:
                  allOf: [{$ref: '#/components/schemas/Base'}]
                  properties:
                    properties: {$ref: '#/components/schemas/Special'}
                    state: {type: string, enum: [on]}
                    free: {type: string}
                Base:
                  type: object
                  properties:
                    properties: {$ref: '#/components/schemas/General'}
                    state: {type: string}
                    free: {}
                General: {type: object, properties: {g: {type: string}}}
                Special: {allOf: [{$ref: '#/components/schemas/General'}], properties: {s: {type: string}}}
                """);
        assertThat(read.show(read.property("Thing", "properties").type())).isEqualTo("Special");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void inheritedInlineTypesAreNamedByWhoDeclaresThem() {
        Description read = Description.ofSchemas("""
                Thing: {allOf: [{$ref: '#/components/schemas/Base'}], properties: {x: {type: string}}}
                Base: {type: object, properties: {state: {type: string, enum: [on]}}}
                """);
        assertThat(read.show(read.property("Thing", "state").type())).isEqualTo("BaseState");
    }

    @Test
    void survivesParentsThatExtendEachOther() {
        Description read = Description.ofSchemas("""
                Thing: {allOf: [{$ref: '#/components/schemas/Other'}], properties: {a: {type: string}}}
                Other: {allOf: [{$ref: '#/components/schemas/Thing'}], properties: {b: {type: string}}}
                """);
        assertThat(read.object("Thing").properties()).extracting(Property::name).containsExactly("b", "a");
    }

    @Test
    void survivesDiamondsThatMultiply() {
        StringBuilder schemas = new StringBuilder("Thing: {$ref: '#/components/schemas/D0'}\n");
        for (int i = 0; i < 100; i++) {
            schemas.append("D%d: {allOf: [{$ref: '#/components/schemas/D%d'}, {$ref: '#/components/schemas/D%d'}]}\n"
                    .formatted(i, i + 1, i + 1));
        }
        schemas.append("D100: {type: object, properties: {deep: {type: string}}}\n");
        assertThat(Description.ofSchemas(schemas.toString())
                        .property("D0", "deep")
                        .name())
                .isEqualTo("deep");
    }

    @Test
    void reportsCompositionThatNestsTooDeep() {
        StringBuilder schemas = new StringBuilder("Thing: {$ref: '#/components/schemas/D0'}\n");
        for (int i = 0; i < 600; i++) {
            schemas.append("D%d: {properties: {p%d: {type: string}}, allOf: [{$ref: '#/components/schemas/D%d'}]}\n"
                    .formatted(i, i, i + 1));
        }
        schemas.append("D600: {type: object}\n");
        Description read = Description.ofSchemas(schemas.toString());
        assertThat(read.failed()).isTrue();
        assertThat(read.messages()).anyMatch(message -> message.contains("\"allOf\" nests deeper than 512"));
    }

    @Test
    void keepsTheTypeOfAdditionalMembers() {
        Description read = Description.ofSchemas("""
                Thing:
                  type: object
                  properties: {a: {type: string}}
                  additionalProperties: {type: integer, format: int32}
                """);
        assertThat(read.object("Thing").additionalProperties().map(read::show)).contains("INT32");
    }

    @Test
    void warnsAboutRequiredNamesWithoutAProperty() {
        Description read = Description.ofSchemas("""
                Thing: {type: object, required: [a, b], properties: {a: {type: string}}}
                """);
        assertThat(read.messages())
                .containsExactly(
                        "WARNING /components/schemas/Thing/required/1 \"b\" is required, but no property has that name.");
    }

    @Test
    void takesTheOnlyAlternativeInsideAParentAsOneMorePart() {
        Description read = Description.ofSchemas("""
                Thing: {allOf: [{$ref: '#/components/schemas/Base'}], properties: {a: {type: string}}}
                Base:
                  type: object
                  oneOf: [{type: object, properties: {only: {type: string}}}]
                  properties: {kind: {type: string}}
                """);
        assertThat(read.object("Thing").properties()).extracting(Property::name).containsExactly("only", "kind", "a");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void warnsAboutAlternativesInsideSeveralParents() {
        Description read = Description.ofSchemas("""
                Thing:
                  allOf: [{$ref: '#/components/schemas/Base'}, {$ref: '#/components/schemas/Other'}]
                  properties: {kind: {type: string}}
                Base: {oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}]}
                Other: {anyOf: [{properties: {c: {type: string}}}, {properties: {d: {type: string}}}]}
                """);
        assertThat(read.messages())
                .containsExactly(
                        "WARNING /components/schemas/Base/oneOf \"oneOf\" in several parts of \"allOf\", or in a part of a"
                                + " part, is not read. Its members are kept as unknown members.",
                        "WARNING /components/schemas/Other/anyOf \"anyOf\" in several parts of \"allOf\", or in a part of a"
                                + " part, is not read. Its members are kept as unknown members.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{$ref: '#/components/schemas/Base'}, {$ref: '#/components/schemas/Other'}]",
                "[{allOf: [{$ref: '#/components/schemas/Base'}, {$ref: '#/components/schemas/Other'}]}, {type: object}]",
            })
    void warnsOnceAboutAlternativesInsideSeveralParentsWithoutProperties(String parts) {
        Description read = Description.ofSchemas("""
                Thing: {type: object, properties: {it: {$ref: '#/components/schemas/It'}}}
                It: {type: object, allOf: %s}
                Base: {oneOf: [{properties: {a: {type: string}}}, {properties: {b: {type: string}}}]}
                Other: {anyOf: [{properties: {c: {type: string}}}, {properties: {d: {type: string}}}]}
                """.formatted(parts));
        assertThat(read.messages())
                .singleElement()
                .asString()
                .contains("/components/schemas/It/allOf", "Alternatives in several parts of \"allOf\"");
    }

    @Test
    void survivesAlternativesOfASchemaThatIsAPartOfItself() {
        Description read = Description.ofSchemas("""
                Thing:
                  properties: {kind: {type: string}}
                  allOf: [{$ref: '#/components/schemas/Thing'}]
                  oneOf: [{title: One, properties: {one: {type: string}}}, {title: Two, properties: {two: {type: string}}}]
                """);
        assertThat(((UnionDef) read.type("Thing")).alternatives())
                .extracting(alternative -> alternative.name() + " "
                        + read.object(read.show(alternative.type())).properties().stream()
                                .map(Property::name)
                                .toList())
                .containsExactly("One [kind, one]", "Two [kind, two]");
    }

    @Test
    void readsAlternativesInsideAParentAsAUnion() {
        Description read = Description.ofSchemas("""
                Thing: {allOf: [{$ref: '#/components/schemas/Base'}], properties: {a: {type: string}}}
                Base:
                  type: object
                  oneOf: [{title: One, properties: {one: {type: string}}}, {title: Two, properties: {two: {type: string}}}]
                  properties: {kind: {type: string}}
                """);
        assertThat(((UnionDef) read.type("Thing")).alternatives())
                .extracting(alternative -> alternative.name() + " "
                        + read.object(read.show(alternative.type())).properties().stream()
                                .map(Property::name)
                                .toList())
                .containsExactly("One [kind, a, one]", "Two [kind, a, two]");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void warnsAboutCompositionOfValues() {
        Description read = Description.ofProperty("{allOf: [{type: string}, {type: string, format: uuid}]}");
        assertThat(read.show(read.it().type())).isEqualTo("any");
        assertThat(read.messages()).singleElement().asString().contains("\"allOf\" is supported for objects only");
    }
}
