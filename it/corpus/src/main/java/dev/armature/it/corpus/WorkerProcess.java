package dev.armature.it.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Lets a {@link Worker} try documents, and starts a new one when the last did not survive. One caller at a time. */
final class WorkerProcess implements AutoCloseable {
    /** What the JVM exits with when the heap is full and it is told to exit. */
    private static final int NO_MEMORY = 3;

    private final Worker.Task task;
    private final String digest;
    private final Path work;
    private final String heap;
    private final Duration limit;
    private @Nullable Process process;
    private BlockingQueue<Optional<String>> answers = new LinkedBlockingQueue<>();

    /**
     * No process is started yet.
     *
     * @param task what the process does
     * @param work a folder for sources and messages
     * @param heap the largest heap, as {@code -Xmx} takes it
     * @param limit how long one document may take
     */
    WorkerProcess(Worker.Task task, String digest, Path work, String heap, Duration limit) {
        this.task = task;
        this.digest = digest;
        this.work = work;
        this.heap = heap;
        this.limit = limit;
    }

    /** The row of a document, whatever happens to the process. */
    Row run(Document document) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process worker = alive();
        try {
            OutputStream orders = worker.getOutputStream();
            orders.write((document.id() + '\t' + document.path() + '\n').getBytes(StandardCharsets.UTF_8));
            orders.flush();
        } catch (IOException e) {
            return lost(document, worker, start);
        }
        Optional<String> answer = answers.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
        if (answer == null) {
            close();
            return Row.failed(
                    digest,
                    document,
                    Outcome.TIMEOUT,
                    "to " + word() + " takes more than " + limit.toSeconds() + " s",
                    millis(start));
        }
        return answer.isPresent() ? Row.parse(answer.get()) : lost(document, worker, start);
    }

    @Override
    public void close() {
        Process last = process;
        process = null;
        if (last != null) {
            last.destroyForcibly().onExit().join();
        }
    }

    private Row lost(Document document, Process worker, long start) throws IOException, InterruptedException {
        int exit = worker.waitFor();
        close();
        return exit == NO_MEMORY
                ? Row.failed(
                        digest,
                        document,
                        Outcome.MEMORY,
                        "to " + word() + " takes more than " + heap + " of heap",
                        millis(start))
                : Row.failed(digest, document, Outcome.CRASH, "exit code " + exit + ": " + lastWords(), millis(start));
    }

    private String word() {
        return task.name().toLowerCase(Locale.ROOT);
    }

    private String lastWords() throws IOException {
        List<String> lines = Files.readAllLines(errors());
        return lines.isEmpty() ? "nothing was said" : lines.get(0);
    }

    private Path errors() {
        return work.resolve(word() + ".log");
    }

    private Process alive() throws IOException {
        Process current = process;
        if (current != null && current.isAlive()) {
            return current;
        }
        Files.createDirectories(work);
        Process started = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+UseSerialGC",
                        // with exit code 3, from whatever thread
                        "-XX:+ExitOnOutOfMemoryError",
                        // what the JVM itself prints must not get between the rows
                        "-XX:+DisplayVMOutputToStderr",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Worker.class.getName(),
                        task.name(),
                        digest,
                        work.resolve("sources").toString())
                .redirectError(errors().toFile())
                .start();
        BlockingQueue<Optional<String>> own = new LinkedBlockingQueue<>();
        answers = own;
        process = started;
        Thread reader = new Thread(() -> forward(started, own), "answers");
        reader.setDaemon(true);
        reader.start();
        return started;
    }

    private static void forward(Process process, BlockingQueue<Optional<String>> answers) {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(line -> answers.add(Optional.of(line)));
        } catch (IOException | UncheckedIOException e) {
            // the process ended in the middle of a line, which its end says as well
        }
        answers.add(Optional.empty());
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
