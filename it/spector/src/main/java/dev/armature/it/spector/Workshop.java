package dev.armature.it.spector;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Makes the clients of all documents that scenarios need, two at a time. */
final class Workshop {
    private Workshop() {}

    static Map<String, Made> make(Settings settings, List<Scenario> scenarios)
            throws InterruptedException, ExecutionException {
        Set<String> documents = new LinkedHashSet<>();
        scenarios.forEach(
                scenario -> scenario.calls().forEach(step -> documents.add(Documents.of(settings.suite(), step))));
        ExecutorService workers = Executors.newFixedThreadPool(2);
        try {
            List<Future<Made>> running = new ArrayList<>();
            for (String document : documents) {
                int number = running.size() + 1;
                running.add(workers.submit(() -> make(settings, document, "spector.api" + number)));
            }
            Map<String, Made> made = new LinkedHashMap<>();
            int next = 0;
            for (String document : documents) {
                made.put(document, running.get(next++).get());
            }
            return made;
        } finally {
            workers.shutdownNow();
        }
    }

    private static Made make(Settings settings, String document, String packageName) throws IOException {
        Path work = settings.work().resolve(packageName);
        try {
            return new Made.Client(GeneratedApi.of(settings.suite().resolve("openapi"), document, packageName, work));
        } catch (GeneratedApi.Unusable e) {
            return new Made.Nothing(String.valueOf(e.getMessage()));
        }
    }

    /** What became of a document. */
    sealed interface Made {
        /** A client. */
        record Client(GeneratedApi api) implements Made {}

        /** No client. */
        record Nothing(String reason) implements Made {}
    }
}
