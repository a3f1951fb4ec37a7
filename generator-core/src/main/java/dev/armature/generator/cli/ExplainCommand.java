package dev.armature.generator.cli;

import dev.armature.generator.Explanation;
import dev.armature.generator.Generator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Tells why a type is generated. */
final class ExplainCommand implements Callable<Integer> {
    private final SpecOptions specs = new SpecOptions();

    private final OptionSpec why = Options.value(
                    "--why", "TYPE", String.class, "The type: a schema's name or pointer, or the name of a Java class.")
            .required(true)
            .build();

    private final CommandSpec spec = Options.command("explain", this);

    ExplainCommand() {
        spec.usageMessage()
                .header("Tell why a type is generated.")
                .description("Prints the shortest chain of references from an operation to the type.");
        specs.addTo(spec);
        spec.addOption(why);
        Options.addHelp(spec);
    }

    /** The command as picocli sees it. */
    CommandSpec spec() {
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        String type = why.getValue();
        Explanation explanation = Generator.explain(Settings.of(specs).forLooking(), type);
        PrintWriter err = spec.commandLine().getErr();
        VerdictReport.print(explanation.verdict(), err);
        if (explanation.lines().isEmpty()) {
            String hint = Closest.to(type, explanation.types())
                    .map(known -> " Did you mean " + known + "?")
                    .orElse("");
            err.println(
                    "armature: error: " + type + " is not generated: no operation reaches a type of that name." + hint);
            err.flush();
            return ExitCode.SPEC;
        }
        PrintWriter out = spec.commandLine().getOut();
        explanation.lines().forEach(out::println);
        out.flush();
        return explanation.verdict().failed() ? ExitCode.SPEC : ExitCode.OK;
    }
}
