package dev.armature.it.corpus;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The process that tries documents, one after the other: reads {@code id<tab>path} lines, answers each with a row.
 */
public final class Worker {
    private Worker() {}

    /**
     * Works until there are no more lines.
     *
     * @param arguments the digest of the generator, and a folder to write sources to
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String... arguments) throws IOException {
        PrintStream answers = System.out;
        // What libraries print must not get between the rows.
        System.setOut(System.err);
        Path work = Files.createDirectories(Path.of(arguments[1]));
        try (StrictCompiler compiler = new StrictCompiler();
                BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (String order = orders.readLine(); order != null; order = orders.readLine()) {
                int tab = order.indexOf('\t');
                Path path = Path.of(order.substring(tab + 1));
                Document document = new Document(order.substring(0, tab), path, Files.size(path));
                Row row = new Trial(arguments[0], document, work, compiler).run();
                answers.write((row.line() + '\n').getBytes(StandardCharsets.UTF_8));
                answers.flush();
            }
        }
    }
}
