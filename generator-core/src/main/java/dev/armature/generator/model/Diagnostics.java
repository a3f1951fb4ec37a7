package dev.armature.generator.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what one run has to tell. Not thread-safe: what runs beside the main thread collects into its own. */
public final class Diagnostics {
    private final Set<Diagnostic> collected = new LinkedHashSet<>();

    public void error(SourceLocation where, String message) {
        collected.add(new Diagnostic(Severity.ERROR, where, message));
    }

    public void warning(SourceLocation where, String message) {
        collected.add(new Diagnostic(Severity.WARNING, where, message));
    }

    /** Takes over what another stage has collected. */
    public void addAll(Diagnostics other) {
        collected.addAll(other.collected);
    }

    public boolean hasErrors() {
        return collected.stream().anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR);
    }

    /** Everything collected so far, in order of discovery, without repetitions. */
    public List<Diagnostic> all() {
        return List.copyOf(new ArrayList<>(collected));
    }
}
