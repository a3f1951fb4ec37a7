package dev.armature.generator;

import dev.armature.generator.model.Diagnostic;
import dev.armature.generator.model.Severity;
import java.util.List;

/**
 * What a run has to say about its specs.
 *
 * @param diagnostics everything worth telling, in order of discovery; each prints itself as {@code file:line:col: severity:
 *     message [pointer]}
 * @param failed whether nothing may be generated: there are errors, or warnings in a strict run
 * @param counts how much was found; what could not be built is not counted
 */
public record Verdict(List<Diagnostic> diagnostics, boolean failed, Counts counts) {
    /** Nothing was read, because nothing had to be. */
    static final Verdict UNREAD = new Verdict(List.of(), false, Counts.NONE);

    public Verdict {
        diagnostics = List.copyOf(diagnostics);
    }

    static Verdict of(List<Diagnostic> diagnostics, boolean strict, Counts counts) {
        boolean failed = diagnostics.stream().anyMatch(diagnostic -> strict || diagnostic.severity() == Severity.ERROR);
        return new Verdict(diagnostics, failed, counts);
    }

    /** The number of errors. */
    public int errors() {
        return count(Severity.ERROR);
    }

    /** The number of warnings. */
    public int warnings() {
        return count(Severity.WARNING);
    }

    /** The two numbers in words, such as {@code 1 error, 2 warnings}. */
    public String summary() {
        return Counts.plural(errors(), "error") + ", " + Counts.plural(warnings(), "warning");
    }

    private int count(Severity severity) {
        return (int) diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == severity)
                .count();
    }
}
