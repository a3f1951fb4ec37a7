package dev.armature.it.builds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build that takes its work from the cache of Maven has what it would have made itself. */
class BuildCacheTest {
    private static final String HIT = "Found cached build";

    @TempDir
    Path temp;

    private Maven maven;
    private Map<String, String> uncached;
    private @Nullable String names;

    @BeforeEach
    void buildWithoutCache() throws Exception {
        maven = Maven.in(temp);
        Path project = project("uncached");
        maven.run(project, "package", "-Dmaven.build.cache.enabled=false");
        uncached = outputs(project);
        assertThat(uncached)
                .containsKeys("target/cached-1.0.jar", "target/generated-sources/armature/.armature-manifest.json");
        names = Files.readString(project.resolve("armature-names.json"));
    }

    @Test
    void aLocalCacheGivesTheSameFiles() throws Exception {
        assertThat(build(project("first"), "cache")).doesNotContain(HIT);
        Path second = project("second");
        assertThat(build(second, "cache")).contains(HIT);
        assertThat(outputs(second)).isEqualTo(uncached);

        assertThat(maven.run(second, "package", "-Dmaven.build.cache.enabled=false"))
                .as("what was restored is current")
                .contains("up to date");
        assertThat(outputs(second)).isEqualTo(uncached);
    }

    @Test
    void anotherDescriptionIsAnotherBuild() throws Exception {
        build(project("first"), "cache");
        Path changed = project("changed");
        Path referred = changed.resolve("src/main/openapi/common.yaml");
        Files.writeString(referred, Files.readString(referred).replace("green", "blue"));
        assertThat(build(changed, "cache")).doesNotContain(HIT);
        assertThat(Files.readString(changed.resolve("armature-names.json"))).contains("BLUE");
    }

    @Test
    void aRemoteCacheGivesTheSameFilesToAnotherMachine() throws Exception {
        try (CacheServer server = new CacheServer()) {
            String enabled = "-Dmaven.build.cache.remote.enabled=true";
            String url = "-Dmaven.build.cache.remote.url=" + server.url();
            build(project("first"), "cache1", enabled, url, "-Dmaven.build.cache.remote.save.enabled=true");
            assertThat(server.size()).isPositive();
            Path other = project("other");
            assertThat(build(other, "cache2", enabled, url)).contains(HIT);
            assertThat(server.hits()).isPositive();
            assertThat(outputs(other)).isEqualTo(uncached);
        }
    }

    private String build(Path project, String cache, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                "package", "-Dmaven.build.cache.enabled=true", "-Dmaven.build.cache.location=" + temp.resolve(cache)));
        arguments.addAll(List.of(more));
        return maven.run(project, arguments.toArray(String[]::new));
    }

    /** A checkout: the file of names is committed with the description. */
    private Path project(String name) throws IOException {
        Path project = temp.resolve(name);
        Trees.copy(Path.of("src/test/resources/cached"), project);
        Trees.fill(project.resolve("pom.xml"), "version", System.getProperty("builds.version"));
        if (names != null) {
            Files.writeString(project.resolve("armature-names.json"), names);
        }
        return project;
    }

    /** The cache keeps the jar, not the classes that are in it. */
    private static Map<String, String> outputs(Path project) throws IOException {
        return Trees.read(project, "target/generated-sources/armature", "target/cached-1.0.jar", "armature-names.json");
    }
}
