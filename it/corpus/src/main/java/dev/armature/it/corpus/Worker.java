package dev.armature.it.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The process that generates documents, or the one that compiles them, one after the other: reads {@code id<tab>path} lines,
 * answers each with a row.
 */
public final class Worker {
    private Worker() {}

    /** What a process does. Each has a heap of its own, so that a limit on one says nothing about the other. */
    enum Task {
        /** A {@link Trial}. */
        GENERATE,
        /** A {@link Compilation}. */
        COMPILE
    }

    /**
     * Works until there are no more lines.
     *
     * @param arguments the task, the digest of the generator, and the folder of the sources
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String... arguments) throws IOException {
        PrintStream answers = System.out;
        // What libraries print must not get between the rows.
        System.setOut(System.err);
        Task task = Task.valueOf(arguments[0]);
        Path sources = Path.of(arguments[2]);
        try (StrictCompiler compiler = new StrictCompiler();
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                int tab = order.indexOf('\t');
                Path path = Path.of(order.substring(tab + 1));
                Document document = new Document(order.substring(0, tab), path, Files.size(path));
                Row row = task == Task.GENERATE
                        ? new Trial(arguments[1], document, sources).run()
                        : new Compilation(arguments[1], document, sources, compiler).run();
                answers.write((row.line() + '\n').getBytes(StandardCharsets.UTF_8));
                answers.flush();
            }
        }
    }
}
