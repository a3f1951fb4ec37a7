package dev.armature.generator.output;

import static dev.armature.generator.output.OutputDirectoryTest.fingerprint;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that is really killed at any moment leaves one tree or the other, and the file beside it that belongs to it. */
class KilledRunTest {
    /** More with {@code -Darmature.kills=300}. */
    private static final int KILLS = Integer.getInteger("armature.kills", 25);

    private static final int FILES = 40;
    private static final int LONGEST_MICROS = 60_000;

    @TempDir
    Path temp;

    @Test
    void leavesOneTreeOrTheOther() throws Exception {
        Path root = temp.resolve("out");
        Path companion = temp.resolve("beside.txt");
        Random random = new Random(KILLS);
        int interrupted = 0;
        int[] seen = new int[2];
        for (int kill = 0; kill < KILLS; kill++) {
            killAfter(random.nextInt(LONGEST_MICROS), root, companion);
            interrupted += Transaction.isPending(root) ? 1 : 0;
            OutputDirectory.at(root).recover(companion);
            int variant = Disk.read(companion).equals("0") ? 0 : 1;
            seen[variant]++;
            Map<String, String> tree = Disk.tree(root);
            tree.keySet().removeIf(path -> path.endsWith("/") || path.equals(SafePaths.LOCK));
            assertThat(tree).as("after kill %s", kill).isEqualTo(expected(variant));
            assertThat(OutputDirectory.at(root).compare(files(variant)).isClean())
                    .as("manifest after kill %s", kill)
                    .isTrue();
        }
        System.out.printf(
                "%d kills, %d of them amid a run, %d and %d of each tree%n", KILLS, interrupted, seen[0], seen[1]);
        assertThat(interrupted).as("kills amid a run").isPositive();
    }

    private static void killAfter(int micros, Path root, Path companion) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        Process process = new ProcessBuilder(
                        java,
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        root.toString(),
                        companion.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.getInputStream().read()).as("the writer is at work").isEqualTo('+');
        TimeUnit.MICROSECONDS.sleep(micros);
        process.destroyForcibly().waitFor();
    }

    private static List<GeneratedFile> files(int variant) {
        List<GeneratedFile> files = new ArrayList<>();
        expected(variant).forEach((path, content) -> files.add(GeneratedFile.text(path, content)));
        return files;
    }

    /** A third of the files is the same in both trees, a third differs, the rest is in one of them only. */
    private static Map<String, String> expected(int variant) {
        Map<String, String> tree = new TreeMap<>();
        for (int i = 0; i < FILES; i++) {
            String name = i % 3 == 2 ? "only" + variant : "both";
            String content = i % 3 == 0 ? "same" : "variant " + variant;
            tree.put("p" + i % 5 + "/" + name + i + ".txt", content.repeat(200));
        }
        return tree;
    }

    /** Runs in a process of its own: writes one tree after the other until it is killed. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) throws IOException {
            Path root = Path.of(args[0]);
            Path companion = Path.of(args[1]);
            OutputDirectory output = OutputDirectory.at(root);
            output.recover(companion);
            for (int run = 0; ; run++) {
                String replaces = Files.exists(companion) ? Digests.sha256(companion) : "";
                int variant =
                        Files.exists(companion) && Files.readString(companion).equals("0") ? 1 : 0;
                output.write(files(variant), fingerprint(), false, new Companion(companion, "" + variant, replaces));
                if (run == 1) {
                    System.out.print('+');
                    System.out.flush();
                }
            }
        }
    }
}
