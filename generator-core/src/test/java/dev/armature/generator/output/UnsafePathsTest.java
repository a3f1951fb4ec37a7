package dev.armature.generator.output;

import static dev.armature.generator.output.OutputDirectoryTest.files;
import static dev.armature.generator.output.OutputDirectoryTest.fingerprint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsafePathsTest {
    @TempDir
    Path temp;

    private Path root;
    private OutputDirectory output;

    @BeforeEach
    void create() {
        root = temp.resolve("out");
        output = OutputDirectory.at(root);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "../x",
                "a/../../x",
                "a/./b",
                "a//b",
                "a/",
                "..\\x",
                "C:\\x",
                "C:x",
                "\\\\server\\x",
                "a\u0000b",
                "a\nb",
                "CON",
                "con.java",
                "a/NUL.txt",
                "aux.",
                "COM1.java",
                "LPT\u00b2",
                "a/prn /b",
                "trailing.",
                "trailing ",
                "a:stream",
                "what?",
                "star*",
                "<",
                "|",
                "\"",
                ".armature-manifest.json",
                ".ARMATURE-manifest.json",
                ".armature-staging/0",
                ".armature-lock"
            })
    void refusesPaths(String path) {
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> output.write(files("ok.txt", "ok", path, "bad"), fingerprint(), true))
                .satisfies(e -> assertThat(e.path()).isEqualTo(path));
        assertThatExceptionOfType(OutputException.class).isThrownBy(() -> output.compare(files(path, "bad")));
        assertThat(root.resolve("ok.txt")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b/c", "..a", "a..b", "Console.java", "COM10.java", "com/example/A$B.java", "名前.java"})
    void takesPathsThatOnlyLookUnsafe(String path) throws IOException {
        assertThat(SafePaths.problem(path)).isNull();
    }

    @Test
    void refusesNamesThatAreTooLong() {
        assertThat(SafePaths.problem("x".repeat(240))).isNull();
        assertThat(SafePaths.problem("x".repeat(241))).isNotNull();
        assertThat(SafePaths.problem("\u540d".repeat(81))).isNotNull();
        assertThat(SafePaths.problem("x/".repeat(1000) + "x")).isNotNull();
    }

    @Test
    void refusesTwoPathsThatAreOneFileOnSomeSystems() {
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> output.write(files("a/B.java", "1", "A/b.java", "2"), fingerprint(), false))
                .withMessageContaining("same file");
    }

    @Test
    void doesNotFollowLinksInside() throws IOException {
        Path outside = Files.createDirectories(temp.resolve("outside"));
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("com"), outside);
        assertThatExceptionOfType(OutputException.class)
                .isThrownBy(() -> output.write(files("com/A.java", "a"), fingerprint(), true))
                .withMessageContaining("com is a link");
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void doesNotWriteThroughALinkInPlaceOfAFile() throws IOException {
        Path victim = temp.resolve("victim.txt");
        Disk.write(victim, "mine");
        Files.createDirectories(root);
        Files.createSymbolicLink(root.resolve("a.txt"), victim);
        Files.createSymbolicLink(root.resolve("b.txt"), temp.resolve("does-not-exist"));
        WriteResult result = output.write(files("a.txt", "a", "b.txt", "b"), fingerprint(), true);
        assertThat(result.conflicts())
                .containsExactly(
                        new Conflict("a.txt", Conflict.Kind.NO_FILE), new Conflict("b.txt", Conflict.Kind.NO_FILE));
        assertThat(victim).hasContent("mine");
    }

    @Test
    void doesNotDeleteThroughALinkThatReplacedADirectory() throws IOException {
        output.write(files("com/A.java", "a", "b.txt", "b"), fingerprint(), false);
        Path outside = temp.resolve("outside");
        Files.move(root.resolve("com"), outside);
        Files.createSymbolicLink(root.resolve("com"), outside);
        WriteResult result = output.write(files("b.txt", "b"), fingerprint(), true);
        assertThat(result.kept()).containsExactly("com/A.java");
        assertThat(outside.resolve("A.java")).hasContent("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../victim.txt", "/etc/passwd", "a/../../victim.txt", "..\\\\victim.txt", "CON"})
    void doesNotBelieveAManifestWithUnsafePaths(String path) throws IOException {
        Path victim = temp.resolve("victim.txt");
        Disk.write(victim, "mine");
        poison("\"files\": [" + entry(path, Digests.sha256(victim)) + "]");
        Disk.write(root.resolve("a.txt"), "edited");
        WriteResult result = output.write(files("a.txt", "a"), fingerprint(), false);
        assertThat(victim).hasContent("mine");
        assertThat(result.conflicts()).containsExactly(new Conflict("a.txt", Conflict.Kind.FOREIGN));
        assertThat(result.warnings()).singleElement().asString().contains("lists a path that no run writes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"format\": 2}",
                "{\"format\": \"1\"}",
                "not json",
                "{\"format\": 1} x",
                "{\"format\": 1, \"format\": 1}",
                "{\"format\": 1, \"generator\": 5}"
            })
    void treatsABrokenManifestAsAbsent(String json) throws IOException {
        Disk.write(root.resolve(SafePaths.MANIFEST), json);
        Disk.write(root.resolve("a.txt"), "a");
        WriteResult result = output.write(files("a.txt", "a", "b.txt", "b"), fingerprint(), false);
        assertThat(result.warnings()).singleElement().asString().startsWith(".armature-manifest.json is not used");
        assertThat(result.written()).containsExactly("b.txt");
        assertThat(output.write(files("a.txt", "a", "b.txt", "b"), fingerprint(), false)
                        .warnings())
                .isEmpty();
    }

    @Test
    void treatsAManifestThatIsNoTextAsAbsent() throws IOException {
        Files.createDirectories(root);
        Files.write(root.resolve(SafePaths.MANIFEST), new byte[] {(byte) 0xff, (byte) 0xfe});
        assertThat(output.compare(List.of()).warnings())
                .singleElement()
                .asString()
                .contains("not UTF-8");
    }

    @Test
    void doesNotFollowALinkInPlaceOfTheManifest() throws IOException {
        output.write(files("a.txt", "a"), fingerprint(), false);
        Path elsewhere = temp.resolve("elsewhere.json");
        Files.move(root.resolve(SafePaths.MANIFEST), elsewhere);
        String before = Disk.read(elsewhere);
        Files.createSymbolicLink(root.resolve(SafePaths.MANIFEST), elsewhere);
        WriteResult result = output.write(files("a.txt", "a", "b.txt", "b"), fingerprint(), false);
        assertThat(result.warnings()).hasSize(1);
        assertThat(Disk.read(elsewhere)).isEqualTo(before);
        assertThat(Files.isSymbolicLink(root.resolve(SafePaths.MANIFEST))).isFalse();
    }

    @Test
    void toleratesMembersOfLaterVersions() throws IOException {
        poison("\"later\": {\"nested\": [true, false, null, -1, \"\\u00e9\\n\"]}, \"files\": []");
        assertThat(output.compare(List.of()).warnings()).isEmpty();
    }

    private void poison(String members) throws IOException {
        Disk.write(
                root.resolve(SafePaths.MANIFEST),
                "{\"format\": 1, \"generator\": \"1.0\", \"configuration\": \"config\", \"inputs\": [], " + members
                        + "}");
    }

    private static String entry(String path, String digest) {
        return "{\"path\": \"" + path + "\", \"size\": 4, \"sha256\": \"" + digest + "\"}";
    }
}
