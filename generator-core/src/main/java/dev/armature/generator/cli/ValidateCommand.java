package dev.armature.generator.cli;

import dev.armature.generator.Generator;
import dev.armature.generator.Verdict;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** Prints the diagnostics of specs and nothing else. */
final class ValidateCommand implements Callable<Integer> {
    private final SpecOptions specs = new SpecOptions();

    private final CommandSpec spec = Options.command("validate", this);

    ValidateCommand() {
        spec.usageMessage()
                .header("Print what is wrong with specs.")
                .description("Diagnostics go to standard error as file:line:col: severity: message [pointer].");
        specs.addTo(spec);
        Options.addHelp(spec);
    }

    /** The command as picocli sees it. */
    CommandSpec spec() {
        return spec;
    }

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
