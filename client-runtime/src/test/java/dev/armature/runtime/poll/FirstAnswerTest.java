package dev.armature.runtime.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.UndecodableResponseException;
import dev.armature.runtime.testing.ScriptedService.Answer;
import dev.armature.runtime.testing.ScriptedService.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every first answer with every combination of headers: which URLs are then asked. {@code S} is the status document, {@code L} the
 * {@code Location}, {@code R} the resource, {@code -} nothing, {@code !} that nobody can know where to ask.
 */
class FirstAnswerTest extends Loopback {
    private static final Map<String, List<String>> HEADERS = Map.of(
            "none", List.of(),
            "aao", List.of("Azure-AsyncOperation", "BASE" + STATUS),
            "opl", List.of("Operation-Location", STATUS),
            "loc", List.of("Location", "BASE" + RESULT),
            "aao+loc", List.of("Azure-AsyncOperation", STATUS, "Location", RESULT),
            "opl+loc", List.of("Operation-Location", "BASE" + STATUS, "Location", RESULT),
            "aao+opl", List.of("Azure-AsyncOperation", STATUS, "Operation-Location", "/never"));

    /** Columns: 200, 201, 202, 204, then 200 and 201 with a resource that says it is still being made. */
    private static final String TABLE = """
            PUT    DEFAULT   none     -    -    RR   R    RR   RR
            PUT    DEFAULT   aao      SSR  SSR  SSR  R    SSR  SSR
            PUT    DEFAULT   opl      SSR  SSR  SSR  R    SSR  SSR
            PUT    DEFAULT   loc      -    -    LL   R    RR   RR
            PUT    DEFAULT   aao+loc  SSR  SSR  SSR  R    SSR  SSR
            PUT    DEFAULT   opl+loc  SSR  SSR  SSR  R    SSR  SSR
            PUT    DEFAULT   aao+opl  SSR  SSR  SSR  R    SSR  SSR
            PUT    LOCATION  none     -    -    RR   R    RR   RR
            PUT    LOCATION  loc      -    LL   LL   R    LL   LL
            PUT    LOCATION  aao      SSR  SSR  SSR  R    SSR  SSR
            PUT    LOCATION  aao+loc  SSL  SSL  SSL  R    SSL  SSL
            PATCH  DEFAULT   none     -    -    RR   R    RR   RR
            PATCH  DEFAULT   aao      SSR  SSR  SSR  R    SSR  SSR
            PATCH  DEFAULT   opl      SSR  SSR  SSR  R    SSR  SSR
            PATCH  DEFAULT   loc      -    -    LL   R    RR   RR
            PATCH  DEFAULT   aao+loc  SSR  SSR  SSR  R    SSR  SSR
            POST   DEFAULT   none     -    -    !    ?    -    -
            POST   DEFAULT   aao      SS   SS   SS   ?    SS   SS
            POST   DEFAULT   opl      SS   SS   SS   ?    SS   SS
            POST   DEFAULT   loc      -    -    LL   ?    -    -
            POST   DEFAULT   aao+loc  SSL  SSL  SSL  ?    SSL  SSL
            POST   DEFAULT   opl+loc  SSL  SSL  SSL  ?    SSL  SSL
            POST   LOCATION  loc      -    LL   LL   ?    -    LL
            POST   LOCATION  aao+loc  SSL  SSL  SSL  ?    SSL  SSL
            DELETE DEFAULT   none     -    -    !    -    -    -
            DELETE DEFAULT   aao      SS   SS   SS   -    SS   SS
            DELETE DEFAULT   opl      SS   SS   SS   -    SS   SS
            DELETE DEFAULT   loc      -    -    LL   -    -    -
            DELETE DEFAULT   aao+loc  SS   SS   SS   -    SS   SS
            DELETE DEFAULT   opl+loc  SS   SS   SS   -    SS   SS
            DELETE LOCATION  aao+loc  SS   SS   SS   -    SS   SS
            """;

    private static final List<Integer> STATUSES = List.of(200, 201, 202, 204, 200, 201);

    private final AtomicInteger polls = new AtomicInteger();

    static Stream<Arguments> l01ToL10() {
        return TABLE.lines().flatMap(FirstAnswerTest::cells).flatMap(cell -> Stream.of(Mode.values())
                .map(mode -> Arguments.of(
                        mode, cell.method(), cell.via(), cell.status(), cell.headers(), cell.running(), cell.trace())));
    }

    private record Cell(String method, FinalStateVia via, int status, String headers, boolean running, String trace) {}

    private static Stream<Cell> cells(String line) {
        String[] parts = line.split(" +");
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < STATUSES.size(); i++) {
            FinalStateVia via = FinalStateVia.valueOf(parts[1]);
            cells.add(new Cell(parts[0], via, STATUSES.get(i), parts[2], i >= 4, parts[i + 3]));
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2}: {3} {4} running={5} -> {6}")
    @MethodSource
    void l01ToL10(
            Mode mode, String method, FinalStateVia via, int status, String headers, boolean running, String trace) {
        String body = status == 202 || status == 204 ? "" : running ? state("Creating") : "{\"name\":\"w\"}";
        Answer first =
                Answer.of(status, body, HEADERS.getOrDefault(headers, List.of()).toArray(String[]::new));
        service.by(request -> request.method().equals("GET") ? poll(request) : first);

        if (trace.equals("!")) {
            assertThatThrownBy(() -> wait(mode, method, via))
                    .isInstanceOf(UndecodableResponseException.class)
                    .hasMessageContaining("Azure-AsyncOperation, Operation-Location or Location");
        } else if (trace.equals("?")) {
            assertThatThrownBy(() -> wait(mode, method, via)).isInstanceOf(UndecodableResponseException.class);
        } else {
            wait(mode, method, via);
        }
        String asked = service.lines().stream()
                .skip(1)
                .map(line -> line.startsWith("GET /op") ? "S" : line.startsWith("GET /res") ? "L" : "R")
                .collect(Collectors.joining());
        assertThat(asked).isEqualTo(trace.replaceAll("[-!?]", ""));
    }

    private void wait(Mode mode, String method, FinalStateVia via) {
        if (method.equals("DELETE")) {
            assertThat(run(mode, method, NOTHING, via)).isNull();
        } else {
            assertThat(run(mode, method, WIDGET, via).name()).contains("w");
        }
    }

    /** Whatever is asked first is still busy; from then on all is done. */
    private Answer poll(Seen request) {
        boolean busy = polls.getAndIncrement() == 0;
        return switch (request.uri().getPath().split("/")[1]) {
            case "operations" -> Answer.of(200, busy ? RUNNING : "{\"status\":\"Succeeded\",\"name\":\"w\"}");
            case "results" -> busy ? Answer.of(202, "") : Answer.of(200, DONE);
            case "widgets" -> Answer.of(200, state(busy ? "Creating" : "Succeeded"));
            default -> Answer.of(400, "{}");
        };
    }
}
