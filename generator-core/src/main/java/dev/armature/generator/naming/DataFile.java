package dev.armature.generator.naming;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the word lists beside this class: one entry per line, {@code #} starts a line of comment. */
final class DataFile {
    private DataFile() {}

    /** The entries of a list, in the order of the file. */
    static List<String> lines(String name) {
        try (InputStream stream = DataFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the generator's own data file " + name + " is missing");
            }
            List<String> entries = new ArrayList<>();
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String entry = line.strip();
                if (!entry.isEmpty() && !entry.startsWith("#")) {
                    entries.add(entry);
                }
            }
            return List.copyOf(entries);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the generator's own data file " + name, e);
        }
    }
}
