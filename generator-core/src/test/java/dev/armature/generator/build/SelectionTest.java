package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Operation;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.spec.Node;
import dev.armature.generator.spec.OperationNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionTest {
    private static final String YAML = """
            openapi: 3.0.3
            info: {title: Things, version: "1"}
            paths:
              /a/{id}:
                parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                get:
                  operationId: A_Get
                  responses:
                    "200": {description: fine, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}
                delete: {operationId: A_Delete, tags: [danger, "a b"], responses: {"204": {description: fine}}}
              /b:
                get:
                  operationId: B_List
                  tags: [B_List, safe]
                  responses:
                    "200": {description: fine, content: {application/json: {schema: {$ref: '#/components/schemas/B'}}}}
            components:
              schemas:
                A: {type: object, properties: {a: {type: string}}}
                B: {type: object, properties: {b: {type: string}}}
            """;

    private static List<String> kept(List<String> includes, List<String> excludes) {
        return Description.of(YAML, new Selection(includes, excludes)).operations().stream()
                .map(Operation::operationId)
                .toList();
    }

    @Test
    void keepsWhatIsIncludedAndNotExcluded() {
        assertThat(kept(List.of(), List.of())).containsExactly("A_Get", "A_Delete", "B_List");
        assertThat(kept(List.of("A_*"), List.of())).containsExactly("A_Get", "A_Delete");
        assertThat(kept(List.of("A_*"), List.of("DELETE *"))).containsExactly("A_Get");
        assertThat(kept(List.of(), List.of("GET /a/{id}"))).containsExactly("A_Delete", "B_List");
    }

    @Test
    void keepsByTag() {
        assertThat(kept(List.of("tag:safe"), List.of())).containsExactly("B_List");
        assertThat(kept(List.of("tag:*a*"), List.of())).containsExactly("A_Delete", "B_List");
        assertThat(kept(List.of(), List.of("tag:a b"))).containsExactly("A_Get", "B_List");
        assertThat(Description.of(YAML, new Selection(List.of("tag:A_Get", "safe"), List.of()))
                        .messages())
                .containsExactly(
                        "ERROR  No operation matches \"tag:A_Get\". Check the spelling.",
                        "ERROR  No operation matches \"safe\". Check the spelling.");
    }

    @Test
    void leavesOutTypesThatOnlyOthersReach() {
        assertThat(Description.of(YAML, new Selection(List.of("B_List"), List.of()))
                        .typeNames())
                .containsExactly("B");
    }

    @Test
    void aGlobThatMatchesNothingIsAnError() {
        Description read = Description.of(YAML, new Selection(List.of("A_Get", "C_*"), List.of("nope")));
        assertThat(read.failed()).isTrue();
        assertThat(read.messages())
                .containsExactly(
                        "ERROR  No operation matches \"C_*\". Check the spelling.",
                        "ERROR  No operation matches \"nope\". Check the spelling.");
    }

    @ParameterizedTest
    @CsvSource({
        "Pets_*,Pets_List,true",
        "Pets_*,Dogs_Pets_List,false",
        "*List,Pets_List,true",
        "P*_L*t,Pets_List,true",
        "Pets.List,Pets_List,false",
        "GET /pets/*,Pets_List,true",
        "get /pets/*,Pets_List,false",
        "*,Pets_List,true"
    })
    void matchesWholeNamesWithStars(String glob, String operationId, boolean matches) {
        Node node = Node.object(SourceLocation.startOf("api.yaml"), Map.of());
        OperationNode source = new OperationNode("GET", "/pets/{id}", node, List.of());
        assertThat(Selection.matches(glob, new IdentifiedOperation(source, operationId, "Pets", "List")))
                .isEqualTo(matches);
    }
}
