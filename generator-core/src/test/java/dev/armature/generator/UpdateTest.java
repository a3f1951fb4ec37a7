package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.generator.UpdateResult.State;
import dev.armature.generator.output.ContentCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pins of files on this machine: what the lock says, what fails because of it, and what an update shows. */
class UpdateTest {
    private static final String OVERLAY =
            "overlay: 1.0.0\ninfo: {title: o, version: '1'}\nactions: [{target: $.info, update: {title: Better}}]\n";

    @TempDir
    Path directory;

    private Pinning pinning;

    @BeforeEach
    void write() throws IOException {
        pinning = new Pinning(directory)
                .write("widgets.yaml", Pinning.SPEC)
                .write("types.yaml", Pinning.TYPES)
                .write("more/overlay.yaml", OVERLAY);
    }

    @Test
    void theLockNamesEveryFileWithItsDigest() throws IOException {
        Pinning overlaid = pinning.with(builder -> builder.overlays(List.of(Path.of("more/overlay.yaml"))));
        UpdateResult result = overlaid.update("widgets.yaml");
        assertThat(result.written()).isTrue();
        assertThat(result.specs()).extracting(UpdateResult.Spec::state).containsExactly(State.NEW);
        assertThat(overlaid.locked())
                .isEqualTo("""
                {
                  "format": 1,
                  "specs": {
                    "widgets.yaml": {
                      "overlays": [
                        "more/overlay.yaml"
                      ],
                      "files": {
                        "more/overlay.yaml": "%s",
                        "types.yaml": "%s",
                        "widgets.yaml": "%s"
                      }
                    }
                  }
                }
                """.formatted(digest(OVERLAY), digest(Pinning.TYPES), digest(Pinning.SPEC)));
        assertThat(overlaid.generate("widgets.yaml").verdict().diagnostics()).isEmpty();
        assertThat(pinning.messages("widgets.yaml"))
                .containsExactly(
                        "armature-lock.json:9:30: error: The file more/overlay.yaml is pinned, but it is no longer"
                                + " read. Run update to unpin it. [/specs/widgets.yaml/files/more~1overlay.yaml]");
    }

    @Test
    void aFileThatChangedFailsWithBothHashesAndWhatToDo() throws IOException {
        pinning.update("widgets.yaml");
        pinning.write("types.yaml", Pinning.FEWER_TYPES);
        assertThat(pinning.messages("widgets.yaml"))
                .containsExactly("armature-lock.json:6:23: error: The file types.yaml has the SHA-256 "
                        + digest(Pinning.FEWER_TYPES) + ", but " + digest(Pinning.TYPES)
                        + " is pinned. Run update to see what changes and to pin it, or restore the file."
                        + " [/specs/widgets.yaml/files/types.yaml]");
        assertThat(pinning.project.resolve("out")).as("nothing is written").doesNotExist();
        pinning.write("types.yaml", "Widget: [");
        assertThat(pinning.messages("widgets.yaml"))
                .as("also when it cannot be read")
                .anyMatch(message -> message.contains("but " + digest(Pinning.TYPES) + " is pinned"));
        pinning.write("types.yaml", Pinning.TYPES)
                .write("widgets.yaml", Pinning.SPEC.replace("types.yaml", "more/types.yaml"))
                .write("more/types.yaml", Pinning.TYPES);
        assertThat(pinning.messages("widgets.yaml"))
                .anyMatch(message ->
                        message.startsWith("armature-lock.json:4:21: error: The file more/types.yaml is read,"
                                + " but it is not pinned. Run update"));
    }

    @Test
    void whatIsNotPinnedIsNotGenerated() throws IOException {
        assertThat(pinning.messages("widgets.yaml"))
                .containsExactly(
                        "armature-lock.json:1:1: error: The spec widgets.yaml is not pinned here. Run update to"
                                + " pin it.");
        pinning.update("widgets.yaml");
        pinning.write("other.yaml", Pinning.SPEC);
        assertThat(pinning.messages("widgets.yaml", "other.yaml"))
                .containsExactly("armature-lock.json:1:1: error: The spec other.yaml is not pinned here. Run update to"
                        + " pin it.");
        CheckResult check = Generator.check(pinning.config("other.yaml"), Progress.NONE);
        assertThat(check.verdict().failed()).isTrue();
    }

    @Test
    void anUpdateShowsTheChangesAndPinsThem() throws IOException {
        pinning.update("widgets.yaml");
        pinning.write("types.yaml", Pinning.FEWER_TYPES);
        UpdateResult result = pinning.update("widgets.yaml");
        assertThat(result.specs().get(0).lines())
                .startsWith("changed: widgets.yaml", "  changed types.yaml")
                .anyMatch(line -> line.startsWith("types.yaml:5:11: source-breaking, binary-breaking, behaviour:"
                        + " property-removed: property size of Widget"))
                .endsWith("1 change: 1 source-breaking, 1 binary-breaking, 1 behaviour");
        assertThat(pinning.messages("widgets.yaml")).isEmpty();
    }

    @Test
    void theOldFilesComeFromTheCommitsWhereTheCacheDoesNotHaveThem() throws Exception {
        pinning.update("widgets.yaml");
        Pinning.git(pinning.project, "init", "-q");
        Pinning.git(pinning.project, "add", ".");
        Pinning.git(pinning.project, "commit", "-q", "-m", "first");
        pinning.write("types.yaml", Pinning.FEWER_TYPES);
        Pinning.git(pinning.project, "commit", "-q", "-a", "-m", "second");
        delete(pinning.cache);
        UpdateResult result = pinning.update("widgets.yaml");
        assertThat(result.specs().get(0).diff().report().changes()).hasSize(1);
        assertThat(result.specs().get(0).unknown()).isEmpty();
    }

    @Test
    void changesThatNobodyKnowsAreAWarningOrARefusal() throws IOException {
        pinning.update("widgets.yaml");
        delete(pinning.cache);
        pinning.write("types.yaml", Pinning.FEWER_TYPES);
        UpdateResult refused = Generator.update(pinning.config("widgets.yaml"), FailOn.BREAKING, false, Progress.NONE);
        assertThat(refused.refused()).isTrue();
        assertThat(refused.written()).isFalse();
        assertThat(refused.specs().get(0).unknown().orElseThrow())
                .startsWith(
                        "the changes of widgets.yaml are not known, because what was pinned cannot be read any more: ")
                .contains("widgets.yaml cannot be fetched: it is no longer what was pinned; pinned is "
                        + digest(Pinning.SPEC));
        assertThat(pinning.update("widgets.yaml").written()).isTrue();
    }

    @Test
    void failOnAndDryRunWriteNothing() throws IOException {
        pinning.update("widgets.yaml");
        pinning.write("types.yaml", Pinning.FEWER_TYPES);
        String before = pinning.locked();
        List<String> cached = pinning.cached();
        assertThat(Generator.update(pinning.config("widgets.yaml"), FailOn.BREAKING, false, Progress.NONE)
                        .refused())
                .isTrue();
        UpdateResult dry = Generator.update(pinning.config("widgets.yaml"), FailOn.NONE, true, Progress.NONE);
        assertThat(dry.changes()).isTrue();
        assertThat(dry.written()).isFalse();
        assertThat(pinning.locked()).isEqualTo(before);
        assertThat(pinning.cached()).isEqualTo(cached);
    }

    @Test
    void aSecondUpdateWritesNothing() throws IOException {
        pinning.update("widgets.yaml");
        FileTime long0 = FileTime.fromMillis(1_000_000);
        Files.setLastModifiedTime(pinning.lock, long0);
        UpdateResult again = pinning.update("widgets.yaml");
        assertThat(again.written()).isFalse();
        assertThat(again.specs().get(0).lines()).containsExactly("same: widgets.yaml");
        assertThat(Files.getLastModifiedTime(pinning.lock)).isEqualTo(long0);
    }

    @Test
    void anUnreadableNewDescriptionIsNotPinned() throws IOException {
        pinning.update("widgets.yaml");
        String before = pinning.locked();
        pinning.write("types.yaml", "Widget: [");
        UpdateResult result = pinning.update("widgets.yaml");
        assertThat(result.failed()).isTrue();
        assertThat(result.specs().get(0).diff().after().failed()).isTrue();
        assertThat(pinning.locked()).isEqualTo(before);
    }

    @Test
    void specsOfOtherRunsStayAndAnEarlierVersionIsReplaced() throws IOException {
        pinning.write("v1/api.yaml", Pinning.SPEC).write("v1/types.yaml", Pinning.TYPES);
        pinning.update("widgets.yaml");
        pinning.update("v1/api.yaml");
        assertThat(pinning.locked()).contains("\"widgets.yaml\": {", "\"v1/api.yaml\": {");
        pinning.write("v2/api.yaml", Pinning.SPEC).write("v2/types.yaml", Pinning.FEWER_TYPES);
        UpdateResult result = pinning.update("v2/api.yaml");
        assertThat(result.specs().get(0).lines()).startsWith("changed: v2/api.yaml (was v1/api.yaml)");
        assertThat(result.specs().get(0).diff().report().changes()).hasSize(1);
        assertThat(pinning.locked())
                .contains("\"widgets.yaml\": {", "\"v2/api.yaml\": {")
                .doesNotContain("v1/api.yaml");
    }

    @Test
    void filesInArchivesArePinnedOneByOne() throws IOException {
        archive("specs.jar", Pinning.TYPES, 0);
        pinning.update("specs.jar!/api/widgets.yaml");
        assertThat(pinning.locked())
                .contains(
                        "\"specs.jar!/api/types.yaml\": \"" + digest(Pinning.TYPES),
                        "\"specs.jar!/api/widgets.yaml\": \"" + digest(Pinning.SPEC));
        archive("specs.jar", Pinning.TYPES, 86_400_000L);
        assertThat(pinning.messages("specs.jar!/api/widgets.yaml"))
                .as("packed again")
                .isEmpty();
        archive("specs.jar", Pinning.FEWER_TYPES, 0);
        assertThat(pinning.messages("specs.jar!/api/widgets.yaml"))
                .singleElement()
                .asString()
                .contains("The file specs.jar!/api/types.yaml has the SHA-256 ");
        assertThat(pinning.update("specs.jar!/api/widgets.yaml")
                        .specs()
                        .get(0)
                        .diff()
                        .report()
                        .changes())
                .hasSize(1);
    }

    @Test
    void artifactsAreCalledByTheirCoordinates() throws IOException {
        Path local = directory.resolve("elsewhere/specs-1.2.jar");
        archive("../elsewhere/specs-1.2.jar", Pinning.TYPES, 0);
        SpecArchives.Locator locator = new SpecArchives.Locator() {
            @Override
            public URL resource(String path) {
                return null;
            }

            @Override
            public Path artifact(String coordinates) {
                return local;
            }
        };
        String spec = "mvn:com.example:specs:1.2!/api/widgets.yaml";
        try (SpecArchives archives = new SpecArchives(locator)) {
            Pinning mine = pinning.with(builder -> {
                try {
                    return builder.sources(SpecFiles.expand(List.of(spec), pinning.project, archives));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            mine.update("widgets.yaml");
            assertThat(mine.locked())
                    .contains("    \"" + spec + "\": {", "\"mvn:com.example:specs:1.2!/api/types.yaml\": \"");
            assertThat(mine.messages("widgets.yaml")).isEmpty();
        }
    }

    @Test
    void anUnchangedBuildReadsNothing() throws IOException {
        pinning.update("widgets.yaml");
        assertThat(pinning.generate("widgets.yaml").upToDate()).isFalse();
        assertThat(pinning.generate("widgets.yaml").upToDate()).isTrue();
        Files.writeString(pinning.lock, pinning.locked().replace(digest(Pinning.TYPES), digest("other")));
        assertThat(pinning.messages("widgets.yaml")).as("the lock is an input").hasSize(1);
    }

    @Test
    void withoutALockThereIsNothingToUpdate() {
        assertThatThrownBy(() -> Generator.update(
                        pinning.with(builder -> builder.lock(Optional.empty())).config("widgets.yaml"),
                        FailOn.NONE,
                        false,
                        Progress.NONE))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("--lock (lock) is missing");
    }

    private void archive(String name, String types, long time) throws IOException {
        Path file = pinning.project.resolve(name).normalize();
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String entry : List.of("widgets", "types")) {
                ZipEntry packed = new ZipEntry("api/" + entry + ".yaml");
                packed.setTime(time);
                zip.putNextEntry(packed);
                zip.write((entry.equals("types") ? types : Pinning.SPEC).getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static String digest(String text) {
        return ContentCache.digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
