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
import dev.armature.generator.spec.SpecSource;
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
        requireLock(config);
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
        requireLock(config);
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
     * Reads the specs as they are now, compares them with those that are pinned, and pins them: contents go to the cache, then the
     * lock is replaced in one step. Specs in the lock that are not of this run stay in it, unless one of this run is their later
     * version.
     *
     * @param failOn which changes are not pinned
     * @param dryRun whether nothing is written in any case
     * @return what was found and done
     * @throws IOException when a file cannot be read or written; the lock is then as it was
     * @throws ConfigException when there is no lock in the configuration, or the renames are malformed
     */
    public static UpdateResult update(GeneratorConfig config, FailOn failOn, boolean dryRun, Progress progress)
            throws IOException {
        Path lock = config.lock().orElseThrow(() -> new ConfigException("--lock (lock) is missing: the file of pins"));
        // Runs may share a lock: what one pins, the next one has to read.
        synchronized ((Generator.class.getName() + ' ' + lock).intern()) {
            return UpdateRun.of(config, failOn, dryRun, progress);
        }
    }

    /** What a server sends today is no source of code that is the same tomorrow. */
    private static void requireLock(GeneratorConfig config) {
        if (config.lock().isEmpty() && config.specs().stream().anyMatch(SpecSource.Remote.class::isInstance)) {
            throw new ConfigException("a spec that is fetched needs --lock (lock): the file that update writes");
        }
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
            // what was fetched and is pinned can only change together with the lock
            if (file.path().isPresent() || config.lock().isEmpty()) {
                inputs.add(input(base, file));
            }
        }
        config.lock()
                .ifPresent(lock -> inputs.add(FileDigest.input(
                        base, lock, reading.pins().size(), reading.pins().sha256())));
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
