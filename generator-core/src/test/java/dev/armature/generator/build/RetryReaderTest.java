package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.RetryRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryReaderTest {
    private static Description read(String extension) {
        return Description.ofOperation("put", "/things", """
                operationId: Things_Put
                x-armature-retry: %s
                responses: {"200": {description: fine}}
                """.formatted(extension));
    }

    @Test
    void readsStatusesAndCodes() {
        Description read =
                read("[{status: 400, codes: [NotYet, Busy], description: why}, {status: '599', codes: [x]}]");
        assertThat(read.operation().retries())
                .containsExactly(new RetryRule(400, List.of("NotYet", "Busy")), new RetryRule(599, List.of("x")));
        assertThat(read.messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{status: 400, codes: [a]} | x-armature-retry must be a list of rules. It is ignored.",
                "[{codes: [a]}] | x-armature-retry needs a \"status\" from 400 to 599. It is ignored.",
                "[{status: 399, codes: [a]}] | needs a \"status\" from 400 to 599",
                "[{status: 600, codes: [a]}] | needs a \"status\" from 400 to 599",
                "[{status: 4xx, codes: [a]}] | needs a \"status\" from 400 to 599",
                "[{status: 400}] | x-armature-retry needs \"codes\", a list of error codes. It is ignored.",
                "[{status: 400, codes: []}] | needs \"codes\", a list of error codes",
                "[{status: 400, codes: a}] | needs \"codes\", a list of error codes",
                "[{status: 400, codes: [a, 7]}] | needs \"codes\", a list of error codes",
                "[{status: 400, codes: [' ']}] | needs \"codes\", a list of error codes",
                "[400] | needs a \"status\" from 400 to 599"
            })
    void reportsWhatIsNoRule(String extension, String message) {
        Description read = read(extension);
        assertThat(read.operation().retries()).isEmpty();
        assertThat(read.messages()).singleElement().asString().contains(message);
        assertThat(read.diagnostics().get(0).where().line()).isEqualTo(7);
    }

    @Test
    void reportsMembersThatMeanNothing() {
        Description read = read("[{status: 400, codes: [a], delay: 5, x-mine: 1}]");
        assertThat(read.operation().retries()).hasSize(1);
        assertThat(read.messages()).singleElement().asString().contains("has no member \"delay\"");
    }
}
