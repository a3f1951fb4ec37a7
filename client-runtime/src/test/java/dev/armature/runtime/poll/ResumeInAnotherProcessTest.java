package dev.armature.runtime.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.call.ServiceClient;
import dev.armature.runtime.call.Sync;
import dev.armature.runtime.http.OriginViolation;
import dev.armature.runtime.testing.ScriptedService;
import dev.armature.runtime.testing.ScriptedService.Answer;
import dev.armature.runtime.testing.ScriptedService.Manner;
import dev.armature.runtime.testing.ScriptedService.Seen;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Row L18: a process dies while it waits, and another one, with nothing but the token, finishes. */
class ResumeInAnotherProcessTest extends Loopback {
    /** How often the state has to be asked for before the operation is done. */
    private static final int POLLS = 4;

    private final AtomicInteger polls = new AtomicInteger();

    @Test
    void l18AKilledProcessIsReplacedWithAtMostOneFurtherRequest() throws Exception {
        service.by(this::answer);
        Process first = start(service.base());
        String token;
        try (BufferedReader lines = lines(first)) {
            token = lines.readLine().substring("token ".length());
            while (polls.get() < 2) {
                Thread.sleep(1);
            }
        } finally {
            first.destroyForcibly().waitFor();
        }

        Process second = start(service.base(), token);
        try (BufferedReader lines = lines(second)) {
            assertThat(lines.readLine()).isEqualTo("result w");
        }
        assertThat(second.waitFor(1, TimeUnit.MINUTES)).isTrue();

        assertThat(service.lines()).filteredOn(line -> line.startsWith("PUT")).hasSize(1);
        assertThat(service.lines())
                .filteredOn(line -> line.equals("GET " + RESOURCE))
                .hasSize(1);
        assertThat(service.seen()).hasSizeLessThanOrEqualTo(1 + POLLS + 1 + 1);
        assertThat(token).doesNotContain("SK-").hasSizeLessThan(200);
        assertThat(service.seen())
                .allSatisfy(seen -> assertThat(seen.header("Authorization")).contains("Bearer SK-canary"));
    }

    /** The second poll is left without an answer: whoever asked is killed while it waits. */
    private Answer answer(Seen request) {
        if (request.method().equals("PUT")) {
            return Answer.of(201, "{}", "Azure-AsyncOperation", STATUS);
        }
        if (!request.line().equals("GET " + STATUS)) {
            return Answer.of(200, DONE);
        }
        int poll = polls.incrementAndGet();
        if (poll == 2) {
            return Answer.none(Manner.UNANSWERED);
        }
        return Answer.of(200, poll < POLLS + 1 ? RUNNING : SUCCEEDED);
    }

    @Test
    void l18ATokenOfAnotherServerIsRefusedBeforeAByteIsSent() {
        service.answer(201, "{}", "Azure-AsyncOperation", STATUS);
        String token = Sync.join(begin(client, "PUT", WIDGET, DEFAULT)).resumeToken();

        try (ScriptedService other = new ScriptedService();
                ServiceClient elsewhere = client(other, clock, Credential.token("SK-canary"))) {
            assertThatThrownBy(() -> elsewhere.resume("Widgets_Do", token, WIDGET, DEFAULT))
                    .isInstanceOf(OriginViolation.class);
            assertThat(other.seen()).isEmpty();
        }
        assertThat(service.seen()).hasSize(1);
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path")
                        + File.pathSeparator
                        + System.getProperty("surefire.test.class.path", ""),
                ResumeProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static BufferedReader lines(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
