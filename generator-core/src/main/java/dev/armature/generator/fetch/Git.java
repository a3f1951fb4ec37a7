package dev.armature.generator.fetch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Runs the {@code git} of the machine in a directory. It never asks anybody for a password, and is ended when it takes too long.
 *
 * @param directory an existing one
 * @param scratch a directory for temporary files
 * @param environment variables besides those of the process
 * @param patience how long one command may take
 */
public record Git(Path directory, Path scratch, Map<String, String> environment, Duration patience) {
    static final Duration PATIENCE = Duration.ofMinutes(10);

    public Git {
        environment = Map.copyOf(environment);
    }

    /** Runs it with nothing but its own settings. */
    public Git(Path directory, Path scratch) {
        this(directory, scratch, Map.of(), PATIENCE);
    }

    /**
     * Begins a command, which the caller has to end.
     *
     * @throws IOException when there is no git
     */
    public Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        // a trace could show headers
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_TRACE") || name.startsWith("GIT_CURL"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("GIT_OPTIONAL_LOCKS", "0");
        builder.environment().put("GIT_TERMINAL_PROMPT", "0");
        builder.environment().putAll(environment);
        builder.redirectError(errors().toFile());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new IOException("git cannot be run: " + e.getMessage(), e);
        }
    }

    /**
     * What a command prints, without white space around.
     *
     * @throws IOException when it fails or takes too long
     */
    public String line(String... arguments) throws IOException {
        return text(List.of(arguments)).strip();
    }

    /**
     * What a command prints.
     *
     * @throws IOException when it fails or takes too long
     */
    public String text(List<String> arguments) throws IOException {
        return new String(bytes(arguments), StandardCharsets.UTF_8);
    }

    /**
     * What a command prints.
     *
     * @throws IOException when it fails or takes too long
     */
    byte[] bytes(List<String> arguments) throws IOException {
        Process process = start(arguments);
        process.getOutputStream().close();
        CompletableFuture<Process> end = process.onExit().orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        end.exceptionally(late -> stop(process)); // which also ends the reading
        byte[] printed = process.getInputStream().readAllBytes();
        int exit;
        try {
            exit = process.waitFor();
        } catch (InterruptedException e) {
            stop(process);
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git ran", e);
        }
        if (end.isCompletedExceptionally()) {
            throw new IOException("git " + arguments.get(0) + " took more than " + patience.toSeconds() + " seconds");
        } else if (exit != 0) {
            throw new IOException("git " + arguments.get(0) + ": " + said(exit));
        }
        return printed;
    }

    /** With what it has started, which could hold on to its output. */
    private static Process stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        return process.destroyForcibly();
    }

    private String said(int exit) throws IOException {
        List<String> lines = Files.readString(errors()).lines().toList();
        return lines.stream()
                .filter(line -> line.startsWith("fatal:") || line.startsWith("error:"))
                .findFirst()
                .or(() -> lines.stream().findFirst())
                .orElse("exit code " + exit);
    }

    private Path errors() {
        return scratch.resolve("git-errors");
    }
}
