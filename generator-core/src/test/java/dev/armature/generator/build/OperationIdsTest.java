package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationIdsTest {
    private static Description withIds(String... operations) {
        StringBuilder yaml = new StringBuilder("""
                openapi: 3.0.3
                info: {title: Pet store, version: "1"}
                tags: [{name: pets, description: All about pets.}]
                paths:
                """);
        for (int i = 0; i < operations.length; i++) {
            yaml.append("  /p%d: {get: {%s responses: {'204': {description: fine}}}}\n".formatted(i, operations[i]));
        }
        return Description.of(yaml.toString());
    }

    @Test
    void groupsByIdThenTagThenTitle() {
        Description read = withIds(
                "operationId: Dogs_List_All,",
                "operationId: listCats, tags: [pets, cats],",
                "operationId: ping,",
                "operationId: _odd,");
        assertThat(read.api().groups()).extracting(OperationGroup::name).containsExactly("Dogs", "pets", "Pet store");
        assertThat(read.operations())
                .extracting(Operation::name)
                .containsExactly("List_All", "listCats", "ping", "_odd");
        assertThat(read.api().groups().get(1).docs().description()).isEqualTo("All about pets.");
        assertThat(read.messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/pets,getPets",
        "GET,/pets/{petId}/toys,getPetsByPetIdToys",
        "POST,/v1/find-by_status,postV1FindByStatus",
        "DELETE,/,delete"
    })
    void derivesMissingIds(String method, String path, String id) {
        assertThat(OperationIds.derivedId(method, path)).isEqualTo(id);
    }

    @Test
    void warnsAboutMissingIds() {
        Description read = withIds("");
        assertThat(read.operation().operationId()).isEqualTo("getP0");
        assertThat(read.messages())
                .singleElement()
                .asString()
                .contains("/paths/~1p0/get The operation has no operationId");
    }

    @Test
    void numbersDuplicatesPastIdsInUse() {
        Description read = withIds(
                "operationId: G_List,", "operationId: G_List,", "operationId: G_List2,", "operationId: G_List,");
        assertThat(read.operations())
                .extracting(Operation::operationId)
                .containsExactly("G_List", "G_List3", "G_List2", "G_List4");
        assertThat(read.messages()).hasSize(2).allMatch(message -> message.contains("\"G_List\" is used before"));
    }
}
