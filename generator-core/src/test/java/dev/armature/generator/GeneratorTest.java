package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole walk, from files to files. */
class GeneratorTest {
    private static final String CLIENT = "com/example/ThingsClient.java";
    private static final String COLOUR = "com/example/models/Colour.java";

    @TempDir
    Path directory;

    private Path spec;
    private Path output;

    @BeforeEach
    void write() throws IOException {
        spec = Things.write(directory);
        output = directory.resolve("out");
    }

    @Test
    void theFirstRunWritesEverything() throws IOException {
        GenerateResult result = generate();
        assertThat(result.verdict().diagnostics()).isEmpty();
        assertThat(result.verdict().counts()).isEqualTo(new Counts(1, 2, 3));
        assertThat(result.output().written()).contains(CLIENT, COLOUR, "com/example/README.md");
        assertThat(result.files()).isEqualTo(result.output().written().size());
        assertThat(output.resolve(CLIENT)).content().contains("interface ThingsClient");
    }

    @Test
    void theSecondRunReadsNoSpec() throws IOException {
        generate();
        List<String> stages = new ArrayList<>();
        assertThat(Generator.generate(config(builder -> builder), stages::add).upToDate())
                .isTrue();
        assertThat(stages).isEmpty();
    }

    @Test
    void forceGeneratesAgainAndTouchesNothingThatIsRight() throws IOException {
        generate();
        FileTime before = age(output.resolve(CLIENT));
        GenerateResult result = generate(builder -> builder.force(true));
        assertThat(result.upToDate()).isFalse();
        assertThat(result.output().written()).isEmpty();
        assertThat(Files.getLastModifiedTime(output.resolve(CLIENT))).isEqualTo(before);
    }

    @Test
    void aChangedSpecChangesOnlyWhatItMeans() throws IOException {
        generate();
        Files.writeString(spec, Things.TEXT.replace("[red, green]", "[red, green, blue]"));
        assertThat(generate().output().written()).containsExactly(COLOUR);
        assertThat(output.resolve(COLOUR)).content().contains("BLUE");
    }

    @Test
    void aChangedOptionIsAChange() throws IOException {
        generate();
        GenerateResult result = generate(builder -> builder.clients(Clients.SYNC));
        assertThat(result.upToDate()).isFalse();
        assertThat(result.output().deleted()).contains("com/example/ThingsAsyncClient.java");
        assertThat(output.resolve("com/example/ThingsAsyncClient.java")).doesNotExist();
    }

    @Test
    void changedRenamesAreAChange() throws IOException {
        Path renames = Files.writeString(directory.resolve("names.properties"), "Colour = Hue\n");
        UnaryOperator<GeneratorConfig.Builder> renamed = builder -> builder.renames(Optional.of(renames));
        generate(renamed);
        assertThat(generate(renamed).upToDate()).isTrue();
        Files.writeString(renames, "Colour = Tone\n");
        GenerateResult result = generate(renamed);
        assertThat(result.upToDate()).isFalse();
        assertThat(result.output().written()).contains("com/example/models/Tone.java");
        assertThat(result.output().deleted()).containsExactly("com/example/models/Hue.java");
    }

    @Test
    void aChangedTemplateIsAChange() throws IOException {
        Path templates = Files.createDirectory(directory.resolve("templates"));
        UnaryOperator<GeneratorConfig.Builder> own = builder -> builder.templates(Optional.of(templates));
        generate(own);
        assertThat(generate(own).upToDate()).isTrue();
        for (String text : List.of("Read me.", "Read it.")) {
            Files.writeString(templates.resolve("client-readme.md.mustache"), text);
            GenerateResult result = generate(own);
            assertThat(result.upToDate()).isFalse();
            assertThat(result.output().written()).containsExactly("com/example/README.md");
            assertThat(output.resolve("com/example/README.md")).content().contains(text);
        }
    }

    @Test
    void aSpecThatChangesDuringTheRunIsNoticedByTheNextRun() throws IOException {
        Progress edit = stage -> {
            if (stage.startsWith("building")) {
                write(spec, Things.TEXT.replace("[red, green]", "[red, green, blue]"));
            }
        };
        Generator.generate(config(builder -> builder), edit);
        assertThat(output.resolve(COLOUR)).content().doesNotContain("BLUE");
        assertThat(generate().output().written()).containsExactly(COLOUR);
        assertThat(generate().upToDate()).isTrue();
    }

    @Test
    void renamesThatChangeDuringTheRunAreNoticedByTheNextRun() throws IOException {
        Path renames = Files.writeString(directory.resolve("names.properties"), "Colour = Hue\n");
        UnaryOperator<GeneratorConfig.Builder> renamed = builder -> builder.renames(Optional.of(renames));
        Generator.generate(config(renamed), stage -> write(renames, "Colour = Tone\n"));
        assertThat(output.resolve("com/example/models/Hue.java")).exists();
        assertThat(generate(renamed).output().written()).contains("com/example/models/Tone.java");
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anEditedFileIsKeptAndReported() throws IOException {
        generate();
        Path colour = Files.writeString(output.resolve(COLOUR), "edited by hand");
        Files.writeString(spec, Things.TEXT.replace("[red, green]", "[red, green, blue]"));
        GenerateResult result = generate();
        assertThat(result.blocked()).isFalse();
        assertThat(result.complete()).isFalse();
        assertThat(result.output().conflicts().toString()).contains(COLOUR, "edited");
        assertThat(colour).hasContent("edited by hand");
        assertThat(generate().output().conflicts()).as("the next run").hasSize(1);
        assertThat(generate(builder -> builder.force(true)).output().written()).containsExactly(COLOUR);
    }

    @Test
    void aBrokenSpecTouchesNothing() throws IOException {
        Files.writeString(spec, Things.TEXT.replace("schemas/Colour\"", "schemas/Color\""));
        GenerateResult result = generate();
        assertThat(result.verdict().failed()).isTrue();
        assertThat(result.verdict().diagnostics().toString())
                .contains("things.yaml:37:", "[/components/schemas/Thing/properties/colour", "Colour");
        assertThat(output).doesNotExist();
    }

    @Test
    void allBrokenSpecsAreReportedAtOnce() throws IOException {
        Path other = Files.writeString(directory.resolve("other.yaml"), "openapi: 3.0.3\npaths: [\n");
        Files.writeString(spec, Things.TEXT.replace("schemas/Colour\"", "schemas/Color\""));
        Verdict verdict = Generator.validate(config(builder -> builder.specs(List.of(other, spec))), Progress.NONE);
        assertThat(verdict.diagnostics().toString()).contains("other.yaml:", "things.yaml:");
    }

    @Test
    void warningsFailAStrictRunOnly() throws IOException {
        Files.writeString(
                spec, Things.TEXT.replace("type: string\n      enum", "type: string\n      not: {}\n      enum"));
        assertThat(Generator.validate(config(builder -> builder), Progress.NONE).warnings())
                .isPositive();
        assertThat(generate(builder -> builder.strict(true)).verdict().failed()).isTrue();
        assertThat(output).doesNotExist();
        assertThat(generate().verdict().failed()).isFalse();
    }

    @Test
    void onlyWhatIsIncludedIsGenerated() throws IOException {
        assertThat(generate(builder -> builder.includes(List.of("DELETE /things/*")))
                        .output()
                        .written())
                .contains(CLIENT)
                .doesNotContain(COLOUR);
        assertThat(generate(builder -> builder.excludes(List.of("Things_Delete")))
                        .output()
                        .written())
                .contains(COLOUR);
    }

    @Test
    void severalSpecsShareTheirFiltersAndRenames() throws IOException {
        Path other = Files.writeString(
                directory.resolve("other.yaml"),
                Things.TEXT.replace("Things_", "Others_").replace("Thing", "Other"));
        Path renames = Files.writeString(directory.resolve("names.properties"), "Other = Renamed\n");
        GenerateResult result = generate(builder -> builder.specs(List.of(spec, other))
                .includes(List.of("Things_Get", "Others_Get"))
                .renames(Optional.of(renames)));
        assertThat(result.verdict().diagnostics()).isEmpty();
        assertThat(result.output().written())
                .contains("com/example/things/models/Thing.java", "com/example/other/models/Renamed.java");
        GenerateResult one =
                generate(builder -> builder.specs(List.of(spec, other)).includes(List.of("Others_Get")));
        assertThat(one.verdict().counts().apis()).isEqualTo(1);
        assertThat(one.output().deleted()).contains("com/example/things/models/Thing.java");
    }

    @Test
    void aFilterOrRenameThatFitsNothingIsAnError() throws IOException {
        assertThat(generate(builder -> builder.includes(List.of("Nothing_*")))
                        .verdict()
                        .errors())
                .isEqualTo(1);
        Path renames = Files.writeString(directory.resolve("names.properties"), "Nothing = Something\n");
        assertThat(generate(builder -> builder.renames(Optional.of(renames)))
                        .verdict()
                        .errors())
                .isEqualTo(1);
        assertThat(output).doesNotExist();
    }

    @Test
    void checkTellsEveryDifferenceAndChangesNothing() throws IOException {
        assertThat(check()).contains("missing: " + CLIENT);
        assertThat(output).doesNotExist();
        generate();
        assertThat(check()).isEmpty();
        Files.writeString(spec, Things.TEXT.replace("[red, green]", "[red, green, blue]"));
        assertThat(check()).containsExactly("outdated: " + COLOUR);
        Files.writeString(output.resolve(CLIENT), "edited by hand");
        assertThat(check()).containsExactly("outdated: " + COLOUR, "edited: " + CLIENT);
        assertThat(output.resolve(COLOUR)).content().doesNotContain("BLUE");
    }

    @Test
    void checkReadsFilesWhateverTheirTimeSays() throws IOException {
        generate();
        String client = Files.readString(output.resolve(CLIENT));
        Files.writeString(output.resolve(CLIENT), client.replace("interface", "interfacE"));
        age(output.resolve(CLIENT));
        assertThat(generate().upToDate())
                .as("same size and older than the manifest")
                .isTrue();
        assertThat(check()).containsExactly("edited: " + CLIENT);
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
                        .packageName("com.example")
                        .outputDirectory(output))
                .build();
    }

    private static FileTime age(Path file) throws IOException {
        FileTime time = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
        Files.setLastModifiedTime(file, time);
        return time;
    }
}
