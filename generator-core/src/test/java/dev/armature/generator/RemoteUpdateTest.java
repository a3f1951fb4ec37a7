package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.generator.UpdateResult.State;
import dev.armature.generator.fetch.Server;
import dev.armature.generator.output.ContentCache;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pins of files that a server or a git repository has. */
class RemoteUpdateTest {
    @TempDir
    Path directory;

    private Server server;
    private Pinning pinning;
    private String spec;

    @BeforeEach
    void start() throws IOException {
        server = new Server().has("/v1/widgets.yaml", Pinning.SPEC).has("/v1/types.yaml", Pinning.TYPES);
        pinning = new Pinning(directory).with(builder -> builder.allowOrigins(List.of(server.origin())));
        spec = server.origin() + "/v1/widgets.yaml";
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aServerIsAskedWhenItIsAllowedAndNeverAgain() throws IOException {
        assertThat(pinning.update(spec).written()).isTrue();
        assertThat(server.requests).containsExactly("GET /v1/widgets.yaml", "GET /v1/types.yaml");
        assertThat(pinning.locked())
                .contains(
                        "\"" + spec + "\": \"" + digest(Pinning.SPEC), "/v1/types.yaml\": \"" + digest(Pinning.TYPES));
        server.close();
        assertThat(pinning.messages(spec)).isEmpty();
        assertThat(pinning.project.resolve("out/com/example/models/Widget.java"))
                .exists();
        assertThat(pinning.generate(spec).upToDate()).isTrue();
        assertThat(pinning.offline().generate(spec).verdict().failed()).isFalse();
        assertThat(server.requests).hasSize(2);
    }

    @Test
    void aServerThatIsNotAllowedIsNotAsked() throws IOException {
        Pinning closed = pinning.with(builder -> builder.allowOrigins(List.of("https://localhost")));
        UpdateResult result = closed.update(spec);
        assertThat(Pinning.messages(result.specs().get(0).diff().after()))
                .singleElement()
                .asString()
                .startsWith(spec + ":1:1: error: Nothing is ever fetched from a server that was not allowed");
        assertThat(server.requests).isEmpty();
        assertThatThrownBy(() ->
                        pinning.with(builder -> builder.lock(Optional.empty())).generate(spec))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("needs --lock");
    }

    @Test
    void driftIsShownByUpdateAndDoesNotReachGenerate() throws IOException {
        pinning.update(spec);
        server.has("/v1/types.yaml", Pinning.FEWER_TYPES);
        assertThat(pinning.messages(spec)).as("from the cache").isEmpty();
        UpdateResult update = pinning.update(spec);
        assertThat(update.specs().get(0).state()).isEqualTo(State.CHANGED);
        assertThat(update.specs().get(0).lines())
                .contains("  changed " + server.origin() + "/v1/types.yaml")
                .anyMatch(line -> line.contains("property-removed: property size of Widget"));
        assertThat(pinning.update(spec).written()).isFalse();
    }

    @Test
    void aFileThatIsNotThePinnedOneIsNeitherGeneratedNorKept() throws IOException {
        pinning.update(spec);
        damage();
        server.has("/v1/types.yaml", Pinning.FEWER_TYPES);
        assertThat(pinning.messages(spec))
                .singleElement()
                .asString()
                .isEqualTo(server.origin() + "/v1/widgets.yaml:10:55: error: The file " + server.origin()
                        + "/v1/types.yaml cannot be fetched: its SHA-256 is " + digest(Pinning.FEWER_TYPES) + ", but "
                        + digest(Pinning.TYPES) + " is pinned, which the cache does not have. Run update to see what"
                        + " changes and to pin it. [/paths/~1widgets/get/responses/200/content/application~1json/schema"
                        + "/$ref]");
        assertThat(pinning.cached()).doesNotContain(digest(Pinning.FEWER_TYPES));
        assertThat(pinning.project.resolve("out")).doesNotExist();
        server.has("/v1/types.yaml", Pinning.TYPES);
        assertThat(pinning.messages(spec)).as("a damaged cache is repaired").isEmpty();
        server.close();
        assertThat(pinning.with(builder -> builder.force(true)).messages(spec)).isEmpty();
    }

    @Test
    void offlineAsksNobody() throws IOException {
        pinning.update(spec);
        damage();
        server.requests.clear();
        assertThat(pinning.offline().messages(spec))
                .singleElement()
                .asString()
                .contains("cannot be fetched: the run is offline; pinned is " + digest(Pinning.TYPES));
        assertThat(pinning.offline().update(spec).failed()).isTrue();
        assertThat(server.requests).isEmpty();
    }

    @Test
    void nothingHalfIsPinned() throws IOException {
        pinning.update(spec);
        String before = pinning.locked();
        List<String> cached = pinning.cached();
        server.has("/v1/widgets.yaml", Pinning.SPEC.replace("Widgets", "Changed"));
        server.truncates("/v1/types.yaml", "Widget:\n  type: object\n");
        UpdateResult result = pinning.update(spec);
        assertThat(Pinning.messages(result.specs().get(0).diff().after()))
                .singleElement()
                .asString()
                .contains("widgets.yaml:10:55: error: ", "cannot be fetched: the answer ended after 23 bytes of 30.");
        server.hasNo("/v1/types.yaml");
        assertThat(Pinning.messages(pinning.update(spec).specs().get(0).diff().after()))
                .singleElement()
                .asString()
                .contains("the server answered with status 404");
        assertThat(pinning.locked()).isEqualTo(before);
        assertThat(pinning.cached()).isEqualTo(cached);
    }

    @Test
    void secretsReachTheirServerAndNothingElse() throws IOException {
        Fetching fetching = new Fetching(pinning.cache, false, Optional.empty(), List.of())
                .withHeaders(
                        List.of(server.origin() + " Authorization Bearer env:TOKEN"),
                        Fetching.environment(Map.of("TOKEN", "s3cr3t")));
        Pinning mine = pinning.with(builder -> builder.fetching(fetching));
        UpdateResult result = mine.update(spec);
        assertThat(server.headers).hasSize(2).allSatisfy(headers -> assertThat(headers.getFirst("Authorization"))
                .isEqualTo("Bearer s3cr3t"));
        assertThat(mine.locked() + result + mine.config(spec)).doesNotContain("s3cr3t");
        assertThatThrownBy(() -> fetching.withHeaders(
                        List.of(server.origin() + " X-Key s3cr3t"), Fetching.environment(Map.of())))
                .isInstanceOf(ConfigException.class)
                .hasMessage("a header is written ORIGIN NAME env:VARIABLE, with words such as Bearer before env:");
        assertThatThrownBy(() -> fetching.withHeaders(
                        List.of(server.origin() + " X-Key env:NONE"), Fetching.environment(Map.of())))
                .isInstanceOf(ConfigException.class)
                .hasMessage("the header X-Key for " + server.origin() + " has no value: env:NONE is not set");
    }

    @Test
    void filesOfGitComeFromTheCommitThatIsPinned() throws Exception {
        Path repository = repository();
        String first = Pinning.git(repository, "rev-parse", "HEAD");
        String inGit = "git:../specs@main!/api/widgets.yaml";
        assertThat(pinning.update(inGit).written()).isTrue();
        assertThat(pinning.locked())
                .contains(
                        "\"" + inGit + "\": {\n      \"commit\": \"" + first + "\"",
                        "\"git:../specs@main!/types.yaml\": \"");
        Files.writeString(repository.resolve("types.yaml"), Pinning.FEWER_TYPES);
        Pinning.git(repository, "commit", "-q", "-a", "-m", "second");
        assertThat(pinning.messages(inGit)).isEmpty();

        UpdateResult update = pinning.update(inGit);
        assertThat(update.specs().get(0).diff().report().changes()).hasSize(1);
        assertThat(pinning.locked()).contains(Pinning.git(repository, "rev-parse", "HEAD"));
        Files.move(repository, directory.resolve("gone"));
        assertThat(pinning.with(builder -> builder.force(true)).messages(inGit))
                .as("from the cache")
                .isEmpty();
    }

    @Test
    void anotherRevisionIsALaterVersionAndAnEmptyCacheIsFilledFromThePinnedCommit() throws Exception {
        Path repository = repository();
        Pinning.git(repository, "tag", "v1");
        Files.writeString(repository.resolve("types.yaml"), Pinning.FEWER_TYPES);
        Pinning.git(repository, "commit", "-q", "-a", "-m", "second");
        Pinning.git(repository, "tag", "v2");
        String v1 =
                "git:" + repository.toUri().toString().replaceFirst("^file:/+", "file:///") + "@v1!/api/widgets.yaml";
        String url = v1.endsWith("/@v1!/api/widgets.yaml") ? v1.replace("/@v1", "@v1") : v1;
        pinning.update(url);
        damage();
        String root = digest(Pinning.SPEC.replace("types", "../types"));
        Files.delete(pinning.cache.resolve(root.substring(0, 2)).resolve(root.substring(2)));
        assertThat(pinning.messages(url)).as("fetched again").isEmpty();
        UpdateResult update = pinning.update(url.replace("@v1", "@v2"));
        assertThat(update.specs().get(0).replaces()).contains(url);
        assertThat(update.specs().get(0).diff().report().changes()).hasSize(1);
        assertThat(pinning.locked()).contains("@v2!/").doesNotContain("@v1!/");
    }

    @Test
    void gitAsksAllowedServersOnlyAndWithTheirHeaders() throws IOException {
        String inGit = "git:" + server.origin() + "/specs@main!/api/widgets.yaml";
        Fetching fetching = new Fetching(pinning.cache, false, Optional.empty(), List.of())
                .withHeaders(
                        List.of(
                                server.origin() + " Authorization Bearer env:TOKEN",
                                "https://localhost X-Other env:TOKEN"),
                        Fetching.environment(Map.of("TOKEN", "s3cr3t")));
        Pinning mine = pinning.with(builder -> builder.fetching(fetching));
        assertThat(mine.with(builder -> builder.allowOrigins(List.of()))
                        .update(inGit)
                        .failed())
                .isTrue();
        assertThat(server.requests).isEmpty();
        UpdateResult result = mine.update(inGit);
        assertThat(server.requests).first().asString().startsWith("GET /specs/info/refs");
        assertThat(server.headers.get(0).getFirst("Authorization")).isEqualTo("Bearer s3cr3t");
        assertThat(server.headers.get(0).containsKey("X-Other")).isFalse();
        assertThat(Pinning.messages(result.specs().get(0).diff().after()))
                .singleElement()
                .asString()
                .contains(inGit + " cannot be fetched: git fetch: ")
                .doesNotContain("s3cr3t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git:../specs@nowhere!/api/widgets.yaml",
                "git:../specs@main!/none.yaml",
                "git:../specs@main!/link.yaml",
                "git:../specs@main!/api",
                "git:../none@main!/api/widgets.yaml"
            })
    void whatGitDoesNotHaveIsADiagnostic(String inGit) throws Exception {
        repository();
        UpdateResult result = pinning.update(inGit);
        assertThat(Pinning.messages(result.specs().get(0).diff().after()))
                .singleElement()
                .asString()
                .startsWith(inGit + ":1:1: error: The file " + inGit + " cannot be fetched: ");
        assertThat(pinning.lock).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "git:--upload-pack=x@main!/a.yaml",
                "git:ext::sh -c x@main!/a.yaml/../../b",
                "git:https://user:s3cr3t@example.com/a@main!/a.yaml",
                "git:https://s3cr3t@example.com/a@main!/a.yaml",
                "git:http://example.com/a@main!/a.yaml",
                "git:../specs@--help!/a.yaml",
                "git:../specs@a..b!/a.yaml",
                "git:../specs@main",
                "git:../specs!/a.yaml",
                "https://user:s3cr3t@example.com/a.yaml",
                "http://example.com/a.yaml"
            })
    void whatCannotBeAskedForIsWrongUsage(String pattern) {
        assertThatThrownBy(() -> {
                    UpdateResult result = pinning.update(pattern);
                    throw new ConfigException(
                            Pinning.messages(result.specs().get(0).diff().after())
                                    .toString());
                })
                .isInstanceOf(ConfigException.class)
                .message()
                .doesNotContain("s3cr3t");
        assertThat(pinning.lock).doesNotExist();
    }

    @Test
    void whatAServerOrALockCallsAFileIsNoPathHere() throws IOException {
        server.has("/v1/widgets.yaml", Pinning.SPEC.replace("types.yaml", "..%2f..%2f..%2fetc/passwd"));
        assertThat(pinning.update(spec).failed()).isTrue();
        assertThat(server.requests).last().isEqualTo("GET /v1/..%2f..%2f..%2fetc/passwd");
        server.has("/v1/widgets.yaml", Pinning.SPEC.replace("types.yaml", "file:///etc/passwd"));
        assertThat(Pinning.messages(pinning.update(spec).specs().get(0).diff().after()))
                .singleElement()
                .asString()
                .contains("nothing is ever fetched from an origin");
        assertThat(pinning.cached()).isEmpty();
    }

    private Path repository() throws Exception {
        Path repository =
                Files.createDirectories(directory.resolve("specs/api")).getParent();
        Files.writeString(repository.resolve("api/widgets.yaml"), Pinning.SPEC.replace("types", "../types"));
        Files.writeString(repository.resolve("types.yaml"), Pinning.TYPES);
        Files.createSymbolicLink(repository.resolve("link.yaml"), Path.of("types.yaml"));
        Pinning.git(repository, "init", "-q");
        Pinning.git(repository, "add", ".");
        Pinning.git(repository, "commit", "-q", "-m", "first");
        return repository;
    }

    private void damage() throws IOException {
        String name = digest(Pinning.TYPES);
        Files.writeString(pinning.cache.resolve(name.substring(0, 2)).resolve(name.substring(2)), "damaged");
    }

    private static String digest(String text) {
        return ContentCache.digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
