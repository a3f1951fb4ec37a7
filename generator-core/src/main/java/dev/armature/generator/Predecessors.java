package dev.armature.generator;

import dev.armature.generator.spec.SpecSource;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds out which spec in the lock is the earlier version of one that is read now: the one at the same place; else, when there is
 * no doubt, one that no spec of the run has and that differs in nothing but a revision or version.
 */
final class Predecessors {
    private static final Pattern GIT_REVISION = Pattern.compile("(?<=^git:[^!]{1,2000})@[^@!]*(?=!/)");
    private static final Pattern MAVEN_VERSION = Pattern.compile("(?<=^mvn:[^:!]{1,500}:[^:!]{1,500}):[^:!]*");
    private static final Pattern NUMBERS =
            Pattern.compile("v?[0-9]+([._-][0-9]+)*([._-]?(alpha|beta|preview|rc)[0-9]*)?");

    private final Map<String, String> keys = new HashMap<>();

    private Predecessors() {}

    static Predecessors of(GeneratorConfig config, PinsFile pins) {
        Predecessors found = new Predecessors();
        Set<String> names = new LinkedHashSet<>();
        for (SpecSource spec : config.specs()) {
            names.add(new PinNames(spec, config).ofSpec());
        }
        for (String name : names) {
            if (pins.sections().containsKey(name)) {
                found.keys.put(name, name);
            } else {
                List<String> candidates = pins.sections().keySet().stream()
                        .filter(key -> !names.contains(key) && identity(key).equals(identity(name)))
                        .toList();
                boolean only = names.stream()
                        .noneMatch(other -> !other.equals(name)
                                && !pins.sections().containsKey(other)
                                && identity(other).equals(identity(name)));
                if (candidates.size() == 1 && only) {
                    found.keys.put(name, candidates.get(0));
                }
            }
        }
        return found;
    }

    /** The name in the lock of the earlier version of a spec. */
    Optional<String> of(String name) {
        return Optional.ofNullable(keys.get(name));
    }

    /** A name without what tells versions apart. */
    static String identity(String name) {
        String bare = MAVEN_VERSION
                .matcher(GIT_REVISION.matcher(name).replaceFirst("@"))
                .replaceFirst(":");
        return NUMBERS.matcher(bare).replaceAll("#");
    }
}
