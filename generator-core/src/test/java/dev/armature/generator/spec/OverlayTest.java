package dev.armature.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OverlayTest {
    @TempDir
    Path directory;

    @BeforeEach
    void writeDescription() throws IOException {
        Loaded.write(directory, "api/spec.yaml", """
                openapi: 3.0.3
                info: {title: t, version: '1', description: old}
                paths:
                  /a:
                    get: {operationId: A_Get, tags: [x], responses: {'204': {description: d}}}
                    put: {operationId: A_Put, x-internal: true, responses: {'204': {description: d}}}
                components:
                  schemas:
                    A: {type: object, properties: {n: {type: string}}}
                    B: {type: object, properties: {a: {$ref: 'types.yaml#/T'}}}
                """);
        Loaded.write(directory, "api/types.yaml", "T: {type: object, properties: {n: {type: integer}}}\n");
    }

    private Loaded load(String... overlays) throws IOException {
        for (int i = 0; i < overlays.length; i++) {
            Loaded.write(directory, "o" + i + ".yaml", overlays[i]);
        }
        Diagnostics diagnostics = new Diagnostics();
        List<Path> files = Stream.iterate(0, i -> i + 1)
                .limit(overlays.length)
                .map(i -> directory.resolve("o" + i + ".yaml"))
                .toList();
        Optional<Document> found = new SpecLoader(directory, ReadLimits.DEFAULT, Access.NONE, files)
                .load(directory.resolve("api/spec.yaml"), directory, diagnostics);
        return new Loaded(found, diagnostics);
    }

    private static String overlay(String... actions) {
        return "overlay: 1.0.0\ninfo: {title: o, version: '1'}\nactions:\n- " + String.join("\n- ", actions) + "\n";
    }

    @Test
    void anUpdateMergesObjectsReplacesScalarsAndAppendsToLists() throws IOException {
        Loaded loaded = load(overlay(
                "{target: $.info, update: {description: new, contact: {name: c}}}",
                "{target: '$.paths[*].get', update: {tags: [y], deprecated: true}}",
                "{target: '$.paths[*].get.tags', update: z}"));

        assertThat(loaded.clean().info().description()).isEqualTo("new");
        assertThat(loaded.at("/info").toJson())
                .isEqualTo("{\"title\":\"t\",\"version\":\"1\",\"description\":\"new\",\"contact\":{\"name\":\"c\"}}");
        assertThat(loaded.at("/paths/~1a/get/tags").toJson()).isEqualTo("[\"x\",\"y\",\"z\"]");
        assertThat(loaded.at("/paths/~1a/get/deprecated").text()).isEqualTo("true");
    }

    @Test
    void removalTakesWhatIsSelectedAndWinsOverAnUpdate() throws IOException {
        Loaded loaded = load(overlay(
                "{target: '$.paths.*[?@.x-internal == true]', remove: true}"
                        .replace("@.x-internal", "@[\"x-internal\"]"),
                "{target: '$.paths[*].get.tags[0]', remove: true}",
                "{target: $.info.description, remove: true, update: {a: b}}"));

        assertThat(loaded.clean().operations())
                .extracting(OperationNode::method)
                .containsExactly("GET");
        assertThat(loaded.at("/paths/~1a/get/tags").items()).isEmpty();
        assertThat(loaded.at("/info").get("description")).isEmpty();
    }

    @Test
    void actionsAndOverlaysFollowEachOther() throws IOException {
        Loaded loaded = load(
                overlay(
                        "{target: $.components.schemas, update: {C: {type: object}}}",
                        "{target: $.components.schemas.C, update: {description: first}}"),
                overlay(
                        "{target: '$.components.schemas[?@.description == \"first\"]', update: {description: second}}"));

        assertThat(loaded.clean().components("schemas").get("C").text("description"))
                .contains("second");
    }

    @Test
    void whatAnOverlayAddsPointsIntoItAndItsReferencesAreThoseOfTheDescription() throws IOException {
        Loaded loaded = load(overlay("target: $.components.schemas\n  update:\n    C:\n      properties:\n"
                + "        a: {$ref: '#/components/schemas/A'}\n        t: {$ref: types.yaml#/T}\n"
                + "        self: {$ref: '#/components/schemas/C'}\n        wrong: {$ref: '#/components/schemas/D'}"));

        Node added = loaded.at("/components/schemas/C");
        assertThat(added.pointer()).hasToString("o0.yaml#/actions/0/update/C");
        assertThat(loaded.at("/components/schemas/A").pointer()).hasToString("api/spec.yaml#/components/schemas/A");
        assertThat(added.members("properties").get("a").ref()).contains("#/components/schemas/A");
        assertThat(added.members("properties").get("t").ref()).contains("#/components/schemas/T");
        assertThat(added.members("properties").get("self").ref()).contains("#/components/schemas/C");
        assertThat(loaded.messages())
                .containsExactly("o0.yaml:11:23: error: The reference \"#/components/schemas/D\" leads nowhere:"
                        + " api/spec.yaml#/components/schemas has no \"D\". Did you mean \"A\"?"
                        + " [/actions/0/update/C/properties/wrong/$ref]");
    }

    @Test
    void aTargetThatMatchesNothingIsAWarning() throws IOException {
        Loaded loaded = load(overlay("{target: $.nothing.here, update: {a: b}}"));

        assertThat(loaded.diagnostics().hasErrors()).isFalse();
        assertThat(loaded.messages())
                .containsExactly(
                        "o0.yaml:4:12: warning: The target \"$.nothing.here\" matches nothing in api/spec.yaml;"
                                + " the action changes nothing. [/actions/0/target]");
    }

    @Test
    void anOverlayExtendsTheFileItNames() throws IOException {
        Loaded loaded = load(
                "overlay: 1.0.0\nextends: ./api/types.yaml\nactions: [{target: $.T, update: {description: shared}}]\n",
                "overlay: 1.0.0\nextends: https://example.com/spec.yaml\nactions: [{target: $.info, update: {title: u}}]\n",
                "overlay: 1.0.0\nextends: other.yaml\nactions: [{target: $.info, update: {title: no}}]\n");

        assertThat(loaded.at("/components/schemas/T/description").text()).isEqualTo("shared");
        assertThat(loaded.clean().info().title()).isEqualTo("u");
        assertThat(loaded.document().overlays())
                .containsExactlyInAnyOrder(
                        SpecSource.of(directory.resolve("o0.yaml")), SpecSource.of(directory.resolve("o1.yaml")));
        assertThat(loaded.document().files()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    openapi: 3.0.0                                              | o0.yaml:1:1: error: This is no overlay
                    overlay: 1.1.0                                              | o0.yaml:1:10: error: The version overlay 1.1.0 is not supported; supported is overlay 1.0.x.
                    overlay: 1.0.0                                              | o0.yaml:1:1: error: An overlay needs a list "actions"
                    {overlay: 1.0.0, actions: []}                               | o0.yaml:1:27: error: An overlay needs a list "actions"
                    {overlay: 1.0.0, actions: [{update: {}}]}                   | o0.yaml:1:28: error: An action needs a "target"
                    {overlay: 1.0.0, actions: [{target: 5, remove: true}]}      | o0.yaml:1:37: error: An action needs a "target"
                    {overlay: 1.0.0, actions: [{target: $.a[, remove: true}]}   | error: This is not YAML
                    {overlay: 1.0.0, actions: [{target: "$.a[", remove: true}]} | o0.yaml:1:37: error: The target "$.a[" is no JSONPath that is supported: at character 5 is the end
                    {overlay: 1.0.0, actions: [{target: $, remove: true}]}      | The whole description cannot be removed
                    {overlay: 1.0.0, actions: [{target: $.info}]}               | warning: The action changes nothing
                    {overlay: 1.0.0, actions: [{target: $.info, updaet: {}}]}   | An action has no member "updaet"; it is ignored. Did you mean "update"?
                    {overlay: 1.0.0, actions: [{target: $.info, update: [1]}]}  | The array cannot be merged with the object at api/spec.yaml#/info
                    {overlay: 1.0.0, actions: [{target: $, update: {info: 1}}]} | The number cannot be merged with the object at api/spec.yaml#/info
                    {overlay: 1.0.0, actions: [{target: $.info.title, update: x}]} | The string cannot be merged with the string
                    """)
    void mistakesAreLocated(String text, String message) throws IOException {
        assertThat(load(text).messages()).anySatisfy(line -> assertThat(line).contains(message));
    }

    @Test
    void aMissingOverlayIsAnError() throws IOException {
        Files.deleteIfExists(directory.resolve("o0.yaml"));
        Diagnostics diagnostics = new Diagnostics();
        new SpecLoader(directory, ReadLimits.DEFAULT, Access.NONE, List.of(directory.resolve("none.yaml")))
                .load(directory.resolve("api/spec.yaml"), directory, diagnostics);

        assertThat(diagnostics.all())
                .extracting(Object::toString)
                .containsExactly("none.yaml:1:1: error: The file does not exist.");
    }
}
