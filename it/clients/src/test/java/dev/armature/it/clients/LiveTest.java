package dev.armature.it.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.armature.it.simulator.ArmRequest;
import dev.armature.it.simulator.ArmSimulator;
import dev.armature.runtime.ClientBuilder;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.auth.Credential;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A simulator per test, and what the tests ask of it. */
abstract class LiveTest {
    static final String TOKEN = "live-token";
    static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

    private static final ObjectMapper JSON = new ObjectMapper();

    ArmSimulator simulator;

    @BeforeEach
    final void startSimulator() {
        simulator = ArmSimulator.setup().token(TOKEN).start();
    }

    @AfterEach
    final void stopSimulator() {
        simulator.close();
    }

    /** Points a generated builder at the simulator, with a valid token. */
    final <B extends ClientBuilder<B>> B live(B builder) {
        return builder.endpoint(simulator.endpoint().toString())
                .credential(Credential.token(TOKEN))
                .options(ClientOptions.builder()
                        .allowPlainHttpOnLoopback(true)
                        .pollInterval(Duration.ofMillis(10))
                        .build());
    }

    /** The methods of all requests so far, in order. */
    final List<String> methods() {
        return simulator.received().stream().map(ArmRequest::method).toList();
    }

    final ArmRequest firstRequest() {
        return simulator.received().get(0);
    }

    final ArmRequest lastRequest() {
        return simulator.received().get(simulator.received().size() - 1);
    }

    final void assertFirstRequest(String method, String path) {
        assertThat(firstRequest().method()).isEqualTo(method);
        assertThat(firstRequest().path()).isEqualTo(path);
        assertThat(firstRequest().header("authorization")).isEqualTo("Bearer " + TOKEN);
    }

    /** An example file of {@code specs/}; its payloads are the samples of the seed pages. */
    static JsonNode example(String file) {
        try {
            return JSON.readTree(Path.of("../../specs", file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
