package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectionTest {
    @TempDir
    Path directory;

    private String text = "";
    private JsonNode spec = new ObjectMapper().createObjectNode();

    @BeforeEach
    void inspect() throws IOException {
        text = Generator.inspect(GeneratorConfig.builder()
                        .baseDirectory(directory)
                        .specs(List.of(Things.write(directory)))
                        .packageName("com.example")
                        .build())
                .json();
        spec = new ObjectMapper().readTree(text).at("/specs/0");
    }

    @Test
    void theApiSaysWhereItComesFromAndWhereItGoes() {
        assertThat(spec.at("/api/title").asText()).isEqualTo("Things");
        assertThat(spec.at("/api/version").asText()).isEqualTo("1.0");
        assertThat(spec.at("/api/source").asText()).isEqualTo("things.yaml");
        assertThat(spec.at("/api/endpoint").asText()).isEqualTo("https://things.example.com");
        assertThat(spec.at("/api/package").asText()).isEqualTo("com.example");
        assertThat(spec.at("/api/modelsPackage").asText()).isEqualTo("com.example.models");
    }

    @Test
    void aResultThatComesInPagesNamesItsItems() throws IOException {
        Path folder = Path.of("src/test/resources/golden/paged-results").toAbsolutePath();
        JsonNode operations = new ObjectMapper()
                .readTree(Generator.inspect(GeneratorConfig.builder()
                                .baseDirectory(folder)
                                .specs(List.of(Path.of("shelves.yaml")))
                                .packageName("com.example")
                                .build())
                        .json())
                .at("/specs/0/operations");
        JsonNode search = operations.get(2);
        assertThat(search.at("/operationId").asText()).isEqualTo("Books_Search");
        assertThat(search.at("/javaResult").asText())
                .isEqualTo("dev.armature.runtime.page.Paged<com.example.models.Book>");
        assertThat(search.at("/paging/itemName").asText()).isEqualTo("result.books");
        assertThat(search.at("/paging/nextLinkName").asText()).isEqualTo("links.next");
        assertThat(search.at("/paging/javaItemType").asText()).isEqualTo("com.example.models.Book");
        assertThat(search.at("/paging/itemType").asText()).endsWith("#/definitions/Book");
        assertThat(search.at("/paging").has("nextOperation")).isFalse();
        assertThat(operations.at("/1/paging").has("nextLinkName")).isFalse();
        assertThat(operations.at("/3/paging/nextOperation").asText()).isEqualTo("Books_NextPage");
        assertThat(spec.at("/operations/0").has("paging")).isFalse();
    }

    @Test
    void anOperationNamesWhatToCallAndWithWhat() {
        JsonNode get = spec.at("/operations/0");
        assertThat(get.at("/operationId").asText()).isEqualTo("Things_Get");
        assertThat(get.at("/method").asText()).isEqualTo("GET");
        assertThat(get.at("/path").asText()).isEqualTo("/things/{name}");
        assertThat(get.at("/javaClient").asText()).isEqualTo("com.example.ThingsClient");
        assertThat(get.at("/javaAsyncClient").asText()).isEqualTo("com.example.ThingsAsyncClient");
        assertThat(get.at("/javaMethod").asText()).isEqualTo("get");
        assertThat(get.at("/javaResult").asText()).isEqualTo("com.example.models.Thing");
        assertThat(get.at("/javaOptions").asText()).isEqualTo("com.example.ThingsGetOptions");
        assertThat(get.at("/javaHeaders").asText()).isEqualTo("com.example.ThingsGetHeaders");
        assertThat(get.has("javaBegin")).isFalse();
        assertThat(get.at("/parameters/0/inOptions").asBoolean()).isFalse();
        assertThat(get.at("/parameters/0/javaType").asText()).isEqualTo("java.lang.String");
        assertThat(get.at("/parameters/1/inOptions").asBoolean()).isTrue();
        assertThat(get.at("/parameters/1/type").asText()).isEqualTo("int32");
        assertThat(get.at("/parameters/1/javaType").asText()).isEqualTo("java.lang.Integer");
        assertThat(get.at("/responses/0/status").asText()).isEqualTo("200");
        assertThat(get.at("/responses/0/headers/0/javaName").asText()).isEqualTo("etag");
        assertThat(get.at("/errors/0/status").asText()).isEqualTo("default");
        assertThat(get.at("/errors/0/javaException").asText()).isEqualTo("com.example.ProblemException");
        assertThat(spec.at("/operations/1/javaResult").asText()).isEqualTo("void");
    }

    @Test
    void aTypeNamesItsMembersOnTheWireAndInJava() {
        JsonNode thing = spec.at("/types/0");
        assertThat(thing.at("/id").asText()).isEqualTo("things.yaml#/components/schemas/Thing");
        assertThat(thing.at("/kind").asText()).isEqualTo("object");
        assertThat(thing.at("/javaType").asText()).isEqualTo("com.example.models.Thing");
        assertThat(thing.at("/usages").toString()).isEqualTo("[\"response\"]");
        assertThat(thing.at("/properties/0/required").asBoolean()).isTrue();
        assertThat(thing.at("/properties/1/type").asText()).isEqualTo("things.yaml#/components/schemas/Colour");
        assertThat(thing.at("/properties/1/javaType").asText()).isEqualTo("com.example.models.Colour");
        assertThat(thing.at("/properties/1").has("javaPresence")).isFalse();
        assertThat(thing.at("/properties/2/type").asText()).isEqualTo("map<string>");
        assertThat(thing.at("/properties/2/javaPresence").asText()).isEqualTo("hasTags");
        JsonNode colour = spec.at("/types/1");
        assertThat(colour.at("/kind").asText()).isEqualTo("enum");
        assertThat(colour.at("/values/1/value").asText()).isEqualTo("green");
        assertThat(colour.at("/values/1/javaName").asText()).isEqualTo("GREEN");
    }

    @Test
    void theSameSpecGivesTheSameText() throws IOException {
        String before = text;
        inspect();
        assertThat(text).isEqualTo(before).endsWith("}\n");
    }

    @Test
    void longRunningOperationsAndLiftedPropertiesOfTheRealDescriptionsAreThere() throws IOException {
        Path repository = SourceTree.module().getParent();
        JsonNode vpn = new ObjectMapper()
                .readTree(Generator.inspect(GeneratorConfig.builder()
                                .baseDirectory(repository)
                                .specs(List.of(Path.of("specs/vpn-connections/2024-05-01/vpnConnections.json")))
                                .packageName("com.example")
                                .build())
                        .json());
        JsonNode operation = vpn.at("/specs/0/operations/0");
        assertThat(operation.at("/javaBegin").asText()).isEqualTo("beginCreateOrUpdate");
        assertThat(operation.at("/javaResume").asText()).isEqualTo("resumeCreateOrUpdate");
        assertThat(operation.at("/longRunning/finalStateVia").asText()).isEqualTo("azure-async-operation");
        assertThat(operation.at("/longRunning/javaResultType").asText()).isEqualTo("com.example.models.VpnConnection");
        assertThat(operation.at("/body/javaName").asText()).isEqualTo("vpnConnectionParameters");
        assertThat(vpn.at("/specs/0/api/clientParameters").findValuesAsText("javaName"))
                .contains("subscriptionId", "apiVersion");
        assertThat(vpn.at("/specs/0/types/0/lifted").findValuesAsText("javaName"))
                .contains("routingWeight");
        assertThat(vpn.at("/specs/0/types/0/lifted/0/path/0").asText()).isEqualTo("properties");
    }

    @Test
    void everythingAboutWaitingIsThere() throws IOException {
        Path golden = SourceTree.module().resolve("src/test/resources/golden/long-running-actions");
        JsonNode engines = new ObjectMapper()
                .readTree(Generator.inspect(GeneratorConfig.builder()
                                .baseDirectory(golden)
                                .specs(List.of(Path.of("engines.json")))
                                .packageName("com.example")
                                .build())
                        .json());
        JsonNode operations = engines.at("/specs/0/operations");
        assertThat(operations.at("/0/waitUntilProvisioned").asBoolean()).isTrue();
        assertThat(operations.at("/0").has("longRunning")).isFalse();
        assertThat(operations.at("/1/longRunning/cancelSegment").asText()).isEqualTo("cancel");
        assertThat(operations.at("/1/longRunning").has("resultMember")).isFalse();
        assertThat(operations.at("/1").has("waitUntilProvisioned")).isFalse();
        assertThat(operations.at("/5/operationId").asText()).isEqualTo("Engines_Measure");
        assertThat(operations.at("/5/javaBegin").asText()).isEqualTo("beginMeasure");
        assertThat(operations.at("/5/javaResume").asText()).isEqualTo("resumeMeasure");
        assertThat(operations.at("/5/longRunning/finalStateVia").asText()).isEqualTo("operation-location");
        assertThat(operations.at("/5/longRunning/javaResultType").asText()).isEqualTo("com.example.models.Measurement");
        assertThat(operations.at("/5/longRunning/resultMember").asText()).isEqualTo("result");
    }
}
