package dev.armature.generator;

import dev.armature.generator.spec.SpecSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * Gives each spec its package. A single spec gets the configured package. Several get sub-packages named after their files;
 * files of the same name are told apart by the directories they are in, nearest first.
 */
final class SpecPackages {
    private SpecPackages() {}

    /** The package of each spec, in the order of {@code specs}. */
    static Map<SpecSource, String> allocate(List<SpecSource> specs, String packageName) {
        return allocate(specs, packageName, Map.of());
    }

    /**
     * The package of each spec, in the order of {@code specs}.
     *
     * @param kept what followed {@code packageName} in earlier runs, of the specs that took part in these
     */
    static Map<SpecSource, String> allocate(List<SpecSource> specs, String packageName, Map<SpecSource, String> kept) {
        Map<SpecSource, String> packages = new LinkedHashMap<>(allocateAll(specs, packageName));
        Set<String> taken = new HashSet<>();
        kept.forEach((spec, subPackage) -> {
            packages.put(spec, packageName + (subPackage.isEmpty() ? "" : '.' + subPackage));
            taken.add(packages.get(spec));
            taken.add(packageName + ".models"); // of a spec without a package of its own
        });
        for (SpecSource spec : specs) {
            String wanted = packages.getOrDefault(spec, packageName);
            if (!kept.isEmpty() && !kept.containsKey(spec)) {
                String base = wanted.equals(packageName) ? packageName + '.' + segment(baseName(spec)) : wanted;
                String free = base;
                for (int number = 2; !taken.add(free); number++) {
                    free = base + number;
                }
                packages.put(spec, free);
            }
        }
        return packages;
    }

    /** Whether {@code text} may follow the configured package. */
    static boolean isSubPackage(String text) {
        return text.isEmpty() || (text.equals(segment(text)) && !text.equals("models"));
    }

    private static Map<SpecSource, String> allocateAll(List<SpecSource> specs, String packageName) {
        Map<SpecSource, String> packages = new LinkedHashMap<>();
        if (specs.size() == 1) {
            packages.put(specs.get(0), packageName);
            return packages;
        }
        for (Map.Entry<SpecSource, String> segment : segments(specs).entrySet()) {
            packages.put(segment.getKey(), packageName + '.' + segment.getValue());
        }
        return packages;
    }

    private static Map<SpecSource, String> segments(List<SpecSource> specs) {
        Map<SpecSource, String> segments = new LinkedHashMap<>();
        int deepest = 0;
        for (SpecSource spec : specs) {
            segments.put(spec, segment(baseName(spec)));
            deepest = Math.max(deepest, path(spec).getNameCount());
        }
        for (int level = 1; level < deepest; level++) {
            for (SpecSource spec : clashes(segments)) {
                segments.put(spec, segment(parents(spec, level)));
            }
        }
        number(segments, clashes(segments));
        return segments;
    }

    private static List<SpecSource> clashes(Map<SpecSource, String> segments) {
        Map<String, List<SpecSource>> bySegment = new LinkedHashMap<>();
        for (Map.Entry<SpecSource, String> segment : segments.entrySet()) {
            bySegment
                    .computeIfAbsent(segment.getValue(), key -> new ArrayList<>())
                    .add(segment.getKey());
        }
        List<SpecSource> clashes = new ArrayList<>();
        for (List<SpecSource> group : bySegment.values()) {
            if (group.size() > 1) {
                clashes.addAll(group);
            }
        }
        return clashes;
    }

    /** Only files whose paths differ in nothing but extensions and punctuation come here. */
    private static void number(Map<SpecSource, String> segments, List<SpecSource> clashing) {
        for (SpecSource spec : clashing) {
            int number = 1;
            while (segments.containsValue(segment(baseName(spec)) + number)) {
                number++;
            }
            segments.put(spec, segment(baseName(spec)) + number);
        }
    }

    private static String baseName(SpecSource spec) {
        String name = String.valueOf(path(spec).getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String parents(SpecSource spec, int directories) {
        Path path = path(spec);
        int end = path.getNameCount() - 1;
        int start = Math.max(0, end - directories);
        return start == end ? baseName(spec) : String.valueOf(path.subpath(start, end));
    }

    private static Path path(SpecSource spec) {
        if (spec instanceof SpecSource.Local local) {
            return local.path();
        }
        String path = ((SpecSource.Remote) spec).file().path();
        return Path.of(path.replaceFirst("[?].*", "").replaceAll("[^A-Za-z0-9/._-]", "_"));
    }

    /** Lower-case ASCII letters and digits of {@code text}, made a legal package segment. */
    private static String segment(String text) {
        StringBuilder segment = new StringBuilder();
        String lower = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i++) {
            char character = lower.charAt(i);
            boolean letter = character >= 'a' && character <= 'z';
            boolean digit = character >= '0' && character <= '9';
            if (letter || digit) {
                segment.append(character);
            }
        }
        boolean startsLikeName = !segment.isEmpty() && segment.charAt(0) >= 'a';
        String name = startsLikeName ? segment.toString() : "api" + segment;
        return SourceVersion.isName(name, SourceVersion.RELEASE_17) ? name : name + "api";
    }
}
