package dev.armature.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.LongRunning.FinalStateVia;
import dev.armature.generator.model.Parameter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AzureExtensionsTest {
    @TempDir
    Path directory;

    private static Node yaml(String text) {
        try {
            return YamlReader.read("a.yaml", text, ReadLimits.DEFAULT);
        } catch (ReadFailure e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void flagsAreReadWhenTheyAreTrue() {
        Node all = yaml(
                "{x-ms-client-flatten: true, x-ms-secret: true, x-ms-skip-url-encoding: true, x-ms-azure-resource: true,"
                        + " x-ms-external: true, x-ms-internal: true, x-ms-long-running-operation: true, x-ms-text: true,"
                        + " x-ms-client-request-id: true}");
        Node none = yaml("{x-ms-client-flatten: false, x-ms-secret: 'true', x-ms-internal: 1}");

        assertThat(List.of(
                        AzureExtensions.clientFlatten(all),
                        AzureExtensions.secret(all),
                        AzureExtensions.skipUrlEncoding(all),
                        AzureExtensions.azureResource(all),
                        AzureExtensions.external(all),
                        AzureExtensions.internal(all),
                        AzureExtensions.longRunning(all),
                        AzureExtensions.xmlText(all),
                        AzureExtensions.clientRequestId(all)))
                .containsOnly(true);
        assertThat(List.of(
                        AzureExtensions.clientFlatten(none),
                        AzureExtensions.secret(none),
                        AzureExtensions.internal(none),
                        AzureExtensions.external(none)))
                .containsOnly(false);
    }

    @Test
    void textsAreReadWhenTheyAreTexts() {
        Node node = yaml(
                "{x-ms-client-name: n, x-ms-discriminator-value: d, x-ms-header-collection-prefix: p-, x-ms-request-id: r,"
                        + " x-ms-parameter-location: client, x-ms-error-response: false, x-ms-api-version: true, x-ms-client-default: 5}");

        assertThat(AzureExtensions.clientName(node)).contains("n");
        assertThat(AzureExtensions.discriminatorValue(node)).contains("d");
        assertThat(AzureExtensions.headerCollectionPrefix(node)).contains("p-");
        assertThat(AzureExtensions.requestId(node)).contains("r");
        assertThat(AzureExtensions.parameterLocation(node)).contains(Parameter.Scope.CLIENT);
        assertThat(AzureExtensions.errorResponse(node)).contains(false);
        assertThat(AzureExtensions.apiVersion(node)).contains(true);
        assertThat(AzureExtensions.clientDefault(node).map(Node::text)).contains("5");
        assertThat(AzureExtensions.clientName(yaml("{x-ms-client-name: [n]}"))).isEmpty();
        assertThat(AzureExtensions.parameterLocation(yaml("{x-ms-parameter-location: server}")))
                .isEmpty();
    }

    @Test
    void enumerationsAreOpenUnlessSaidOtherwise() {
        EnumExtension open =
                AzureExtensions.enumeration(yaml("{x-ms-enum: {name: E}}")).orElseThrow();
        EnumExtension closed = AzureExtensions.enumeration(
                        yaml(
                                "{x-ms-enum: {modelAsString: false, values: [{value: a b, name: AB, description: d}, {value: 2}, {}]}}"))
                .orElseThrow();

        assertThat(open.open()).isTrue();
        assertThat(open.name()).contains("E");
        assertThat(closed.open()).isFalse();
        assertThat(closed.values())
                .containsExactly(
                        new EnumExtension.Value("a b", Optional.of("AB"), "d"),
                        new EnumExtension.Value("2", Optional.empty(), ""));
    }

    @Test
    void longRunningOptionsAndPaging() {
        Node operation = yaml("{x-ms-long-running-operation-options: {final-state-via: azure-async-operation},"
                + " x-ms-pageable: {nextLinkName: null, itemName: items}}");

        assertThat(AzureExtensions.finalStateVia(operation)).isEqualTo(FinalStateVia.AZURE_ASYNC_OPERATION);
        assertThat(AzureExtensions.finalStateVia(yaml("{}"))).isEqualTo(FinalStateVia.DEFAULT);
        assertThat(AzureExtensions.finalStateSchema(operation)).isEmpty();
        assertThat(AzureExtensions.pageable(operation))
                .contains(new AzureExtensions.Pageable("items", Optional.empty(), Optional.empty()));
        assertThat(AzureExtensions.pageable(yaml("{x-ms-pageable: {nextLinkName: next, operationName: A_B}}")))
                .contains(new AzureExtensions.Pageable("value", Optional.of("next"), Optional.of("A_B")));
    }

    @Test
    void mutabilityGroupsIdsAndNulls() {
        assertThat(AzureExtensions.mutability(yaml("{x-ms-mutability: [create, read, delete]}"))
                        .orElseThrow())
                .containsExactly(AzureExtensions.Mutability.CREATE, AzureExtensions.Mutability.READ);
        assertThat(AzureExtensions.mutability(yaml("{}"))).isEmpty();
        assertThat(AzureExtensions.parameterGrouping(yaml("{x-ms-parameter-grouping: {postfix: P}}")))
                .contains(new AzureExtensions.ParameterGroup(Optional.empty(), Optional.of("P")));
        assertThat(AzureExtensions.armIdTypes(
                        yaml("{x-ms-arm-id-details: {allowedResources: [{type: Microsoft.A/b}, {scopes: [x]}]}}")))
                .containsExactly("Microsoft.A/b");
        assertThat(AzureExtensions.identifiers(yaml("{x-ms-identifiers: []}"))).contains(List.of());
        assertThat(AzureExtensions.nullable(yaml("{type: [string, 'null']}"))).isTrue();
        assertThat(AzureExtensions.nullable(yaml("{x-nullable: true}"))).isTrue();
        assertThat(AzureExtensions.nullable(yaml("{type: string}"))).isFalse();
    }

    @Test
    void valuesOfAWrongTypeAreLocatedWarnings() throws IOException {
        Loaded.write(
                directory,
                "spec.yaml",
                "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n"
                        + "    A:\n      x-ms-azure-resource: 'yes'\n      x-ms-mutability: [raed]\n"
                        + "      properties: {x-ms-secret: {type: string, x-ms-client-name: 5}}\n"
                        + "      example: {x-ms-enum: data}\n");

        assertThat(Loaded.from(directory, "spec.yaml").messages())
                .containsExactly(
                        "spec.yaml:7:28: warning: \"x-ms-azure-resource\" must be of type boolean; it is ignored."
                                + " [/components/schemas/A/x-ms-azure-resource]",
                        "spec.yaml:8:25: warning: \"x-ms-mutability\" does not know \"raed\"; it is ignored."
                                + " Did you mean \"read\"? [/components/schemas/A/x-ms-mutability/0]",
                        "spec.yaml:9:66: warning: \"x-ms-client-name\" must be of type string; it is ignored."
                                + " [/components/schemas/A/properties/x-ms-secret/x-ms-client-name]");
    }
}
