package dev.armature.generator;

import dev.armature.generator.model.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The two descriptions of a comparison, for reports that show more than the changes. */
final class DiffSources {
    private final Side before;
    private final Side after;
    private final GeneratorConfig config;

    DiffSources(Side before, Side after, GeneratorConfig config) {
        this.before = before;
        this.after = after;
        this.config = config;
    }

    /**
     * A description.
     *
     * @param file as shown to users
     * @param title the name of the API
     * @param version the version it gives itself
     * @param outline the lines of an element; empty when it is not there
     */
    record Side(String file, String title, String version, Function<Pointer, Optional<List<String>>> outline) {}

    Side before() {
        return before;
    }

    Side after() {
        return after;
    }

    /** How the new description was read. */
    GeneratorConfig config() {
        return config;
    }
}
