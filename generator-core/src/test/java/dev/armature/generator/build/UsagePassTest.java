package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Usage;
import org.junit.jupiter.api.Test;

class UsagePassTest {
    private static Description with(String method, String contentType) {
        return Description.of("""
                openapi: 3.0.3
                info: {title: Things, version: "1"}
                paths:
                  /things:
                    %s:
                      operationId: Things_Do
                      requestBody: {content: {%s: {schema: {$ref: '#/components/schemas/In'}}}}
                      responses:
                        "200": {description: fine, content: {application/json: {schema: {$ref: '#/components/schemas/Out'}}}}
                        default: {description: bad, content: {application/json: {schema: {$ref: '#/components/schemas/Err'}}}}
                components:
                  schemas:
                    Unused: {type: object, properties: {a: {type: string}}}
                    Err: {type: object, properties: {inner: {$ref: '#/components/schemas/Shared'}}}
                    Out: {type: object, properties: {all: {type: array, items: {$ref: '#/components/schemas/Shared'}}}}
                    In: {type: object, properties: {m: {type: object, additionalProperties: {$ref: '#/components/schemas/Shared'}}}}
                    Shared: {type: object, properties: {a: {type: string}}, additionalProperties: {$ref: '#/components/schemas/More'}}
                    More: {type: object, properties: {a: {type: string}}}
                """.formatted(method, contentType));
    }

    @Test
    void followsEveryTypeToItsUses() {
        Description read = with("put", "application/json");
        assertThat(read.object("In").usages()).containsOnly(Usage.REQUEST);
        assertThat(read.object("Out").usages()).containsOnly(Usage.RESPONSE);
        assertThat(read.object("Err").usages()).containsOnly(Usage.ERROR);
        assertThat(read.object("Shared").usages()).containsOnly(Usage.REQUEST, Usage.RESPONSE, Usage.ERROR);
        assertThat(read.object("More").usages()).containsOnly(Usage.REQUEST, Usage.RESPONSE, Usage.ERROR);
    }

    @Test
    void ordersTypesByFirstUseAndDropsTheRest() {
        assertThat(with("put", "application/json").typeNames()).containsExactly("In", "Shared", "More", "Out", "Err");
    }

    @Test
    void bodiesOfPatchesCanRemoveMembers() {
        assertThat(with("patch", "application/json").object("Shared").usages()).contains(Usage.PATCH);
        assertThat(with("post", "application/merge-patch+json").object("In").usages())
                .contains(Usage.PATCH);
        assertThat(with("patch", "application/json").object("Out").usages()).doesNotContain(Usage.PATCH);
    }
}
