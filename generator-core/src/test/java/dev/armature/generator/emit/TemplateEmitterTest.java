package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.output.GeneratedFile;
import dev.armature.templates.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateEmitterTest {
    private static final String README = "com/example/vpn/README.md";

    @TempDir
    private Path directory;

    private final Diagnostics diagnostics = new Diagnostics();

    @Test
    void describesTheClientsInAReadme() {
        assertThat(text(files(WidgetsApi.make(), ClientStyle.BOTH, Optional.empty()), README))
                .startsWith("# VPN connections\n\nAn API for tests.\n\nJava client for version 2024-05-01 of the API")
                .contains("from\n`sketch.yaml`.\n")
                .contains("""
                        ```java
                        ConnectionsClient client = ConnectionsClient.builder()
                                .credential(Credential.bearer(tokenSource))
                                .subscriptionId(subscriptionId)
                                .build();
                        ```
                        """)
                .contains("| `Widgets_Find` | `GET /find` | `Optional<Widget> find(String name)` |\n")
                .contains("| `Widgets_List` | `GET /widgets` | `List<Widget> list()` |\n")
                .contains("## Long-running operations\n\n`createOrUpdate`, `delete`, `approve`\n")
                .contains("| `NotThereException` | the service answers with an error of the form `NotThere` |\n")
                .contains("7 models in the package `com.example.vpn.models`.");
    }

    @Test
    void leavesOutWhatTheApiDoesNotHave() {
        ApiSketch sketch = new ApiSketch("Plain").endpoint("/relative");
        sketch.group(
                "Things",
                sketch.operation("Things_Get", "GET", "/things")
                        .answersEmpty("200")
                        .make());
        List<GeneratedFile> files = files(sketch.api(), ClientStyle.ASYNC, Optional.empty());
        assertThat(files).extracting(GeneratedFile::path).containsExactly(README, "com/example/vpn/package-info.java");
        assertThat(text(files, README))
                .contains(
                        "ThingsAsyncClient client = ThingsAsyncClient.builder()\n        .endpoint(endpoint)\n        .build();")
                .contains("`CompletableFuture<Void> get()`")
                .doesNotContain("Long-running", ".credential(");
    }

    @Test
    void marksBothPackagesForNullCheckers() {
        List<GeneratedFile> files = files(WidgetsApi.make(), ClientStyle.BOTH, Optional.empty());
        assertThat(text(files, "com/example/vpn/package-info.java"))
                .contains("@NullMarked\npackage com.example.vpn;\n");
        assertThat(text(files, "com/example/vpn/models/package-info.java"))
                .contains("@NullMarked\npackage com.example.vpn.models;\n")
                .contains("Models of <code>VPN connections</code>, version <code>2024-05-01</code>.");
    }

    @Test
    void usesTheTemplatesOfTheUser() throws IOException {
        Files.writeString(
                directory.resolve(Templates.CLIENT_README),
                "{{title}}: {{#clients}}{{name}}{{#operations}} {{{java}}}{{/operations}};{{/clients}}");
        List<GeneratedFile> files = files(WidgetsApi.make(), ClientStyle.SYNC, Optional.of(directory));
        assertThat(text(files, README)).startsWith("VPN connections: `ConnectionsClient` `Connection createOrUpdate(");
        assertThat(diagnostics.all()).isEmpty();
    }

    @Test
    void leavesOutTheFileOfATemplateThatCannotBeUsed() throws IOException {
        Files.writeString(directory.resolve(Templates.CLIENT_README), "{{#clients}}\n{{nome}}\n{{/clients}}\n");
        List<GeneratedFile> files = files(WidgetsApi.make(), ClientStyle.SYNC, Optional.of(directory));
        assertThat(files).extracting(GeneratedFile::path).doesNotContain(README).hasSize(2);
        assertThat(diagnostics.all()).singleElement().satisfies(error -> assertThat(error.toString())
                .contains(Templates.CLIENT_README + ":2:", "nome"));
    }

    private List<GeneratedFile> files(Api api, ClientStyle style, Optional<Path> overrides) {
        TemplateSet templates = TemplateSet.read(overrides, diagnostics);
        return TemplateEmitter.all(Generated.context(api), style, templates, diagnostics);
    }

    private static String text(List<GeneratedFile> files, String path) {
        return files.stream()
                .filter(file -> file.path().equals(path))
                .map(file -> new String(file.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow();
    }
}
