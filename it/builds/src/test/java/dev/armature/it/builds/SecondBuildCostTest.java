package dev.armature.it.builds;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What the goal adds to a build in which nothing changed: a number, not a test. Run with {@code -Dbuilds.pairs=20}. */
@EnabledIfSystemProperty(named = "builds.pairs", matches = "[0-9]+")
class SecondBuildCostTest {
    private static final double NANOS_PER_MILLI = 1e6;

    @TempDir
    Path temp;

    @Test
    void isMeasuredInPairs() throws Exception {
        Maven maven = Maven.in(temp);
        Path project = temp.resolve("project");
        Trees.copy(Path.of("../../specs"), temp.resolve("specs"));
        Files.createDirectories(project);
        Path pom = Files.copy(Path.of("src/test/resources/parallel/module.xml"), project.resolve("pom.xml"));
        Trees.fill(pom, "module", "project");
        Trees.fill(pom, "spec", "vpn-connections/2024-05-01/vpnConnections.json");
        Trees.fill(pom, "version", System.getProperty("builds.version"));
        maven.run(project, "generate-sources");
        maven.run(project, "generate-sources", "-Darmature.skip");
        List<Double> with = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        List<Double> added = new ArrayList<>();
        for (int pair = 0; pair < Integer.getInteger("builds.pairs"); pair++) {
            boolean skippedFirst = pair % 2 == 0;
            double first = millis(maven, project, skippedFirst);
            double second = millis(maven, project, !skippedFirst);
            without.add(skippedFirst ? first : second);
            with.add(skippedFirst ? second : first);
            added.add(with.get(pair) - without.get(pair));
        }
        System.out.printf(
                Locale.ROOT,
                "%d pairs, medians: %.0f ms with the goal, %.0f ms without, difference within a pair %.0f ms%n",
                added.size(),
                median(with),
                median(without),
                median(added));
    }

    private static double millis(Maven maven, Path project, boolean skipped) throws Exception {
        long start = System.nanoTime();
        maven.run(project, "generate-sources", "-o", "-Darmature.skip=" + skipped);
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
