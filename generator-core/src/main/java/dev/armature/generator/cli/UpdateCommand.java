package dev.armature.generator.cli;

import dev.armature.generator.FailOn;
import dev.armature.generator.Generator;
import dev.armature.generator.GeneratorConfig;
import dev.armature.generator.UpdateResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Fetches specs, shows what changes, and pins them. */
final class UpdateCommand implements Callable<Integer> {
    private final SpecOptions specs = new SpecOptions();

    private final OptionSpec failOn = Options.value(
                    "--fail-on",
                    "CHANGES",
                    FailOn.class,
                    "breaking, any or none: pin nothing when there are such changes; none unless given.")
            .build();

    private final OptionSpec dryRun = Options.flag(
                    "--dry-run", "Write nothing; exit code 3 when something would be pinned.")
            .build();

    private final CommandSpec spec = Options.command("update", this);

    UpdateCommand() {
        spec.usageMessage()
                .header("Show how specs have changed, and pin them as they are now.")
                .description(
                        "Fetches the specs, compares them with what --lock has pinned, prints the changes to standard"
                                + " output, and pins every file they consist of. generate and check with the same --lock accept"
                                + " no other files.");
        specs.addTo(spec);
        spec.addOption(failOn);
        spec.addOption(dryRun);
        Options.addHelp(spec);
    }

    /** The command as picocli sees it. */
    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = Settings.of(specs);
        GeneratorConfig config = settings.forLooking();
        FailOn limit = failOn.getValue() == null ? FailOn.NONE : failOn.getValue();
        boolean dry = Boolean.TRUE.equals(dryRun.getValue());
        UpdateResult result;
        try (ProgressLine progress = ProgressLine.start(settings.quiet())) {
            result = Generator.update(config, limit, dry, progress);
        }
        report(result);
        PrintWriter out = spec.commandLine().getOut();
        if (!settings.quiet()) {
            result.specs().forEach(each -> each.lines().forEach(out::println));
            out.println(result.summary(config));
            out.flush();
        }
        if (result.failed() || result.refused()) {
            return ExitCode.SPEC;
        }
        return dry && result.changes() ? ExitCode.OUT_OF_DATE : ExitCode.OK;
    }

    private void report(UpdateResult result) {
        PrintWriter err = spec.commandLine().getErr();
        VerdictReport.print(result.lock(), err);
        for (UpdateResult.Spec each : result.specs()) {
            VerdictReport.print(each.diff().after(), err);
            each.unknown().ifPresent(reason -> err.println("armature: warning: " + reason));
        }
        err.flush();
    }
}
