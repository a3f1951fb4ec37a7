package dev.armature.generator.cli;

import dev.armature.generator.GenerateResult;
import dev.armature.generator.Generator;
import dev.armature.generator.GeneratorConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** Reads specs and writes Java. */
final class GenerateCommand implements Callable<Integer> {
    private final SpecOptions specs = new SpecOptions();

    private final OutputOptions output = new OutputOptions();

    private final CommandSpec spec = Options.command("generate", this);

    GenerateCommand() {
        spec.usageMessage()
                .header("Generate Java models and clients.")
                .description("Writes only what changed, removes what vanished, keeps what was edited by hand.");
        specs.addTo(spec);
        output.addTo(spec);
        Options.addHelp(spec);
    }

    /** The command as picocli sees it. */
    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = Settings.of(specs);
        GeneratorConfig config = settings.forOutput(output);
        GenerateResult result;
        try (ProgressLine progress = ProgressLine.start(settings.quiet())) {
            result = Generator.generate(config, progress);
        }
        PrintWriter err = spec.commandLine().getErr();
        VerdictReport.print(result.verdict(), err);
        if (result.verdict().failed()) {
            return ExitCode.SPEC;
        }
        reportOutput(result, err);
        if (result.blocked()) {
            return ExitCode.IO;
        }
        if (config.strict() && !result.complete()) {
            err.println("armature: error: files were edited (strict: warnings fail the run)");
            err.flush();
            return ExitCode.SPEC;
        }
        if (!settings.quiet()) {
            PrintWriter out = spec.commandLine().getOut();
            out.println(summary(result, config));
            out.flush();
        }
        return ExitCode.OK;
    }

    private static void reportOutput(GenerateResult result, PrintWriter err) {
        result.output().warnings().forEach(warning -> err.println("armature: warning: " + warning));
        for (String file : result.output().kept()) {
            err.println("armature: warning: " + file + " is no longer generated, but was edited and is kept");
        }
        result.output()
                .conflicts()
                .forEach(conflict ->
                        err.println("armature: " + (conflict.isFatal() ? "error: " : "warning: ") + conflict));
        if (result.blocked()) {
            err.println("armature: error: nothing was written");
        }
        err.flush();
    }

    private static String summary(GenerateResult result, GeneratorConfig config) {
        String directory = config.display(config.outputDirectory());
        if (result.upToDate()) {
            return "up to date: " + directory;
        }
        return String.format(
                Locale.ROOT,
                "generated %s: %d files in %s (%d written, %d unchanged, %d removed)",
                result.verdict().counts().summary(),
                result.files(),
                directory,
                result.output().written().size(),
                result.output().unchanged().size(),
                result.output().deleted().size());
    }
}
