package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Packages of the generator only know what lies below them; each third-party library has its one place. */
class LayeringTest {
    private static final String ROOT = "dev.armature.generator";

    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("", Set.of("spec", "fetch", "model", "build", "naming", "poet", "emit", "diff", "output")),
            Map.entry("cli", Set.of("")),
            Map.entry("spec", Set.of("model", "fetch")),
            Map.entry("fetch", Set.of()),
            Map.entry("model", Set.of()),
            Map.entry("build", Set.of("spec", "model")),
            Map.entry("naming", Set.of("model")),
            Map.entry("poet", Set.of("naming", "model")),
            Map.entry("emit", Set.of("poet", "naming", "model", "output.GeneratedFile")),
            Map.entry("diff", Set.of("model", "naming")),
            Map.entry("output", Set.of()));

    private static final Map<String, Set<String>> LIBRARY_PLACES = Map.of(
            "io.swagger", Set.of("spec"),
            "com.fasterxml", Set.of("spec"),
            "org.yaml", Set.of("spec"),
            "com.palantir.javapoet", Set.of("poet", "emit"),
            "com.github.mustachejava", Set.of("emit"),
            "dev.armature.templates", Set.of("emit"),
            "picocli", Set.of("cli"));

    private static final Pattern REFERENCE =
            Pattern.compile("\\bdev\\.armature\\.generator\\.((?:[a-z]\\w*\\.)*)([A-Z]\\w*)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("^import (?:static )?([\\w.]+)", Pattern.MULTILINE);

    @Test
    void packagesUseOnlyWhatLiesBelowThem() throws IOException {
        List<String> violations = new ArrayList<>();
        for (Path file : files()) {
            String from = packageOf(file);
            Matcher reference = REFERENCE.matcher(code(file));
            while (reference.find()) {
                String to = reference.group(1).replaceFirst("\\.$", "");
                Set<String> allowed = MAY_USE.get(from);
                if (!to.equals(from) && !allowed.contains(to) && !allowed.contains(to + '.' + reference.group(2))) {
                    violations.add(shown(file) + " uses " + reference.group() + ", but '" + from + "' may only use "
                            + new TreeSet<>(allowed));
                }
            }
        }
        assertThat(violations)
                .as(
                        "imports against the table of packages (docs/decisions, architecture): move the code or the dependency")
                .isEmpty();
    }

    @Test
    void librariesStayInTheirPlaces() throws IOException {
        List<String> violations = new ArrayList<>();
        for (Path file : files()) {
            Matcher imported = IMPORT.matcher(code(file));
            while (imported.find()) {
                LIBRARY_PLACES.forEach((library, places) -> {
                    if (imported.group(1).startsWith(library + '.') && !places.contains(packageOf(file))) {
                        violations.add(shown(file) + " imports " + imported.group(1) + ", which belongs in " + places);
                    }
                });
            }
        }
        assertThat(violations).as("third-party imports outside their package").isEmpty();
    }

    @Test
    void theTableKnowsEveryPackage() throws IOException {
        for (Path file : files()) {
            assertThat(MAY_USE).as("no row for the package of %s", shown(file)).containsKey(packageOf(file));
        }
    }

    private static List<Path> files() throws IOException {
        return SourceTree.javaFiles(sources());
    }

    private static Path sources() {
        return SourceTree.module().resolve("src/main/java");
    }

    private static String shown(Path file) {
        return sources().relativize(file).toString();
    }

    private static String packageOf(Path file) {
        Path relative = sources().resolve(ROOT.replace('.', '/')).relativize(file);
        return relative.getNameCount() == 1 ? "" : relative.getName(0).toString();
    }

    private static String code(Path file) throws IOException {
        return COMMENT.matcher(Files.readString(file)).replaceAll("");
    }
}
