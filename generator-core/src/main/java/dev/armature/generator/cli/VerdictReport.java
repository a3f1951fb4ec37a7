package dev.armature.generator.cli;

import dev.armature.generator.Verdict;
import java.io.PrintWriter;

/** Prints what there is to say about the specs, the way compilers do. */
final class VerdictReport {
    private VerdictReport() {}

    static void print(Verdict verdict, PrintWriter err) {
        verdict.diagnostics().forEach(err::println);
        if (verdict.failed()) {
            err.println(verdict.summary() + (verdict.errors() == 0 ? " (strict: warnings fail the run)" : ""));
        }
        err.flush();
    }
}
