package dev.armature.it.spector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A scenario passes only when both sides say so. */
class ResultTest {
    private static final String CALL =
            "{'method': 'get', 'path': '/a', 'openapi2': {'operationId': 'A', 'document': 'd'}}";
    private static final String LONG_CALL = CALL.replace("'A'", "'A', 'lro': true");
    private static final String FOLLOW_UP = "{'method': 'get', 'path': '/b'}";

    @Test
    void bothSidesHaveToAgree() throws Exception {
        Scenario scenario = scenario(CALL);

        assertThat(Result.of(scenario, Optional.empty(), Map.of("S", "pass")).passed())
                .isTrue();
        assertThat(Result.of(scenario, Optional.of("wrong"), Map.of("S", "pass"))
                        .reason())
                .isEqualTo("wrong");
        assertThat(Result.of(scenario, Optional.empty(), Map.of("S", "not-implemented"))
                        .reason())
                .isEqualTo("the server says: not-implemented");
        assertThat(Result.of(scenario, Optional.empty(), Map.of()).passed()).isFalse();
    }

    @Test
    void aRequestThatFollowsFromNothingCannotBeExpressed() throws Exception {
        assertThat(scenario(FOLLOW_UP).inexpressible()).contains("no operation of the document sends GET /b");
        assertThat(scenario(CALL, FOLLOW_UP).inexpressible()).isPresent();
        assertThat(scenario(LONG_CALL, FOLLOW_UP).inexpressible()).isEmpty();
    }

    @Test
    void theReportCountsWhatCanBeExpressed() throws Exception {
        Report report = new Report(List.of(
                Result.of(scenario(CALL), Optional.empty(), Map.of("S", "pass")),
                Result.of(scenario(CALL), Optional.of("a | b"), Map.of()),
                Result.of(scenario(FOLLOW_UP), Optional.empty(), Map.of())));

        assertThat(report.percent()).isEqualTo(50);
        assertThat(report.markdown()).contains("| S | a \\| b |", "| http-specs/a | 1 | 3 |");
    }

    private static Scenario scenario(String... steps) throws Exception {
        List<Step> read = new ArrayList<>();
        for (String step : steps) {
            read.add(new Step(new ObjectMapper().readTree(step.replace('\'', '"'))));
        }
        return new Scenario("S", "http-specs/a", read);
    }
}
