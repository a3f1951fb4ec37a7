package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.Usage;
import dev.armature.generator.output.GeneratedFile;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClientFilesTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(ClientStyle.class)
    void everyStyleCompilesWithoutAWarning(ClientStyle style) {
        assertThat(Compiled.of(directory, Generated.files(WidgetsApi.make(), style))
                        .problems())
                .isEmpty();
    }

    @Test
    void writesTheFilesOfTheWantedStylesOnly() {
        assertThat(names(ClientStyle.SYNC)).contains("WidgetsClient", "WidgetsClientImpl", "WidgetsOperations");
        assertThat(names(ClientStyle.SYNC)).noneMatch(name -> name.contains("Async"));
        assertThat(names(ClientStyle.ASYNC)).contains("WidgetsAsyncClient", "WidgetsAsyncClientImpl");
        assertThat(names(ClientStyle.ASYNC)).doesNotContain("WidgetsClient", "WidgetsClientImpl");
        assertThat(names(ClientStyle.BOTH))
                .contains("WidgetsClient", "WidgetsAsyncClient")
                .contains("CloudErrorException", "NotThereException")
                .contains("PeeringsCreateOrUpdateOptions", "PeeringsCreateOrUpdateHeaders")
                .doesNotContain("ConnectionsUpdateOptions", "ConnectionsUpdateHeaders")
                .doesNotHaveDuplicates();
    }

    @Test
    void theBuilderStandsInTheClientThatIsThere() throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = load(ClientStyle.ASYNC)) {
            Class<?> client = loader.loadClass("com.example.vpn.WidgetsAsyncClient");
            Class<?> builder = client.getMethod("builder").getReturnType();
            assertThat(builder.getMethod("build").getReturnType()).isEqualTo(client);
        }
    }

    @Test
    void anOperationHasTwoMethodsPerStyleAndALongRunningOneFour() throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader = load(ClientStyle.BOTH)) {
            for (String client : List.of("WidgetsClient", "WidgetsAsyncClient")) {
                assertThat(methods(loader, client).values()).as(client).containsOnly(2);
                assertThat(methods(loader, client)).hasSize(11);
            }
            for (String client : List.of("ConnectionsClient", "ConnectionsAsyncClient")) {
                assertThat(methods(loader, client))
                        .isEqualTo(Map.of(
                                "approve", 1,
                                "beginApprove", 2,
                                "resumeApprove", 1,
                                "createOrUpdate", 1,
                                "beginCreateOrUpdate", 2,
                                "resumeCreateOrUpdate", 1,
                                "delete", 1,
                                "beginDelete", 2,
                                "resumeDelete", 1,
                                "update", 2));
            }
        }
    }

    @Test
    void importsNothingButTheJdkTheRuntimeAndAnnotations() {
        for (GeneratedFile file : Generated.files(WidgetsApi.make(), ClientStyle.BOTH)) {
            String text = new String(file.content(), StandardCharsets.UTF_8);
            if (file.path().endsWith(".java")) {
                assertThat(text.lines().filter(line -> line.startsWith("import ")))
                        .as(file.path())
                        .allMatch(line ->
                                line.matches("import (java\\.|dev\\.armature\\.runtime\\.|com\\.example\\.vpn\\."
                                        + "|com\\.fasterxml\\.jackson\\.annotation\\.|org\\.jspecify\\.annotations\\."
                                        + "|javax\\.annotation\\.processing\\.Generated;).*"));
            }
            assertThat(text).as(file.path()).doesNotContain("\r").endsWith("\n");
        }
    }

    @Test
    void anyNameMayBeTheNameOfAnOperationOrAParameter() {
        assertThat(Compiled.of(directory, Generated.files(awkward(), ClientStyle.BOTH))
                        .problems())
                .isEmpty();
    }

    @Test
    void equalApisGiveEqualFiles() {
        assertThat(Generated.files(WidgetsApi.make(), ClientStyle.BOTH))
                .isEqualTo(Generated.files(WidgetsApi.make(), ClientStyle.BOTH));
    }

    @Test
    void documentsWhatACallTakesGivesAndThrows() {
        String client = text("com/example/vpn/ConnectionsClient.java");
        assertThat(client)
                .contains("     * <pre>client.createOrUpdate(\"rg1\", \"vpn *&#47; 1\", body);</pre>\n")
                .contains("@param resourceGroupName The resourceGroupName. Constraints: maxLength <code>90</code>\n")
                .contains("@throws CloudErrorException when the service answers with an error\n")
                .contains("@throws LongRunningFailure when the operation ends as failed or canceled\n");
        String widgets = text("com/example/vpn/WidgetsClient.java");
        assertThat(widgets)
                .contains("@throws NotThereException when the service answers with status <code>404</code>\n")
                .contains("The type of the result depends on the status.")
                .contains("@deprecated")
                .contains("The headers of the answer: <code>WidgetsListHeaders.of</code>.");
        assertThat(text("com/example/vpn/WidgetsListOptions.java")).contains("Unless set: <code>25</code>.");
    }

    /** Names that generated code itself uses, wherever a description can put them. */
    private static Api awkward() {
        List<String> names = List.of(
                "options",
                "call",
                "service",
                "operations",
                "resumeToken",
                "text",
                "value",
                "response",
                "builder",
                "none",
                "build",
                "client",
                "this",
                "endpoint",
                "credential",
                "require",
                "body",
                "headers",
                "error",
                "failure",
                "async",
                "close",
                "notify",
                "wait",
                "getClass",
                "hashCode",
                "toString",
                "finalize",
                "Object",
                "List");
        ApiSketch sketch = new ApiSketch("Awkward");
        TypeRef error = sketch.object("Error", Set.of(Usage.ERROR), ApiSketch.property("error", ApiSketch.STRING));
        List<Operation> operations = new ArrayList<>();
        for (String name : names) {
            Parameter perClient = sketch.client(ApiSketch.parameter(name, Parameter.In.QUERY, ApiSketch.INT)
                    .perClient()
                    .fixed("1")
                    .make());
            ApiSketch.OperationSketch operation = sketch.operation("Things_" + name, "POST", "/" + name)
                    .with(perClient)
                    .body(ApiSketch.STRING, false, "text/plain")
                    .answers("200", error, ApiSketch.header(name, ApiSketch.STRING))
                    .answersEmpty("204")
                    .fails("default", error);
            names.forEach(each -> operation.with(
                    ApiSketch.parameter(each, Parameter.In.HEADER, ApiSketch.STRING)
                            .required(),
                    ApiSketch.parameter(each, Parameter.In.COOKIE, ApiSketch.list(ApiSketch.STRING))));
            operations.add(operation.make());
        }
        return sketch.group("Things", operations.toArray(Operation[]::new)).api();
    }

    private static String text(String path) {
        return Generated.files(WidgetsApi.make(), ClientStyle.BOTH).stream()
                .filter(file -> file.path().equals(path))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(ClientStyle style) {
        return ClientEmitters.all(Generated.context(WidgetsApi.make()), style).stream()
                .map(file -> file.path().replaceAll(".*/|\\.java$", ""))
                .toList();
    }

    private URLClassLoader load(ClientStyle style) {
        Compiled compiled = Compiled.of(directory, Generated.files(WidgetsApi.make(), style));
        assertThat(compiled.problems()).isEmpty();
        return compiled.loader();
    }

    /** The operations' methods of a client by name. */
    private static Map<String, Integer> methods(ClassLoader loader, String client) throws ClassNotFoundException {
        return Arrays.stream(loader.loadClass("com.example.vpn." + client).getDeclaredMethods())
                .map(Method::getName)
                .filter(name -> !List.of("builder", "async", "close").contains(name))
                .collect(Collectors.toMap(name -> name, name -> 1, Integer::sum, TreeMap::new));
    }
}
