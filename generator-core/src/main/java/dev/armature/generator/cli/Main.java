package dev.armature.generator.cli;

import java.io.PrintWriter;
import picocli.CommandLine;

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
        System.exit(commandLine().execute(args));
    }

    /** Runs one command inside this process, writing to the given streams; returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... args) {
        return commandLine().setOut(out).setErr(err).execute(args);
    }

    private static CommandLine commandLine() {
        ErrorReport errors = new ErrorReport();
        return new CommandLine(new ArmatureCommand())
                .setExpandAtFiles(false)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(errors)
                .setExecutionExceptionHandler(errors);
    }
}
