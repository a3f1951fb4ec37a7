package dev.armature.it.spector;

import dev.armature.runtime.json.Jackson2Codec;
import dev.armature.runtime.json.JsonCodec;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Performs scenarios through generated clients. */
final class ScenarioRun {
    private final Map<String, Workshop.Made> clients;
    private final Path suite;
    private final String server;
    private final JavaValues javaValues;
    private final WireValues wireValues;

    ScenarioRun(Path suite, Map<String, Workshop.Made> clients, String server) {
        JsonCodec codec = Jackson2Codec.create();
        this.suite = suite;
        this.clients = clients;
        this.server = server;
        this.javaValues = new JavaValues(codec);
        this.wireValues = new WireValues(codec);
    }

    /** Performs a scenario, and tells what went wrong first; empty when everything came as it should. */
    Optional<String> misses(Scenario scenario) {
        for (Step step : scenario.calls()) {
            Optional<String> miss = misses(scenario, step);
            if (miss.isPresent()) {
                String operation = step.call().orElseThrow().operationId();
                return miss.map(reason -> reason.startsWith(operation) ? reason : operation + ": " + reason);
            }
        }
        return Optional.empty();
    }

    private Optional<String> misses(Scenario scenario, Step step) {
        Workshop.Made made = clients.get(Documents.of(suite, step));
        if (made instanceof Workshop.Made.Client client) {
            GeneratedApi api = client.api();
            Optional<GeneratedOperation> operation = api.operation(step);
            return operation.isEmpty()
                    ? Optional.of("not among the operations of inspect")
                    : misses(scenario, step, api, operation.get());
        }
        return Optional.of(made instanceof Workshop.Made.Nothing nothing ? nothing.reason() : "no client");
    }

    /** Whatever goes wrong between the arguments and the answer is the scenario's failure, not the run's. */
    private Optional<String> misses(Scenario scenario, Step step, GeneratedApi api, GeneratedOperation operation) {
        try (AutoCloseable client = new Clients(server, javaValues).build(api, operation, step)) {
            Arguments arguments = new Arguments(api, operation, step, javaValues);
            Outcome outcome = new Caller(client, api.load(operation.javaClient()), operation, arguments).call();
            return new Expectation(api, operation, scenario, step, wireValues, server).misses(outcome);
        } catch (Exception e) {
            return Optional.of(e.toString().replaceAll("\\s+", " "));
        }
    }
}
