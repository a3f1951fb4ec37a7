package dev.armature.generator.cli;

import dev.armature.generator.DiffFormat;
import dev.armature.generator.DiffResult;
import dev.armature.generator.FailOn;
import dev.armature.generator.Generator;
import dev.armature.generator.SpecArchives;
import dev.armature.generator.SpecPairs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Compares two specs and prints what the change does to the wire and to Java code. */
final class DiffCommand implements Callable<Integer> {
    private final SpecOptions specs = new SpecOptions();

    private final OptionSpec format = Options.value(
                    "--format", "FORMAT", DiffFormat.class, "text, json, markdown or html; text unless given.")
            .build();

    private final OptionSpec failOn = Options.value(
                    "--fail-on", "CHANGES", FailOn.class, "breaking, any or none; breaking unless given.")
            .build();

    private final OptionSpec templates = Options.value(
                    "--templates", "DIR", Path.class, "Mustache files that replace the built-in ones of the same name.")
            .build();

    private final CommandSpec spec = Options.command("diff", this);

    DiffCommand() {
        spec.usageMessage()
                .header("Compare two specs: what changes on the wire and in Java.")
                .description("Give two specs, OLD NEW. OLD can be git:REVISION, which stands for NEW as it was then, or"
                        + " git:REVISION!/PATH. The report goes to standard output, diagnostics to standard error."
                        + " Exit code 1 when there are changes of the kind --fail-on names.");
        specs.addTo(spec);
        spec.addOption(format);
        spec.addOption(failOn);
        spec.addOption(templates);
        Options.addHelp(spec);
    }

    /** The command as picocli sees it. */
    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        try (SpecPairs pairs = new SpecPairs(SpecArchives.Locator.PROCESS)) {
            List<DiffResult> results = Generator.diff(Settings.of(specs).forComparing(pairs, templates.getValue()));
            return print(results.get(0));
        }
    }

    private int print(DiffResult result) {
        PrintWriter err = spec.commandLine().getErr();
        VerdictReport.print(result.before(), err);
        VerdictReport.print(result.after(), err);
        if (result.failed()) {
            return ExitCode.SPEC;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(orElse(format.getValue(), DiffFormat.TEXT).write(result));
        out.flush();
        return orElse(failOn.getValue(), FailOn.BREAKING).fails(result.report()) ? ExitCode.SPEC : ExitCode.OK;
    }

    private static <T> T orElse(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }
}
