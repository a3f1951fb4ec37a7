package dev.armature.generator.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small files that want much ask in vain: each ends in a located diagnostic, in a process with 64 MB of memory. */
final class BombTest {
    private static final String HEAD = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\n";

    @TempDir
    Path directory;

    @Test
    void bombsEndInDiagnosticsWithinTheMemoryOfASmallProcess() throws Exception {
        Map<String, String> expected = write();

        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Bombs.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        List<String> lines = output.lines().filter(line -> line.contains("\t")).toList();
        assertThat(lines).as(output).hasSameSizeAs(expected.keySet());
        for (String line : lines) {
            assertThat(line).contains(expected.get(line.substring(0, line.indexOf('\t'))));
        }
    }

    private Map<String, String> write() throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        bomb(expected, "laughs.yaml", laughs(), "stand for more than 100000 values");
        bomb(
                expected,
                "merges.yaml",
                HEAD + "x-a: &a {b: 1}\nx-b: {<<: [" + "*a, ".repeat(200_000) + "*a]}\n",
                "stand for more");
        bomb(expected, "deep.yaml", HEAD + "x-a: " + "[".repeat(100_000), "nest deeper than 512");
        bomb(expected, "deep-maps.yaml", HEAD + "x-a: " + "{a: ".repeat(100_000), "nest deeper than 512");
        bomb(expected, "deep-block.yaml", HEAD + "x-a:\n " + "- ".repeat(100_000), "nest deeper than 512");
        bomb(expected, "deep.json", "{\"openapi\": " + "[".repeat(100_000), "nest deeper than 512");
        bomb(
                expected,
                "wide.json",
                "{\"openapi\": \"3.0.3\", \"x-a\": [" + "0,".repeat(500_000) + "0]}",
                "too many for its size");
        bomb(expected, "wide.yaml", HEAD + "x-a: [" + "0,".repeat(500_000) + "0]\n", "too many for its size");
        bomb(
                expected,
                "names.json",
                "{\"" + "n".repeat(200_000) + "\": [" + "0,".repeat(50_000) + "0]}",
                "names of the file are too long");
        bomb(expected, "number.json", "{\"openapi\": " + "1".repeat(10_000_000) + "}", "This is not JSON");
        bomb(expected, "number.yaml", "openapi: " + "1".repeat(10_000_000), "a word of more than 1048576 characters");
        bomb(
                expected,
                "text.json",
                "{\"asyncapi\": \"" + "t".repeat(8_000_000) + "\"}",
                "This is no OpenAPI description");
        bomb(expected, "keys.json", "{\"a\": 1, \"a\": 2}", "given twice");
        bomb(
                expected,
                "tag.yaml",
                "!!javax.script.ScriptEngineManager [!!java.net.URLClassLoader [[]]]",
                "Tags such as");
        try (RandomAccessFile sparse =
                new RandomAccessFile(directory.resolve("huge.yaml").toFile(), "rw")) {
            sparse.setLength(1L << 30);
        }
        expected.put("huge.yaml", "larger than 67108864 bytes");
        return expected;
    }

    private void bomb(Map<String, String> expected, String name, String text, String message) throws IOException {
        Files.writeString(directory.resolve(name), text);
        expected.put(name, message);
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder(HEAD).append("x-0: &l0 [ha]\n");
        for (int i = 1; i < 12; i++) {
            text.append("x-").append(i).append(": &l").append(i).append(" [");
            text.append(("*l" + (i - 1) + ", ").repeat(9))
                    .append("*l")
                    .append(i - 1)
                    .append("]\n");
        }
        return text.toString();
    }
}
