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
        Report report = new Report(rows);
        System.out.println();
        System.out.println(report.summary());
        if (settings.report().isPresent()) {
            Files.writeString(settings.report().get(), report.markdown());
        } else {
            System.out.print(report.remains());
        }
    }

    /** The rows of all documents that the settings ask for. */
    static List<Row> run(Settings settings) throws IOException, InterruptedException {
        List<Document> documents = Document.all(settings.folders(), settings.seed()).stream()
                .filter(document -> settings.only().map(document.id()::contains).orElse(true))
                .limit(settings.documents())
                .toList();
        Table table = Table.open(settings.table(), GeneratorDigest.compute());
        Progress progress = new Progress(documents);
        try (WorkerProcess worker =
                new WorkerProcess(table.digest(), settings.work(), settings.heap(), settings.limit())) {
            for (Document document : documents) {
                if (table.row(document).isEmpty()) {
                    progress.starts();
                    table.add(worker.run(document));
                }
                progress.ended(table.row(document).orElseThrow());
            }
        }
        return documents.stream()
                .flatMap(document -> table.row(document).stream())
                .toList();
    }
}
