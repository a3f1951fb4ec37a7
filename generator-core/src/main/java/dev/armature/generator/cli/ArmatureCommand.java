package dev.armature.generator.cli;

import dev.armature.generator.GeneratorVersion;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The top of the command tree; does nothing by itself. */
final class ArmatureCommand implements Runnable {
    private final CommandSpec spec = Options.command("armature", this);

    ArmatureCommand() {
        spec.usageMessage()
                .description("Generates immutable Java models and HTTP clients from OpenAPI descriptions.")
                .synopsisSubcommandLabel("COMMAND")
                .footer(
                        "",
                        "Exit codes: 0 fine, 1 the spec or the comparison is the problem, 2 wrong usage,",
                        "3 out of date (check, update --dry-run), 4 input or output failed.");
        Options.addHelp(spec);
    }

    /** The command as picocli sees it. */
    CommandSpec spec() {
        return spec;
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Prints the version the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"armature " + GeneratorVersion.current()};
        }
    }

    /** Prints a completion script for bash and zsh. */
    @Command(
            name = "completion",
            aliases = "generate-completion",
            header = "Print a completion script for bash and zsh.",
            description = "Use: source <(java -jar armature.jar completion), with an alias named armature.",
            helpCommand = true)
    static final class Completion implements Runnable {
        @Spec
        @SuppressWarnings("NullAway.Init") // set by picocli before run()
        private CommandSpec spec;

        @Override
        public void run() {
            CommandLine root = spec.root().commandLine();
            spec.commandLine().getOut().print(AutoComplete.bash("armature", root));
            spec.commandLine().getOut().print('\n');
            spec.commandLine().getOut().flush();
        }
    }
}
