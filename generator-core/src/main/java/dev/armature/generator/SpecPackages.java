package dev.armature.generator;

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
    static Map<Path, String> allocate(List<Path> specs, String packageName) {
        return allocate(specs, packageName, Map.of());
    }

    /**
     * The package of each spec, in the order of {@code specs}.
     *
     * @param kept what followed {@code packageName} in earlier runs, of the specs that took part in these
     */
    static Map<Path, String> allocate(List<Path> specs, String packageName, Map<Path, String> kept) {
        Map<Path, String> packages = new LinkedHashMap<>(allocateAll(specs, packageName));
        Set<String> taken = new HashSet<>();
        kept.forEach((spec, subPackage) -> {
            packages.put(spec, packageName + (subPackage.isEmpty() ? "" : '.' + subPackage));
            taken.add(packages.get(spec));
            taken.add(packageName + ".models"); // of a spec without a package of its own
        });
        for (Path spec : specs) {
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

    private static Map<Path, String> allocateAll(List<Path> specs, String packageName) {
        Map<Path, String> packages = new LinkedHashMap<>();
        if (specs.size() == 1) {
            packages.put(specs.get(0), packageName);
            return packages;
        }
        for (Map.Entry<Path, String> segment : segments(specs).entrySet()) {
            packages.put(segment.getKey(), packageName + '.' + segment.getValue());
        }
        return packages;
    }

    private static Map<Path, String> segments(List<Path> specs) {
        Map<Path, String> segments = new LinkedHashMap<>();
        int deepest = 0;
        for (Path spec : specs) {
            segments.put(spec, segment(baseName(spec)));
            deepest = Math.max(deepest, spec.getNameCount());
        }
        for (int level = 1; level < deepest; level++) {
            for (Path spec : clashes(segments)) {
                segments.put(spec, segment(parents(spec, level)));
            }
        }
        number(segments, clashes(segments));
        return segments;
    }

    private static List<Path> clashes(Map<Path, String> segments) {
        Map<String, List<Path>> bySegment = new LinkedHashMap<>();
        for (Map.Entry<Path, String> segment : segments.entrySet()) {
            bySegment
                    .computeIfAbsent(segment.getValue(), key -> new ArrayList<>())
                    .add(segment.getKey());
        }
        List<Path> clashes = new ArrayList<>();
        for (List<Path> group : bySegment.values()) {
            if (group.size() > 1) {
                clashes.addAll(group);
            }
        }
        return clashes;
    }

    /** Only files whose paths differ in nothing but extensions and punctuation come here. */
    private static void number(Map<Path, String> segments, List<Path> clashing) {
        for (Path spec : clashing) {
            int number = 1;
            while (segments.containsValue(segment(baseName(spec)) + number)) {
                number++;
            }
            segments.put(spec, segment(baseName(spec)) + number);
        }
    }

    private static String baseName(Path spec) {
        String name = String.valueOf(spec.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String parents(Path spec, int directories) {
        int end = spec.getNameCount() - 1;
        int start = Math.max(0, end - directories);
        return start == end ? baseName(spec) : String.valueOf(spec.subpath(start, end));
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
