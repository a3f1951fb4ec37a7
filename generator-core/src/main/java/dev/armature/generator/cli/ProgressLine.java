package dev.armature.generator.cli;

import dev.armature.generator.Progress;
import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One line on the terminal that says what a run is doing, once it takes longer than a second. Nothing when piped. */
final class ProgressLine implements Progress, AutoCloseable {
    private static final long SILENT_MILLIS = 1000;
    private static final long REFRESH_MILLIS = 200;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final @Nullable PrintWriter terminal;
    private final @Nullable ScheduledExecutorService timer;
    private String stage = "starting";
    private String shown = "";
    private boolean closed;

    private ProgressLine(@Nullable PrintWriter terminal) {
        this.terminal = terminal;
        this.timer = terminal == null ? null : Executors.newSingleThreadScheduledExecutor(ProgressLine::daemon);
        if (timer != null) {
            var ticks = timer.scheduleAtFixedRate(this::show, SILENT_MILLIS, REFRESH_MILLIS, TimeUnit.MILLISECONDS);
            assert !ticks.isDone();
        }
    }

    /** A line on the terminal, when there is one and {@code quiet} is false. */
    static ProgressLine start(boolean quiet) {
        return new ProgressLine(quiet ? null : terminal().map(Console::writer).orElse(null));
    }

    /** For tests: a line on any writer. */
    static ProgressLine on(PrintWriter writer) {
        return new ProgressLine(writer);
    }

    @Override
    public synchronized void stage(String text) {
        stage = text;
    }

    @Override
    public synchronized void close() {
        if (timer == null || terminal == null) {
            return;
        }
        closed = true;
        timer.shutdownNow();
        if (!shown.isEmpty()) {
            terminal.print(CLEAR_LINE);
            terminal.flush();
        }
    }

    private synchronized void show() {
        if (terminal != null && !closed && !stage.equals(shown)) {
            shown = stage;
            terminal.print(CLEAR_LINE + "armature: " + stage + " ...");
            terminal.flush();
        }
    }

    /** From JDK 22 on there is a console even when the streams are piped; it can be asked whether it is a terminal. */
    @SuppressWarnings("SystemConsoleNull") // the null check is for JDKs before 22
    private static Optional<Console> terminal() {
        Console console = System.console();
        if (console == null) {
            return Optional.empty();
        }
        try {
            Object answer = Console.class.getMethod("isTerminal").invoke(console);
            return Boolean.TRUE.equals(answer) ? Optional.of(console) : Optional.empty();
        } catch (NoSuchMethodException e) {
            return Optional.of(console); // before 22 only a terminal has a console
        } catch (IllegalAccessException | InvocationTargetException e) {
            return Optional.empty();
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "armature-progress");
        thread.setDaemon(true);
        return thread;
    }
}
