package dev.armature.it.corpus;

import dev.armature.generator.GenerateResult;
import dev.armature.generator.Generator;
import dev.armature.generator.GeneratorConfig;
import dev.armature.generator.Progress;
import dev.armature.generator.Verdict;
import dev.armature.generator.model.Diagnostic;
import dev.armature.generator.model.Severity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Generates one document and looks for losses. */
final class Trial {
    private final String digest;
    private final Document document;
    private final Path sources;
    private final PeakMemory memory = new PeakMemory();

    /**
     * Nothing happens yet.
     *
     * @param sources where the code goes, and stays
     */
    Trial(String digest, Document document, Path sources) {
        this.digest = digest;
        this.document = document;
        this.sources = sources;
    }

    /** The row of the document. What the generator throws is in it. */
    Row run() throws IOException {
        long start = System.nanoTime();
        Folders.delete(sources);
        try {
            return run(start);
        } catch (Throwable e) {
            return Row.failed(digest, document, Outcome.CRASH, Throwables.describe(e), millis(start));
        }
    }

    private Row run(long start) throws IOException {
        GeneratorConfig config = GeneratorConfig.builder()
                .specs(List.of(document.path()))
                .packageName("corpus.api")
                .outputDirectory(sources)
                .baseDirectory(document.path().resolveSibling("."))
                .build();
        memory.reset();
        GenerateResult result = Generator.generate(config, Progress.NONE);
        long generated = millis(start);
        long peak = memory.megabytes();
        RawOperations raw = raw();
        Verdict verdict = result.verdict();
        Judgement judgement = verdict.failed()
                ? refusal(verdict)
                : losses(raw, verdict, config)
                        .orElseGet(() -> new Judgement(Outcome.OK, first(verdict, Severity.WARNING)));
        return row(raw, judgement, verdict, generated, peak);
    }

    private RawOperations raw() {
        try {
            return RawOperations.read(document.path());
        } catch (IOException | IllegalArgumentException e) {
            // YAML, or nothing that anybody can read; then the generator's word is the only one
            return new RawOperations("", Map.of());
        }
    }

    private static Optional<Judgement> losses(RawOperations raw, Verdict verdict, GeneratorConfig config) {
        try {
            return raw.pointers().isEmpty()
                    ? Optional.empty()
                    : Losses.first(raw, verdict, config).map(loss -> new Judgement(Outcome.LOSS, loss));
        } catch (IOException e) {
            return Optional.of(new Judgement(Outcome.LOSS, "cannot be inspected: " + e.getMessage()));
        }
    }

    private Judgement refusal(Verdict verdict) {
        boolean located = verdict.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .allMatch(diagnostic -> diagnostic.where().line() > 0);
        return new Judgement(located ? Outcome.REFUSED : Outcome.UNLOCATED, first(verdict, Severity.ERROR));
    }

    private static String first(Verdict verdict, Severity severity) {
        return verdict.diagnostics().stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .findFirst()
                .map(Diagnostic::toString)
                .orElse("");
    }

    private Row row(RawOperations raw, Judgement judgement, Verdict verdict, long millis, long peak) {
        return new Row(
                digest,
                document.id(),
                raw.version(),
                document.bytes(),
                raw.pointers().size(),
                judgement.outcome,
                judgement.reason,
                verdict.warnings(),
                millis,
                0,
                peak,
                0,
                0);
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private record Judgement(Outcome outcome, String reason) {}
}
