package dev.armature.generator.cli;

import dev.armature.generator.ConfigException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns every failure into one line on standard error and an exit code; only a defect of Armature has a stack trace. */
final class ErrorReport implements IParameterExceptionHandler, IExecutionExceptionHandler {
    static final String STACK_TRACE = "--stacktrace";

    @Override
    public int handleParseException(ParameterException failure, String[] args) {
        CommandLine command = failure.getCommandLine();
        PrintWriter err = command.getErr();
        usage(command, String.valueOf(failure.getMessage()));
        UnmatchedArgumentException.printSuggestions(failure, err);
        err.flush();
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        int code = ExitCode.IO;
        if (failure instanceof ConfigException) {
            usage(command, String.valueOf(failure.getMessage()));
            code = ExitCode.USAGE;
        } else if (failure instanceof IOException || failure instanceof UncheckedIOException) {
            err.println("armature: error: " + describe(failure));
        } else if (parsed.subcommand() != null && parsed.subcommand().hasMatchedOption(STACK_TRACE)) {
            failure.printStackTrace(err);
        } else {
            err.println("armature: error: unexpected failure: " + oneLine(failure)
                    + "; this is a defect of Armature, run again with " + STACK_TRACE + " and report it");
        }
        err.flush();
        return code;
    }

    private static void usage(CommandLine command, String message) {
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println("armature: error: " + message);
        command.getErr().println("Try '" + name + " --help'.");
    }

    private static String describe(Exception failure) {
        Throwable cause = failure instanceof UncheckedIOException ? failure.getCause() : failure;
        if (!(cause instanceof FileSystemException problem)) {
            return oneLine(failure);
        }
        String reason = problem.getReason();
        if (reason != null) {
            return problem.getFile() + ": " + reason;
        } else if (problem instanceof NoSuchFileException) {
            return problem.getFile() + ": no such file or directory";
        } else if (problem instanceof AccessDeniedException) {
            return problem.getFile() + ": permission denied";
        } else if (problem instanceof NotDirectoryException) {
            return problem.getFile() + ": not a directory";
        }
        return oneLine(failure);
    }

    private static String oneLine(Exception failure) {
        String message = failure.getMessage();
        String text = message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
        return text.lines().findFirst().orElse(text);
    }
}
