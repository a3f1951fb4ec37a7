package dev.armature.generator.cli;

import dev.armature.generator.Generator;
import dev.armature.generator.InspectResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** Prints the model of specs as JSON, with the Java names allocated to each element. */
final class InspectCommand implements Callable<Integer> {
    private final SpecOptions specs = new SpecOptions();

    private final CommandSpec spec = Options.command("inspect", this);

    InspectCommand() {
        spec.usageMessage()
                .header("Print the model of specs as JSON, with its Java names.")
                .description("The JSON goes to standard output, diagnostics to standard error.");
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
        InspectResult result = Generator.inspect(settings.forLooking());
        VerdictReport.print(result.verdict(), spec.commandLine().getErr());
        PrintWriter out = spec.commandLine().getOut();
        out.print(result.json());
        out.flush();
        return result.verdict().failed() ? ExitCode.SPEC : ExitCode.OK;
    }
}
