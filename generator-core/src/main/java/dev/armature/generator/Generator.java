package dev.armature.generator;

import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.output.Companion;
import dev.armature.generator.output.Comparison;
import dev.armature.generator.output.DiffSummary;
import dev.armature.generator.output.FileDigest;
import dev.armature.generator.output.Fingerprint;
import dev.armature.generator.output.GeneratedFile;
import dev.armature.generator.output.OutputDirectory;
import dev.armature.generator.output.WriteResult;
import dev.armature.generator.spec.FileRead;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be done with specs. Every run stands alone: nothing is kept between two calls, and any number of
 * calls may run at the same time.
 *
 * <p>The walk: digest the inputs, and stop when nothing changed; read; build; name; emit; write what changed.
 */
public final class Generator {
    private Generator() {}

    /**
     * Generates.
     *
     * @return what was done; mistakes in specs are in its verdict, not thrown
     * @throws IOException when a file cannot be read or written; the output is then as it was
     * @throws ConfigException when the renames are malformed
     */
    public static GenerateResult generate(GeneratorConfig config, Progress progress) throws IOException {
        if (config.names().isEmpty()) {
            return generateAlone(config, progress);
        }
        // Runs may share a file of names: what one adds to it, the next one has to read.
        synchronized ((Generator.class.getName() + ' ' + config.names().get()).intern()) {
            return generateAlone(config, progress);
        }
    }

    private static GenerateResult generateAlone(GeneratorConfig config, Progress progress) throws IOException {
        // Before anything is read: who changes renames or templates while we run is noticed by the next run.
        String configuration = config.digest();
        String generator = GeneratorVersion.identity();
        OutputDirectory output = OutputDirectory.at(config.outputDirectory());
        if (!config.force() && output.isUpToDate(config.baseDirectory(), generator, configuration)) {
            return GenerateResult.nothingToDo();
        }
        boolean recovered = output.recover(config.names().orElse(null));
        Reading reading = Reading.of(config, progress);
        if (reading.verdict().failed()) {
            return GenerateResult.refused(reading.verdict());
        }
        List<GeneratedFile> files = emit(config, progress, reading);
        Verdict verdict = reading.verdict();
        if (verdict.failed()) {
            return GenerateResult.refused(verdict);
        }
        progress.stage("writing " + files.size() + " files");
        Fingerprint fingerprint = new Fingerprint(generator, configuration, inputs(config, reading));
        WriteResult written = output.write(files, fingerprint, config.force(), companion(config, reading));
        return new GenerateResult(verdict, false, recovered ? written.afterRecovery() : written);
    }

    /**
     * Compares the output directory with what {@link #generate} would make of it, and changes nothing.
     *
     * @throws IOException when a file cannot be read
     * @throws ConfigException when the renames are malformed
     */
    public static CheckResult check(GeneratorConfig config, Progress progress) throws IOException {
        OutputDirectory output = OutputDirectory.at(config.outputDirectory());
        if (output.isExactlyUpToDate(config.baseDirectory(), GeneratorVersion.identity(), config.digest())) {
            return CheckResult.without(Verdict.UNREAD);
        }
        Reading reading = Reading.of(config, progress);
        if (reading.verdict().failed()) {
            return CheckResult.without(reading.verdict());
        }
        List<GeneratedFile> files = emit(config, progress, reading);
        Verdict verdict = reading.verdict();
        if (verdict.failed()) {
            return CheckResult.without(verdict);
        }
        progress.stage("comparing " + files.size() + " files");
        Comparison comparison = output.compare(files);
        return CheckResult.of(verdict, comparison, namesDifferences(config, reading, comparison.diff()));
    }

    /**
     * Reads, builds and names, and tells what is wrong.
     *
     * @throws IOException when the renames cannot be read
     * @throws ConfigException when the renames are malformed
     */
    public static Verdict validate(GeneratorConfig config, Progress progress) throws IOException {
        return Reading.of(config, progress).verdict();
    }

    /**
     * Prints the model of the specs and the Java names of its elements.
     *
     * @throws IOException when the renames cannot be read
     * @throws ConfigException when the renames are malformed
     */
    public static InspectResult inspect(GeneratorConfig config) throws IOException {
        Reading reading = Reading.of(config, Progress.NONE);
        return new InspectResult(reading.verdict(), Inspection.json(reading.apis()));
    }

    /**
     * Compares pairs of descriptions, and says what the changes do to the wire and to Java code. Globs and renames have to fit one
     * description at least; who selects operations has to leave some on both sides of a pair.
     *
     * @param pairs one old and one new description each, generated into the same package
     * @return a result for each pair
     * @throws IOException when the renames cannot be read
     * @throws ConfigException when the renames are malformed
     */
    public static List<DiffResult> diff(List<SpecPair> pairs) throws IOException {
        return DiffRun.of(pairs);
    }

    /**
     * Tells why a type is generated.
     *
     * @param type a schema's name or pointer, or the name of a Java class
     * @throws IOException when the renames cannot be read
     * @throws ConfigException when the renames are malformed
     */
    public static Explanation explain(GeneratorConfig config, String type) throws IOException {
        return Explanation.of(Reading.of(config, Progress.NONE), type);
    }

    private static List<GeneratedFile> emit(GeneratorConfig config, Progress progress, Reading reading) {
        progress.stage("generating");
        List<GeneratedFile> files = Emission.files(reading.apis(), config, reading.diagnostics());
        SourceLocation where =
                SourceLocation.startOf(config.display(config.specs().get(0)));
        config.budget().check(files, where, reading.diagnostics());
        return files;
    }

    /** The inputs as they were when they were read: who changes one while we run is noticed by the next run. */
    private static List<FileDigest> inputs(GeneratorConfig config, Reading reading) {
        Path base = config.baseDirectory();
        List<FileDigest> inputs = new ArrayList<>();
        for (FileRead file : reading.files()) {
            inputs.add(input(base, file));
        }
        // As it is after this run, which is what the next one finds.
        config.names()
                .ifPresent(names -> inputs.add(
                        FileDigest.input(base, names, reading.namesAfter().getBytes(StandardCharsets.UTF_8))));
        return inputs;
    }

    /** What was fetched has no path, so a run that fetches is never up to date. */
    private static FileDigest input(Path base, FileRead file) {
        return file.path()
                .map(path -> FileDigest.input(base, path, file.size(), file.sha256()))
                .orElseGet(() -> new FileDigest(file.name(), file.size(), file.sha256()));
    }

    private static @Nullable Companion companion(GeneratorConfig config, Reading reading) {
        Path names = config.names().orElse(null);
        return names == null
                ? null
                : new Companion(
                        names, reading.namesAfter(), reading.namesBefore().sha256());
    }

    /** The file of names, when it is not as it has to be. */
    private static List<String> namesDifferences(GeneratorConfig config, Reading reading, DiffSummary diff)
            throws IOException {
        Path names = config.names().orElse(null);
        if (names == null) {
            return List.of();
        }
        if (!Files.exists(names)) {
            return List.of("missing: " + config.display(names));
        }
        String present = new String(Files.readAllBytes(names), StandardCharsets.UTF_8);
        if (present.equals(reading.namesAfter())) {
            return List.of();
        }
        diff.add(config.display(names), present, reading.namesAfter());
        return List.of("outdated: " + config.display(names));
    }
}
