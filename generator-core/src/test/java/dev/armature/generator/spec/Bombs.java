package dev.armature.generator.spec;

import dev.armature.generator.model.Diagnostics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads every file of a directory in a process of its own, whose memory is small, and prints a line for each. */
final class Bombs {
    private Bombs() {}

    public static void main(String[] args) throws Exception {
        Path directory = Path.of(args[0]);
        List<Path> files;
        try (Stream<Path> listing = Files.list(directory)) {
            files = listing.sorted().toList();
        }
        for (Path file : files) {
            long start = System.nanoTime();
            Diagnostics diagnostics = new Diagnostics();
            new SpecLoader(directory).load(file, diagnostics);
            long millis = (System.nanoTime() - start) / 1_000_000;
            System.out.println(
                    String.format(Locale.ROOT, "%s\t%d ms\t%s", file.getFileName(), millis, diagnostics.all()));
        }
    }
}
