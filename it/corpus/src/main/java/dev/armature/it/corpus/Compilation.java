package dev.armature.it.corpus;

import java.io.IOException;
import java.nio.file.Path;

/** Compiles what a {@link Trial} generated. */
final class Compilation {
    private final String digest;
    private final Document document;
    private final Path sources;
    private final StrictCompiler compiler;

    Compilation(String digest, Document document, Path sources, StrictCompiler compiler) {
        this.digest = digest;
        this.document = document;
        this.sources = sources;
        this.compiler = compiler;
    }

    /** What the compiler adds to the row of the document, see {@link Row#compiled}. */
    Row run() throws IOException {
        long start = System.nanoTime();
        try {
            StrictCompiler.Compiled compiled = compiler.compile(sources);
            Outcome outcome = compiled.problem().isPresent() ? Outcome.UNCOMPILABLE : Outcome.OK;
            return Row.failed(digest, document, outcome, compiled.problem().orElse(""), 0)
                    .withCompilation(millis(start), compiled.lines(), compiled.classes());
        } catch (RuntimeException e) {
            return Row.failed(digest, document, Outcome.CRASH, "the compiler: " + Throwables.describe(e), 0)
                    .withCompilation(millis(start), 0, 0);
        }
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
