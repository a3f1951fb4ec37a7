package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.armature.generator.model.Diagnostic;
import dev.armature.generator.output.OutputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the file of names does for the one who commits it. */
class NamesFileTest {
    private static final String TAGS = "tags: {type: object, additionalProperties: {type: string}}";

    @TempDir
    Path directory;

    private Path spec;
    private Path names;

    @BeforeEach
    void write() throws IOException {
        spec = Things.write(directory);
        names = directory.resolve("armature-names.json");
    }

    @Test
    void itIsWrittenWithTheOutputAndReadsAsATable() throws IOException {
        assertThat(generate().upToDate()).isFalse();
        assertThat(names).content().isEqualTo("""
                {
                  "format": 1,
                  "apis": {
                    "things.yaml": {
                      "package": "",
                      "types": {
                        "things.yaml#/components/schemas/Colour": {
                          "name": "Colour",
                          "members": {
                            "green": "GREEN",
                            "red": "RED"
                          }
                        },
                        "things.yaml#/components/schemas/Problem": {
                          "name": "Problem",
                          "exception": "ProblemException",
                          "members": {
                            "message": "message"
                          }
                        },
                        "things.yaml#/components/schemas/Thing": {
                          "name": "Thing",
                          "members": {
                            "colour": "colour",
                            "name": "name",
                            "tags": "tags"
                          }
                        }
                      },
                      "clients": {
                        "Things": "Things"
                      },
                      "operations": {
                        "Things_Delete": {
                          "at": "DELETE /things/{name}",
                          "client": "Things",
                          "name": "delete",
                          "arguments": {
                            "path:name": "name"
                          }
                        },
                        "Things_Get": {
                          "at": "GET /things/{name}",
                          "client": "Things",
                          "name": "get",
                          "arguments": {
                            "path:name": "name",
                            "query:depth": "depth"
                          },
                          "headers": {
                            "etag": "etag"
                          }
                        }
                      }
                    }
                  }
                }
                """);
        assertThat(generate().upToDate()).isTrue();
    }

    @Test
    void aChangedOrMissingFileIsAChange() throws IOException {
        generate();
        String text = Files.readString(names);
        Files.writeString(names, text.replace("\"tags\": \"tags\"", "\"tags\": \"labels\""));
        assertThat(generate().output().written()).containsExactly("com/example/models/Thing.java");
        Files.delete(names);
        assertThat(generate().upToDate()).isFalse();
        assertThat(names).hasContent(text);
    }

    @Test
    void aNewcomerTakesNoNameAwayAndIsToldWho() throws IOException {
        generate();
        edit(TAGS, "hasTags: {type: boolean}\n        Colour: {type: string}\n        " + TAGS);
        assertThat(messages(generate()))
                .contains(
                        "things.yaml:39:17: warning: Property 'Colour' of Thing is called colour2 in Java, because Property"
                                + " 'colour' of Thing (things.yaml:37:17 [/components/schemas/Thing/properties/colour])"
                                + " already has the name colour. Rename one of them to choose the names yourself."
                                + " [/components/schemas/Thing/properties/Colour]")
                .anyMatch(message -> message.contains("'hasTags'") && message.contains("armature-names.json:"));
        assertThat(names).content().contains("\"Colour\": \"colour2\"", "\"tags\": \"tags\"");
    }

    @Test
    void theNameOfAnElementThatIsGoneIsNotUsedAgain() throws IOException {
        generate();
        edit("tags: {", "Tags: {");
        assertThat(messages(generate()))
                .singleElement()
                .asString()
                .contains(
                        "'Tags' of Thing is called tags2", "because 'tags' (armature-names.json:26:", "members/tags]");
        assertThat(names).content().contains("\"Tags\": \"tags2\"", "\"tags\": \"tags\"");
        edit("Tags: {", "tags: {");
        generate();
        assertThat(directory.resolve("out/com/example/models/Thing.java"))
                .content()
                .contains("tags()");
    }

    @Test
    void namesThatNoRunGaveAreErrorsWithTheirPlace() throws IOException {
        generate();
        String text = Files.readString(names);
        for (String bad : List.of("class", "a b", "", "hashCode", "x\\u200b", "1", "a;b", "y".repeat(300))) {
            Files.writeString(names, text.replace("\"tags\": \"tags\"", "\"tags\": \"" + bad + "\""));
            GenerateResult result = generate();
            assertThat(result.verdict().failed()).as(bad).isTrue();
            assertThat(messages(result))
                    .singleElement()
                    .asString()
                    .contains("armature-names.json:26:", "error", "'tags'");
        }
        Files.writeString(names, text.replace("\"tags\": \"tags\"", "\"tags\": \"colour\""));
        assertThat(messages(generate()))
                .singleElement()
                .asString()
                .contains("armature-names.json:26:", "armature-names.json:24:", "'colour'", "'tags'");
    }

    @Test
    void whatIsNoFileOfNamesIsAnErrorWithItsPlace() throws IOException {
        for (String bad : List.of(
                "{",
                "[]",
                "{\"format\": 2}",
                "{\"format\": 1, \"other\": 3}",
                "{\"format\": 1, \"apis\": {\"a\": 1}}",
                "{\"format\": 1, \"apis\": {\"a\": {\"package\": \"../x\"}}}",
                "{\"format\": 1, \"apis\": {\"a\": {\"package\": \"\", \"types\": {\"t\": {\"name\": 1}}}}}")) {
            Files.writeString(names, bad);
            GenerateResult result = generate();
            assertThat(result.verdict().failed()).as(bad).isTrue();
            assertThat(messages(result)).as(bad).allMatch(message -> message.startsWith("armature-names.json:1:"));
            assertThat(names).hasContent(bad);
        }
    }

    @Test
    void aRenameOfWhatHasANameNamesBothPlaces() throws IOException {
        generate();
        Path renames = Files.writeString(directory.resolve("renames.properties"), "Thing.tags = labels\n");
        assertThat(messages(generate(builder -> builder.renames(Optional.of(renames)))))
                .singleElement()
                .asString()
                .startsWith("things.yaml:38:")
                .contains("cannot be renamed to labels", "armature-names.json:26:", "keeps the name tags");
        Files.writeString(names, Files.readString(names).replace("\"tags\": \"tags\"", "\"tags\": \"labels\""));
        assertThat(messages(generate(builder -> builder.renames(Optional.of(renames)))))
                .isEmpty();
    }

    @Test
    void checkFailsWhenTheFileIsMissingOrOutOfDate() throws IOException {
        generate();
        assertThat(check()).isEmpty();
        String text = Files.readString(names);
        Files.writeString(names, text.replace(",\n            \"tags\": \"tags\"", ""));
        assertThat(check()).contains("outdated: armature-names.json");
        Files.delete(names);
        assertThat(check()).contains("missing: armature-names.json");
    }

    @Test
    void aSpecThatMovesKeepsItsNamesAndItsPackage() throws IOException {
        generate();
        Files.writeString(names, Files.readString(names).replace("\"tags\": \"tags\"", "\"tags\": \"labels\""));
        Path moved = directory.resolve("2027/things.yaml");
        Files.createDirectories(moved.getParent());
        Files.move(spec, moved);
        Path other = Files.writeString(directory.resolve("others.yaml"), Things.TEXT.replace("Things_", "Others_"));
        generate(builder -> builder.specs(List.of(moved, other)));
        assertThat(directory.resolve("out/com/example/models/Thing.java"))
                .content()
                .contains("labels()");
        assertThat(directory.resolve("out/com/example/others/models/Thing.java"))
                .content()
                .contains("tags()");
        assertThat(names)
                .content()
                .contains("\"2027/things.yaml\"", "\"others.yaml\"")
                .doesNotContain("\"things.yaml\"");
    }

    @Test
    void noPathOfThisMachineIsInTheFile() throws IOException {
        Path module = Files.createDirectories(directory.resolve("module"));
        generate(builder -> builder.baseDirectory(module));
        assertThat(names)
                .content()
                .contains("\"../things.yaml\": {", "\"../things.yaml#/components/schemas/Thing\": {")
                .doesNotContain(directory.toString());
        assertThat(generate(builder -> builder.baseDirectory(module)).upToDate())
                .isTrue();
    }

    @Test
    void runsThatShareAFileKeepEachOthersNames() throws IOException {
        generate();
        Path other = Files.writeString(directory.resolve("others.yaml"), Things.TEXT);
        UnaryOperator<GeneratorConfig.Builder> second =
                builder -> builder.specs(List.of(other)).outputDirectory(directory.resolve("out2"));
        generate(second);
        assertThat(names).content().contains("\"things.yaml\"", "\"others.yaml\"");
        generate();
        assertThat(generate().upToDate()).isTrue();
    }

    @Test
    void aFileThatChangesDuringTheRunIsNotOverwritten() throws IOException {
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> Generator.generate(config(builder -> builder), stage -> {
                    try {
                        Files.writeString(names, "mine");
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }))
                .withMessageContaining("another run changed it");
        assertThat(names).hasContent("mine");
    }

    private void edit(String what, String with) throws IOException {
        Files.writeString(spec, Files.readString(spec).replace(what, with));
    }

    private static List<String> messages(GenerateResult result) {
        return result.verdict().diagnostics().stream().map(Diagnostic::toString).toList();
    }

    private List<String> check() throws IOException {
        return Generator.check(config(builder -> builder), Progress.NONE).differences();
    }

    private GenerateResult generate() throws IOException {
        return generate(builder -> builder);
    }

    private GenerateResult generate(UnaryOperator<GeneratorConfig.Builder> change) throws IOException {
        return Generator.generate(config(change), Progress.NONE);
    }

    private GeneratorConfig config(UnaryOperator<GeneratorConfig.Builder> change) {
        return change.apply(GeneratorConfig.builder()
                        .baseDirectory(directory)
                        .specs(List.of(spec))
                        .names(Optional.of(names))
                        .packageName("com.example")
                        .outputDirectory(directory.resolve("out")))
                .build();
    }
}
