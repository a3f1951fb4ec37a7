package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeIdentityTest {
    @TempDir
    Path directory;

    @Test
    void ajarIsKnownByWhatIsInIt() throws IOException {
        Path first = jar("1.jar", "code", "a comment");
        Path second = jar("2.jar", "code", "another");
        Path other = jar("3.jar", "edoc", "a comment");
        assertThat(CodeIdentity.of(first)).hasSize(16).isEqualTo(CodeIdentity.of(second));
        assertThat(CodeIdentity.of(other)).isNotEqualTo(CodeIdentity.of(first));
    }

    @Test
    void aDirectoryOfClassesIsKnownByItsFiles() throws IOException {
        Files.writeString(directory.resolve("A.class"), "a");
        String before = CodeIdentity.of(directory);
        assertThat(CodeIdentity.of(directory)).isEqualTo(before);
        Files.writeString(directory.resolve("A.class"), "ab");
        assertThat(CodeIdentity.of(directory)).isNotEqualTo(before);
    }

    @Test
    void theRunningGeneratorHasOne() {
        assertThat(GeneratorVersion.identity())
                .startsWith(GeneratorVersion.current())
                .isEqualTo(GeneratorVersion.identity());
        if (GeneratorVersion.current().endsWith("-SNAPSHOT")) {
            assertThat(GeneratorVersion.identity()).matches(".*-SNAPSHOT\\+[0-9a-f]{16}");
        }
    }

    private Path jar(String name, String content, String comment) throws IOException {
        Path jar = directory.resolve(name);
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setComment(comment);
            ZipEntry entry = new ZipEntry("A.class");
            entry.setTime(0);
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }
}
