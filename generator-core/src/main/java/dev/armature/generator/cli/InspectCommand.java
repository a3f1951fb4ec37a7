package dev.armature.generator.cli;

import dev.armature.generator.Generator;
import dev.armature.generator.InspectResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the model of specs as JSON, with the Java names allocated to each element. */
@Command(
        name = "inspect",
        header = "Print the model of specs as JSON, with its Java names.",
        description = "The JSON goes to standard output, diagnostics to standard error.",
        mixinStandardHelpOptions = true,
        versionProvider = ArmatureCommand.Version.class,
        sortOptions = false)
final class InspectCommand implements Callable<Integer> {
    @Mixin
    private final SpecOptions specs = new SpecOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before call()
    private CommandSpec spec;

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
