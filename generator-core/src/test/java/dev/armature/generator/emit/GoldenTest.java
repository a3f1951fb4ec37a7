package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.output.GeneratedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole walk over small descriptions that show one thing each. A case is a folder of {@code golden} with a description right
 * in it; what that refers to is in folders below.
 */
class GoldenTest {
    private static final int WIDTH = 120;

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("cases")
    void isWhatIsExpected(String name) throws IOException {
        List<GeneratedFile> files = Described.files(GoldenFiles.folder(name), directory.resolve("output"));
        GoldenFiles.check(name, files);
        Compiled compiled = Compiled.of(directory, files);
        assertThat(compiled.problems()).isEmpty();
        for (GeneratedFile file : files) {
            if (file.path().endsWith(".java")) {
                assertThat(compiled.text(file.path()).lines())
                        .as(file.path())
                        .allMatch(line ->
                                line.length() <= WIDTH || line.strip().matches("\\*.*|import .*|\"[^\"]*\"[,;)]*"));
            }
        }
    }

    static List<String> cases() throws IOException {
        List<String> cases = new ArrayList<>();
        for (Path folder : GoldenFiles.folders()) {
            if (Described.description(folder).isPresent()) {
                cases.add(folder.getFileName().toString());
            }
        }
        assertThat(cases).isNotEmpty();
        return cases;
    }
}
