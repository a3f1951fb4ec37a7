package dev.armature.generator.cli;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.HelpCommand;

/** The entry point of the standalone jar. */
public final class Main {
    private static final String SLF4J_VERBOSITY = "slf4j.internal.verbosity";

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        // A library inside speaks through SLF4J; without this, SLF4J tells users that nobody listens.
        if (System.getProperty(SLF4J_VERBOSITY) == null) {
            System.setProperty(SLF4J_VERBOSITY, "ERROR");
        }
        System.exit(commandLine(args).execute(args));
    }

    /** Runs one command inside this process, writing to the given streams; returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return commandLine(args).setOut(out).setErr(err).execute(args);
    }

    private static CommandLine commandLine(String... args) {
        ErrorReport errors = new ErrorReport();
        return withCommands(new CommandLine(new ArmatureCommand().spec()), args)
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }

    /** Setting up a command takes a while, so the one that is about to run is left alone. */
    private static CommandLine withCommands(CommandLine root, String... args) {
        return switch (args.length == 0 ? "" : args[0]) {
            case "generate" -> root.addSubcommand(new GenerateCommand().spec());
            case "validate" -> root.addSubcommand(new ValidateCommand().spec());
            case "inspect" -> root.addSubcommand(new InspectCommand().spec());
            case "explain" -> root.addSubcommand(new ExplainCommand().spec());
            case "check" -> root.addSubcommand(new CheckCommand().spec());
            case "diff" -> root.addSubcommand(new DiffCommand().spec());
            case "update" -> root.addSubcommand(new UpdateCommand().spec());
            default ->
                root.addSubcommand(new GenerateCommand().spec())
                        .addSubcommand(new ValidateCommand().spec())
                        .addSubcommand(new InspectCommand().spec())
                        .addSubcommand(new CheckCommand().spec())
                        .addSubcommand(new DiffCommand().spec())
                        .addSubcommand(new UpdateCommand().spec())
                        .addSubcommand(new ExplainCommand().spec())
                        .addSubcommand(new ArmatureCommand.Completion())
                        .addSubcommand(new HelpCommand());
        };
    }
}
