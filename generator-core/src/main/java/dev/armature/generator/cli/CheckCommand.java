package dev.armature.generator.cli;

import dev.armature.generator.CheckResult;
import dev.armature.generator.Generator;
import dev.armature.generator.GeneratorConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** Tells whether the output on disk is what would be generated. */
final class CheckCommand implements Callable<Integer> {
    private final SpecOptions specs = new SpecOptions();

    private final OutputOptions output = new OutputOptions();

    private final CommandSpec spec = Options.command("check", this);

    CheckCommand() {
        spec.usageMessage()
                .header("Exit with 3 when the output is not what would be generated.")
                .description("Takes the options of generate and writes nothing.");
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
        CheckResult result;
        try (ProgressLine progress = ProgressLine.start(settings.quiet())) {
            result = Generator.check(config, progress);
        }
        PrintWriter err = spec.commandLine().getErr();
        VerdictReport.print(result.verdict(), err);
        if (result.verdict().failed()) {
            return ExitCode.SPEC;
        }
        result.warnings().forEach(warning -> err.println("armature: warning: " + warning));
        result.differences().forEach(err::println);
        result.diff().forEach(err::println);
        err.flush();
        if (!result.differences().isEmpty()) {
            return ExitCode.OUT_OF_DATE;
        }
        if (!settings.quiet()) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("current: " + config.display(config.outputDirectory()));
            out.flush();
        }
        return ExitCode.OK;
    }
}
