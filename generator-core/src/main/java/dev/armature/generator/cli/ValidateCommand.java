package dev.armature.generator.cli;

import dev.armature.generator.Generator;
import dev.armature.generator.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the diagnostics of specs and nothing else. */
@Command(
        name = "validate",
        header = "Print what is wrong with specs.",
        description = "Diagnostics go to standard error as file:line:col: severity: message [pointer].",
        mixinStandardHelpOptions = true,
        versionProvider = ArmatureCommand.Version.class,
        sortOptions = false)
final class ValidateCommand implements Callable<Integer> {
    @Mixin
    private final SpecOptions specs = new SpecOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Settings settings = Settings.of(specs);
        Verdict verdict;
        try (ProgressLine progress = ProgressLine.start(settings.quiet())) {
            verdict = Generator.validate(settings.forLooking(), progress);
        }
        VerdictReport.print(verdict, spec.commandLine().getErr());
        if (verdict.failed()) {
            return ExitCode.SPEC;
        }
        if (!settings.quiet()) {
            PrintWriter out = spec.commandLine().getOut();
            out.println("valid: " + verdict.counts().summary() + "; " + verdict.summary());
            out.flush();
        }
        return ExitCode.OK;
    }
}
