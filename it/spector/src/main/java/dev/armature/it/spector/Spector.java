package dev.armature.it.spector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

/** Makes the clients of all documents of the suite, performs its scenarios, and writes the report. */
public final class Spector {
    private Spector() {}

    /**
     * Runs the suite; ends with status 1 when less passes than has to.
     *
     * @param arguments see {@link Settings}
     * @throws Exception when the run itself fails
     */
    public static void main(String... arguments) throws Exception {
        Settings settings = Settings.of(arguments);
        Report report = run(settings);
        System.out.println(report.summary());
        if (settings.only().isPresent()) {
            System.out.print(report.markdown());
        } else {
            Files.writeString(settings.report(), report.markdown());
        }
        if (report.percent() < settings.minimum()) {
            System.err.println("less than " + settings.minimum() + " %, see " + settings.report());
            System.exit(1);
        }
    }

    private static Report run(Settings settings) throws IOException, InterruptedException, ExecutionException {
        List<Scenario> scenarios = Scenario.readAll(settings.suite().resolve("scenarios.json")).stream()
                .filter(scenario -> settings.only().map(scenario.id()::contains).orElse(true))
                .toList();
        clean(settings.work());
        Map<String, Workshop.Made> clients = Workshop.make(settings, scenarios);
        System.out.println(clients.size() + " documents generated and compiled");
        try (MockServer server = MockServer.start(settings)) {
            return new Report(results(scenarios, new ScenarioRun(settings.suite(), clients, server.url()), server));
        }
    }

    private static List<Result> results(List<Scenario> scenarios, ScenarioRun run, MockServer server)
            throws IOException, InterruptedException {
        Map<Scenario, Optional<String>> misses = new LinkedHashMap<>();
        for (Scenario scenario : scenarios) {
            Optional<String> miss = run.misses(scenario);
            boolean survived = server.ensureAlive();
            misses.put(
                    scenario, survived ? miss : Optional.of("the server ends: " + miss.orElse("no reason is given")));
        }
        Map<String, String> coverage = server.coverage();
        List<Result> results = new ArrayList<>();
        misses.forEach((scenario, miss) -> results.add(Result.of(scenario, miss, coverage)));
        return results;
    }

    private static void clean(Path work) throws IOException {
        if (Files.exists(work)) {
            try (Stream<Path> old = Files.walk(work)) {
                old.sorted(Comparator.reverseOrder()).forEach(Spector::delete);
            }
        }
        Files.createDirectories(work);
    }

    private static void delete(Path path) {
        try {
            Files.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
