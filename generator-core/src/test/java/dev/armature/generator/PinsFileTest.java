package dev.armature.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.fetch.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Locks that somebody has edited, or merged badly. */
class PinsFileTest {
    private static final String SHA = "0".repeat(64);

    @TempDir
    Path directory;

    private Pinning pinning;

    @BeforeEach
    void write() throws IOException {
        pinning = new Pinning(directory).write("widgets.yaml", Pinning.SPEC).write("types.yaml", Pinning.TYPES);
    }

    private List<String> messages(String lock) throws IOException {
        pinning.write("armature-lock.json", lock);
        List<String> messages = pinning.messages("widgets.yaml");
        assertThat(Pinning.messages(pinning.update("widgets.yaml").lock())).isEqualTo(messages);
        assertThat(pinning.locked()).isEqualTo(lock);
        return messages;
    }

    @Test
    void whatIsNoLockIsToldWithItsLine() throws IOException {
        assertThat(messages("{\n  \"format\": 1,\n<<<<<<< HEAD\n"))
                .singleElement()
                .asString()
                .startsWith("armature-lock.json:3:1: error: ");
        assertThat(messages("{\n  \"format\": 2\n}\n"))
                .singleElement()
                .asString()
                .startsWith("armature-lock.json:1:1: error: This is no lock of specs in the format 1.");
        assertThat(messages("[]")).hasSize(1);
    }

    @Test
    void everyMemberIsChecked() throws IOException {
        assertThat(messages("""
                {
                  "format": 1,
                  "more": 1,
                  "specs": {
                    "widgets.yaml": {
                      "commit": "abc",
                      "overlays": ["none.yaml"],
                      "files": {
                        "types.yaml": "../../etc/passwd",
                        "more.yaml": 7
                      }
                    },
                    "git:a@main!/x.yaml": {"commit": "--output=x", "files": {"git:a@main!/x.yaml": "%s"}},
                    "git:a!/x.yaml": {"commit": "%s", "files": {"git:a!/x.yaml": "%s"}},
                    "other.yaml": 1
                  }
                }
                """.formatted(SHA, "0".repeat(40), SHA)))
                .extracting(
                        message -> message.replaceFirst("armature-lock.json:(\\d+):\\d+: error: (.{20}).*", "$1 $2"))
                .containsExactlyInAnyOrder(
                        "3 Locks of specs have ",
                        "5 The file of the spec",
                        "6 The commit of a file",
                        "7 The overlay \"none.ya",
                        "9 A SHA-256 is expecte",
                        "10 A SHA-256 is expecte",
                        "13 The commit of a file",
                        "14 The commit of a file",
                        "15 An object is expecte");
    }

    @Test
    void aLockThatCannotBeRightAsksNobody() throws IOException {
        try (Server server = new Server().has("/widgets.yaml", Pinning.SPEC)) {
            String spec = server.origin() + "/widgets.yaml";
            Pinning remote = pinning.with(builder -> builder.allowOrigins(List.of(server.origin())));
            remote.write("armature-lock.json", "{\"format\": 1, \"specs\": {\"" + spec + "\": {\"files\": {}}}}");
            assertThat(remote.messages(spec)).hasSize(1);
            assertThat(remote.update(spec).failed()).isTrue();
            assertThat(server.requests).isEmpty();
        }
    }

    @Test
    void versionsDifferInNumbersAndRevisionsOnly() {
        assertThat(identity("git:https://h/r@v1!/a/v1.2/x.yaml", "git:https://h/r@main!/a/v1.3/x.yaml"))
                .isTrue();
        assertThat(identity("mvn:g:specs:1.2!/x.yaml", "mvn:g:specs:1.3-rc1!/x.yaml"))
                .isTrue();
        assertThat(identity("specs/2024-05-01/x.yaml", "specs/2025-01-01-preview/x.yaml"))
                .isTrue();
        assertThat(identity("https://h/v1/x.yaml", "https://h/v2/x.yaml")).isTrue();
        assertThat(identity("specs/2024-05-01/x.yaml", "specs/2024-05-01/y.yaml"))
                .isFalse();
        assertThat(identity("git:https://h/r@v1!/x.yaml", "git:https://h/q@v1!/x.yaml"))
                .isFalse();
    }

    private static boolean identity(String one, String other) {
        return Predecessors.identity(one).equals(Predecessors.identity(other));
    }
}
