package dev.armature.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What {@link Generator#update} has found and done.
 *
 * @param lock what there is to say about the lock; when it has failed, nothing else was done
 * @param specs each spec of the run
 * @param refused whether there are changes that must not be pinned
 * @param written whether the lock was replaced
 */
public record UpdateResult(Verdict lock, List<Spec> specs, boolean refused, boolean written) {
    public UpdateResult {
        specs = List.copyOf(specs);
    }

    /**
     * One spec.
     *
     * @param name as the lock calls it
     * @param replaces the name of the earlier version that it takes the place of, when that is another one
     * @param state how it compares with what is pinned
     * @param files the files that are new, gone or different, each with one of these words before it
     * @param diff the comparison; it has nothing to say about specs that are new or the same
     * @param unknown a sentence that says why the changes are not known; empty when they are
     */
    public record Spec(
            String name,
            Optional<String> replaces,
            State state,
            List<String> files,
            DiffResult diff,
            Optional<String> unknown) {
        public Spec {
            files = List.copyOf(files);
        }

        /** What people read about it. */
        public List<String> lines() {
            List<String> lines = new ArrayList<>();
            lines.add(state.name().toLowerCase(Locale.ROOT) + ": " + name
                    + replaces.map(old -> " (was " + old + ")").orElse(""));
            files.forEach(file -> lines.add("  " + file));
            if (diff.sources().isPresent()) {
                DiffFormat.TEXT.write(diff).lines().forEach(lines::add);
            }
            return lines;
        }
    }

    /** How a spec compares with what is pinned. */
    public enum State {
        /** Nothing was pinned. */
        NEW,
        /** Every file is as it was. */
        SAME,
        /** Some file is not. */
        CHANGED
    }

    /** Whether something cannot be read, so that nothing is pinned. */
    public boolean failed() {
        return lock.failed()
                || specs.stream().anyMatch(spec -> spec.diff().after().failed());
    }

    /** What was done, in one line. */
    public String summary(GeneratorConfig config) {
        String lock = config.lock().map(config::display).orElse("");
        if (failed()) {
            return lock + " is as it was: something cannot be read";
        } else if (refused) {
            return lock + " is as it was: there are changes that may not be pinned";
        } else if (!changes()) {
            return lock + " is current";
        }
        long count = specs.stream().filter(spec -> spec.state() != State.SAME).count();
        String what = Counts.plural((int) count, "spec");
        return written ? "pinned " + what + " in " + lock : "would pin " + what + " in " + lock;
    }

    /** Whether there is something to pin. */
    public boolean changes() {
        return specs.stream().anyMatch(spec -> spec.state() != State.SAME);
    }
}
