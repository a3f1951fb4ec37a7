package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.UnionDef;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaReaderTest {
    @ParameterizedTest
    @CsvSource({
        "string,,STRING",
        "string,date,DATE",
        "string,date-time,DATE_TIME",
        "string,date-time-rfc1123,DATE_TIME_RFC1123",
        "string,date-time-rfc7231,DATE_TIME_RFC1123",
        "string,duration,DURATION",
        "string,uuid,UUID",
        "string,uri,URI",
        "string,url,URI",
        "string,byte,BYTES",
        "string,base64url,BYTES_URL",
        "string,password,STRING",
        "string,arm-id,STRING",
        "string,char,STRING",
        "string,time,STRING",
        "string,time-local,TIME_LOCAL",
        "string,date-time-local,DATE_TIME_LOCAL",
        "string,http-date,DATE_TIME_RFC1123",
        "string,unixtime,UNIX_TIME_TEXT",
        "string,int32,INT32_TEXT",
        "string,uint8,INT32_TEXT",
        "string,uint32,INT64_TEXT",
        "string,int64,INT64_TEXT",
        "string,uint64,INTEGER_TEXT",
        "string,double,DOUBLE_TEXT",
        "string,decimal,DECIMAL_TEXT",
        "integer,,INT64",
        "integer,int32,INT32",
        "integer,int64,INT64",
        "integer,uint32,INT64",
        "integer,uint64,INTEGER",
        "integer,unixtime,UNIX_TIME",
        "integer,unix-time,UNIX_TIME",
        "integer,seconds,DURATION_SECONDS",
        "number,,DOUBLE",
        "number,double,DOUBLE",
        "number,float,FLOAT",
        "number,decimal,DECIMAL",
        "number,int64,INT64",
        "number,unixtime,UNIX_TIME_NUMBER",
        "number,seconds,DURATION_SECONDS_NUMBER",
        "boolean,,BOOLEAN"
    })
    void readsTypeAndFormatTogether(String type, String format, String kind) {
        String schema = format == null ? "type: " + type : "type: " + type + "\nformat: " + format;
        Description read = Description.ofProperty(schema);
        assertThat(read.show(read.it().type())).isEqualTo(kind);
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void keepsAFormatThatTheTypeDoesNotExpress() {
        assertThat(Description.ofProperty("{type: string, format: arm-id}")
                        .it()
                        .constraints()
                        .get("format"))
                .contains("arm-id");
        assertThat(Description.ofProperty("{type: string, format: uuid}")
                        .it()
                        .constraints()
                        .get("format"))
                .isEmpty();
    }

    @Test
    void readsContentEncodingAsBytes() {
        Description read = Description.ofProperty("{type: string, contentEncoding: base64}");
        assertThat(read.show(read.it().type())).isEqualTo("BYTES");
    }

    @Test
    void warnsAboutBinaryInsideJson() {
        Description read = Description.ofProperty("{type: string, format: binary}");
        assertThat(read.show(read.it().type())).isEqualTo("BYTES");
        assertThat(read.messages())
                .containsExactly(
                        "WARNING /components/schemas/Thing/properties/it/format JSON has no binary values. This one is"
                                + " read as base64 text.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{type: array, items: {type: string}} | [STRING]",
                "{type: array} | [any]",
                "{items: {type: boolean}} | [BOOLEAN]",
                "{type: object, additionalProperties: {type: integer}} | {INT64}",
                "{type: object, additionalProperties: true} | {any}",
                "{additionalProperties: {type: array, items: {type: string}}} | {[STRING]}",
                "{type: object} | {any}",
                "{} | any",
                "true | any",
                "{pattern: '^a$'} | STRING",
                "{type: [string, 'null']} | STRING",
            })
    void readsContainersAndUntypedValues(String schema, String type) {
        Description read = Description.ofProperty(schema);
        assertThat(read.show(read.it().type())).isEqualTo(type);
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void inlinesComponentsThatAreNoClasses() {
        Description read = Description.ofSchemas("""
                Thing:
                  type: object
                  properties:
                    id: {$ref: '#/components/schemas/Id'}
                    ids: {$ref: '#/components/schemas/Ids'}
                    byId: {$ref: '#/components/schemas/ById'}
                Id: {type: string, format: uuid, description: An id.}
                Ids: {type: array, items: {$ref: '#/components/schemas/Id'}}
                ById: {type: object, additionalProperties: {$ref: '#/components/schemas/Ids'}}
                """);
        assertThat(read.object("Thing").properties().stream().map(property -> read.show(property.type())))
                .containsExactly("UUID", "[UUID]", "{[UUID]}");
        assertThat(read.property("Thing", "id").docs().description()).isEqualTo("An id.");
        assertThat(read.typeNames()).containsExactly("Thing");
    }

    @Test
    void namesInlineTypesByTheirPosition() {
        Description read = Description.ofSchemas("""
                Thing:
                  type: object
                  properties:
                    inner: {type: object, properties: {size: {type: integer}}}
                    list: {type: array, items: {type: object, properties: {a: {type: string}}}}
                    map: {type: object, additionalProperties: {type: object, properties: {b: {type: string}}}}
                    colour: {type: string, enum: [red]}
                """);
        assertThat(read.typeNames())
                .containsExactly("Thing", "ThingInner", "ThingListItem", "ThingMapValue", "ThingColour");
    }

    @Test
    void looksThroughWrappersThatOnlyAddSiblings() {
        for (String keyword : new String[] {"allOf", "oneOf", "anyOf"}) {
            Description read = Description.ofSchemas("""
                    Thing:
                      type: object
                      properties:
                        it:
                          %s: [{$ref: '#/components/schemas/Other'}]
                          description: Mine.
                          readOnly: true
                    Other: {type: object, description: Its own., properties: {a: {type: string}}}
                    """.formatted(keyword));
            assertThat(read.show(read.it().type())).isEqualTo("Other");
            assertThat(read.it().docs().description()).isEqualTo("Mine.");
            assertThat(read.object("Other").docs().description()).isEqualTo("Its own.");
            assertThat(read.messages()).isEmpty();
        }
    }

    @Test
    void ignoresAnnotationsAmongTheItemsOfAWrapper() {
        Description read = Description.ofSchemas("""
                Thing:
                  type: object
                  properties:
                    it: {allOf: [{$ref: '#/components/schemas/Name'}, {description: Mine., maxLength: 3}]}
                Name: {type: string}
                """);
        assertThat(read.show(read.it().type())).isEqualTo("STRING");
        assertThat(read.it().docs().description()).isEqualTo("Mine.");
        assertThat(read.it().constraints().get("maxLength")).contains("3");
    }

    @Test
    void readsAlternativesWithNullAsNullable() {
        for (String alternative : new String[] {"{type: 'null'}", "{const: null}", "{enum: [null]}"}) {
            Description read = Description.ofSchemas("""
                    Thing:
                      type: object
                      properties:
                        it: {anyOf: [{$ref: '#/components/schemas/Other'}, %s]}
                    Other: {type: object, properties: {a: {type: string}}}
                    """.formatted(alternative));
            assertThat(read.show(read.it().type())).isEqualTo("Other");
            assertThat(read.it().nullable()).isTrue();
            assertThat(read.messages()).isEmpty();
        }
    }

    @Test
    void readsAlternativesAsAUnion() {
        Description read = Description.ofProperty("{oneOf: [{type: string}, {type: integer}]}");
        assertThat(alternatives(read, read.it().type())).containsExactly("String STRING", "Integer INT64");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void readsTheOnlyAlternativeAsAPartOfTheObjectAroundIt() {
        Description read = Description.ofSchemas("""
                Thing:
                  type: object
                  properties: {kind: {type: string}}
                  oneOf: [{$ref: '#/components/schemas/A'}]
                A: {type: object, properties: {a: {type: string}}}
                """);
        assertThat(read.object("Thing").properties()).extracting(Property::name).containsExactly("a", "kind");
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void readsSeveralTypesAsAUnion() {
        Description read = Description.ofProperty("{type: [string, integer]}");
        assertThat(alternatives(read, read.it().type())).containsExactly("String STRING", "Integer INT64");
        assertThat(read.messages()).isEmpty();
    }

    private static List<String> alternatives(Description read, TypeRef union) {
        return ((UnionDef) read.type(read.show(union)))
                .alternatives().stream()
                        .map(alternative -> alternative.name() + " " + read.show(alternative.type()))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "not",
        "if",
        "then",
        "else",
        "patternProperties",
        "prefixItems",
        "contains",
        "dependentSchemas",
        "propertyNames"
    })
    void warnsAboutKeywordsThatAreNotModelled(String keyword) {
        String value = keyword.equals("prefixItems")
                ? "[{}]"
                : keyword.matches("if|then|else|not|contains|propertyNames") ? "{}" : "{a: {}}";
        Description read = Description.ofProperty("{type: object, " + keyword + ": " + value + "}");
        assertThat(read.messages())
                .singleElement()
                .asString()
                .startsWith(
                        "WARNING /components/schemas/Thing/properties/it/" + keyword + " \"" + keyword + "\" is not");
    }

    @Test
    void warnsAboutMisspelledKeywords() {
        Description read = Description.ofProperty("{type: string, maxLenght: 3}");
        assertThat(read.messages()).singleElement().asString().contains("\"maxLenght\" is no keyword of a schema");
    }

    @Test
    void saysNothingAboutSchemasThatNoOperationReaches() {
        Description read = Description.ofSchemas("""
                Thing: {type: object, properties: {a: {type: string}}}
                Unused: {type: object, not: {}, maxLenght: 3}
                """);
        assertThat(read.messages()).isEmpty();
        assertThat(read.typeNames()).containsExactly("Thing");
    }

    @Test
    void readsRecursiveObjects() {
        Description read = Description.ofSchemas("""
                Thing: {type: object, properties: {next: {$ref: '#/components/schemas/Other'}}}
                Other: {type: object, properties: {all: {type: array, items: {$ref: '#/components/schemas/Thing'}}}}
                """);
        assertThat(read.show(read.property("Other", "all").type())).isEqualTo("[Thing]");
    }

    @Test
    void stopsAtListsThatContainThemselves() {
        Description read = Description.ofSchemas("""
                Thing: {type: object, properties: {it: {$ref: '#/components/schemas/Tree'}}}
                Tree: {type: array, items: {$ref: '#/components/schemas/Tree'}}
                """);
        assertThat(read.show(read.it().type())).isEqualTo("[any]");
        assertThat(read.messages()).singleElement().asString().contains("/schemas/Tree The schema contains itself");
    }

    @Test
    void stopsAtWrappersThatContainThemselves() {
        Description read = Description.ofSchemas("""
                Thing: {type: object, properties: {it: {$ref: '#/components/schemas/Loop'}}}
                Loop: {allOf: [{$ref: '#/components/schemas/Loop'}]}
                """);
        assertThat(read.show(read.it().type())).isEqualTo("any");
        assertThat(read.messages()).singleElement().asString().contains("back to itself");
    }

    @Test
    void readsLongChainsOfObjectsWithoutADeepStack() {
        StringBuilder schemas =
                new StringBuilder("Thing: {type: object, properties: {a: {$ref: '#/components/schemas/T0'}}}\n");
        for (int i = 0; i < 5_000; i++) {
            schemas.append("T%d: {type: object, properties: {a: {$ref: '#/components/schemas/T%d'}}}\n"
                    .formatted(i, (i + 1) % 5_000));
        }
        assertThat(Description.ofSchemas(schemas.toString()).api().types()).hasSize(5_001);
    }

    @Test
    void reportsSchemasThatNestTooDeep() {
        StringBuilder schemas =
                new StringBuilder("Thing: {type: object, properties: {a: {$ref: '#/components/schemas/L0'}}}\n");
        for (int i = 0; i < 600; i++) {
            schemas.append("L%d: {type: array, items: {$ref: '#/components/schemas/L%d'}}\n".formatted(i, i + 1));
        }
        schemas.append("L600: {type: string}\n");
        Description read = Description.ofSchemas(schemas.toString());
        assertThat(read.failed()).isTrue();
        assertThat(read.messages())
                .singleElement()
                .asString()
                .startsWith("ERROR ")
                .contains("deeper than 512");
    }

    @Test
    void survivesChoicesThatMultiply() {
        StringBuilder schemas =
                new StringBuilder("Thing: {type: object, properties: {it: {$ref: '#/components/schemas/C0'}}}\n");
        for (int i = 0; i < 100; i++) {
            schemas.append(
                    "C%d: {anyOf: [{$ref: '#/components/schemas/C%d'}, {title: t, $ref: '#/components/schemas/C%d'}]}\n"
                            .formatted(i, i + 1, i + 1));
        }
        schemas.append("C100: {type: string, enum: [a]}\n");
        Description read = Description.ofSchemas(schemas.toString());
        assertThat(read.enumeration("C0").values()).hasSize(1);
    }

    @Test
    void warnsAboutNullInsideLists() {
        Description read = Description.ofProperty("{type: array, items: {type: [string, 'null']}}");
        assertThat(read.show(read.it().type())).isEqualTo("[STRING]");
        assertThat(read.messages()).singleElement().asString().contains("/it/items Null as an item");
    }
}
