package dev.armature.it.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** Tries every document of some folders and writes what became of each. */
public final class Corpus {
    private Corpus() {}

    /**
     * Runs; goes on where a former run with the same generator ended.
     *
     * @param arguments see {@link Settings}
     * @throws Exception when the run itself fails
     */
    public static void main(String... arguments) throws Exception {
        Settings settings = Settings.of(arguments);
        List<Row> rows = run(settings);
        Report report = new Report(rows, documents(settings).size());
        System.out.println();
        System.out.println(report.summary());
        if (settings.report().isPresent()) {
            Files.writeString(settings.report().get(), report.markdown());
        } else {
            System.out.print(report.remains());
        }
        if (settings.results().isPresent()) {
            Files.writeString(settings.results().get(), report.table());
        }
    }

    /** The rows of all documents that the settings ask for, and that there was time for. */
    static List<Row> run(Settings settings) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<Document> documents = documents(settings).stream()
                .filter(document -> settings.only().map(document.id()::contains).orElse(true))
                .limit(settings.documents())
                .toList();
        Table table = Table.open(settings.table(), GeneratorDigest.compute(), settings.known());
        Progress progress = new Progress(documents);
        try (WorkerProcess generator = worker(Worker.Task.GENERATE, settings, table.digest(), settings.heap());
                WorkerProcess compiler =
                        worker(Worker.Task.COMPILE, settings, table.digest(), settings.compilerHeap())) {
            for (Document document : documents) {
                boolean hasTime = System.nanoTime() - start < settings.end().toNanos();
                if (table.row(document).isEmpty() && hasTime) {
                    progress.starts();
                    table.add(row(document, generator, compiler));
                }
                table.row(document).ifPresent(progress::ended);
            }
        }
        return documents.stream()
                .flatMap(document -> table.row(document).stream())
                .toList();
    }

    private static List<Document> documents(Settings settings) throws IOException {
        return Document.all(settings.folders(), settings.seed());
    }

    private static WorkerProcess worker(Worker.Task task, Settings settings, String digest, String heap) {
        return new WorkerProcess(task, digest, settings.work(), heap, settings.limit());
    }

    private static Row row(Document document, WorkerProcess generator, WorkerProcess compiler)
            throws IOException, InterruptedException {
        Row generated = generator.run(document);
        boolean hasCode = generated.outcome() == Outcome.OK || generated.outcome() == Outcome.LOSS;
        return hasCode ? generated.compiled(compiler.run(document)) : generated;
    }
}
