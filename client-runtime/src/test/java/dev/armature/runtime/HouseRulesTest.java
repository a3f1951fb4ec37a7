package dev.armature.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.runtime.call.ServiceClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What keeps the runtime small, relocatable and free of surprises. */
class HouseRulesTest {
    private static final Path MAIN = Path.of("src/main/java");
    private static final Pattern JACKSON = Pattern.compile("import (com\\.fasterxml|tools)\\.jackson\\.");
    private static final List<String> NOT_RELOCATABLE =
            List.of("ServiceLoader", "Class.forName", ".loadClass(", "System.setProperty", "META-INF/services");
    private static final Pattern MUTABLE_STATIC = Pattern.compile(
            "(?m)^\\s+(private |public |protected )?static (?!final\\b)(?!class\\b|record\\b|interface\\b)"
                    + "[\\w<>\\[\\], ?@.]+ \\w+( =|;)");

    @Test
    void onlyThePackageForJsonKnowsALibraryForJson() {
        assertThat(sources()).allSatisfy((file, text) -> {
            if (!file.contains("/json/")) {
                assertThat(JACKSON.matcher(text).find()).as(file).isFalse();
            }
        });
    }

    @Test
    void nothingBreaksWhenPackagesAreRelocated() {
        assertThat(sources())
                .allSatisfy((file, text) -> assertThat(text).as(file).doesNotContain(NOT_RELOCATABLE));
    }

    @Test
    void thereIsNoStaticStateAndNoFileOfManyJobs() {
        assertThat(sources()).allSatisfy((file, text) -> {
            assertThat(MUTABLE_STATIC.matcher(text).find()).as(file).isFalse();
            assertThat(text.lines().count()).as(file).isLessThanOrEqualTo(400);
        });
    }

    @Test
    void theUserAgentHasTheVersionOfThePom() throws IOException {
        Matcher version = Pattern.compile("<version>([0-9.]+)(-SNAPSHOT)?</version>")
                .matcher(Files.readString(Path.of("pom.xml")));

        assertThat(version.find()).isTrue();
        assertThat(sources().get("dev/armature/runtime/call/ClientHeaders.java"))
                .contains("VERSION = \"" + version.group(1) + "\"");
        assertThat(ServiceClient.class).isFinal();
    }

    private static Map<String, String> sources() {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(MAIN)) {
            files.filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".java"))
                    .forEach(
                            file -> sources.put(MAIN.relativize(file).toString().replace('\\', '/'), read(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThat(sources).hasSizeGreaterThan(50);
        return sources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
