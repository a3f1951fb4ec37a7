package dev.armature.generator.cli;

import dev.armature.generator.CheckResult;
import dev.armature.generator.Generator;
import dev.armature.generator.GeneratorConfig;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Tells whether the output on disk is what would be generated. */
@Command(
        name = "check",
        header = "Exit with 3 when the output is not what would be generated.",
        description = "Takes the options of generate and writes nothing.",
        mixinStandardHelpOptions = true,
        versionProvider = ArmatureCommand.Version.class,
        sortOptions = false)
final class CheckCommand implements Callable<Integer> {
    @Mixin
    private final SpecOptions specs = new SpecOptions();

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

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
