package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeDef;
import java.util.List;
import org.junit.jupiter.api.Test;

class OmissionsTest {
    private static final Description PAGES = Description.of("""
            openapi: 3.0.3
            info: {title: Things, version: "1"}
            paths:
              /things:
                get:
                  operationId: Things_List
                  x-ms-pageable: {nextLinkName: nextLink}
                  responses:
                    "200": {description: fine, content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}
                post:
                  operationId: Things_Make
                  requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}
                  responses: {"204": {description: fine}}
            components:
              schemas:
                Page:
                  type: object
                  properties:
                    value: {type: array, items: {$ref: '#/components/schemas/Thing'}}
                    nextLink: {type: string}
                    count: {type: integer}
                Thing:
                  type: object
                  required: [name, kind]
                  properties:
                    name: {type: string}
                    kind: {type: string, enum: [thing], x-ms-enum: {modelAsString: false}}
                    owner: {$ref: '#/components/schemas/Owner'}
                    parts: {type: array, items: {$ref: '#/components/schemas/Part'}}
                Owner: {type: object, properties: {part: {$ref: '#/components/schemas/Part'}, name: {type: string}}}
                Part: {type: object, properties: {name: {type: string}}}
            """);

    private final Diagnostics diagnostics = new Diagnostics();

    private Api without(String... globs) {
        return Omissions.apply(PAGES.api(), List.of(globs), diagnostics);
    }

    private List<String> messages() {
        return diagnostics.all().stream()
                .map(message ->
                        message.severity() + " " + message.where().pointer().path() + " " + message.message())
                .toList();
    }

    private static List<String> types(Api api) {
        return api.types().values().stream().map(TypeDef::name).toList();
    }

    private static List<String> properties(Api api, String name) {
        return api.types().values().stream()
                .filter(type -> type.name().equals(name))
                .flatMap(type -> ((ObjectDef) type).properties().stream())
                .map(Property::name)
                .toList();
    }

    @Test
    void leavesOutThePropertyAndTheTypesOnlyItReaches() {
        Api api = without("Thing.owner");
        assertThat(properties(api, "Thing")).containsExactly("name", "kind", "parts");
        assertThat(types(api)).contains("Page", "Thing", "Part").doesNotContain("Owner");
        assertThat(types(without("Thing.owner", "Thing.parts"))).doesNotContain("Owner", "Part");
        assertThat(messages()).isEmpty();
    }

    @Test
    void starsStandForAnything() {
        assertThat(properties(without("*.name"), "Owner")).containsExactly("part");
        assertThat(properties(without("Owner.*"), "Owner")).isEmpty();
    }

    @Test
    void nothingToOmitChangesNothing() {
        assertThat(without()).isSameAs(PAGES.api());
    }

    @Test
    void aPropertyThatRequestsNeedIsMissed() {
        without("Thing.name");
        assertThat(messages())
                .containsExactly("WARNING /components/schemas/Thing/properties/name"
                        + " \"Thing.name\" is left out, but required in requests.");
    }

    @Test
    void aPropertyThatClientsFillInOrPagesAreReadByStays() {
        without("Page.nextLink", "Page.value");
        assertThat(messages())
                .containsExactly(
                        "ERROR /components/schemas/Page/properties/value"
                                + " \"value\" cannot be left out: Things_List reads pages by it.",
                        "ERROR /components/schemas/Page/properties/nextLink"
                                + " \"nextLink\" cannot be left out: Things_List reads pages by it.");
    }

    @Test
    void aGlobThatFitsNothingIsAnError() {
        without("Thing.nam", "Page.count");
        assertThat(messages()).containsExactly("ERROR  No property matches \"Thing.nam\". Write Schema.property.");
        assertThat(Omissions.fits(PAGES.api(), "Page.c*")).isTrue();
        assertThat(Omissions.fits(PAGES.api(), "Page.x*")).isFalse();
    }
}
