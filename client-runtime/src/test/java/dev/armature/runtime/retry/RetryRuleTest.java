package dev.armature.runtime.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.BinaryBody;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ClientDefaults;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.Response;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.call.RequestBuilder;
import dev.armature.runtime.testing.Bench;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryRuleTest {
    private static final Answers<@Nullable Void> DONE = Answers.empty(204);
    private static final String BUSY = "{\"error\":{\"code\":\"Busy\",\"message\":\"later\"}}";
    private static final RetryRule ON_BUSY = RetryRule.on(400, "Busy");

    private final Logger logger = Logger.getLogger(RetryStage.LOGGER);

    @BeforeEach
    void mute() {
        logger.setLevel(Level.WARNING);
    }

    @AfterEach
    void unmute() {
        logger.setLevel(null);
    }

    private static RetryPolicy.Builder policy() {
        return RetryPolicy.builder().jitter(() -> 0.5);
    }

    private static Bench ruled(RetryRule... rules) {
        RetryPolicy.Builder policy = policy();
        for (RetryRule rule : rules) {
            policy.rule(rule);
        }
        return new Bench(options -> options.retry(policy.build()));
    }

    private static Bench described(RetryRule rule, UnaryOperator<ClientOptions.Builder> options) {
        ClientDefaults defaults = new ClientDefaults("widgets/1", null, List.of()).withRetry(rule);
        return new Bench(defaults, URI.create(Bench.ENDPOINT), Credential.none(), options);
    }

    private static RequestBuilder post(Bench bench) {
        return bench.client.request("Widgets_Make", "POST", "/widgets");
    }

    private static int failure(Bench bench, RequestBuilder request) {
        try {
            Response<?> response = bench.send(request, DONE);
            throw new AssertionError("It succeeded: " + response);
        } catch (ApiException e) {
            return e.status();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                BUSY,
                "{\"code\":\"Busy\"}",
                "{\"error\":{\"code\":\"Busy\",\"details\":[{\"code\":\"Other\"}]}}",
                "{\"properties\":{\"error\":{\"code\":\"Busy\"}}}"
            })
    void anErrorCodeMakesAnyMethodRepeatable(String body) {
        Bench bench = ruled(ON_BUSY);
        bench.transport.answer(400, body).answer(204, "");

        assertThat(bench.send(post(bench), DONE).status()).isEqualTo(204);
        assertThat(bench.transport.sent()).hasSize(2);
    }

    @Test
    void theCodeMayStandInAHeader() {
        Bench bench = ruled(ON_BUSY);
        bench.transport.answer(400, "", "x-ms-error-code", "Busy").answer(204, "");

        assertThat(bench.send(post(bench), DONE).status()).isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"error\":{\"code\":\"Other\"}}",
                "{\"error\":{\"code\":\"busy\"}}",
                "{\"error\":{\"code\":\"Other\",\"details\":[{\"code\":\"Busy\"}]}}",
                "{\"error\":{\"message\":\"Busy\"}}",
                "Busy",
                ""
            })
    void everyOtherAnswerOfThatStatusIsSentOnce(String body) {
        Bench bench = ruled(ON_BUSY);
        bench.transport.answer(400, body);

        assertThat(failure(bench, post(bench))).isEqualTo(400);
        assertThat(bench.transport.sent()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"409, POST, Widgets_Make", "400, PUT, Widgets_Make", "400, POST, Widgets_Change"})
    void aRuleHoldsForItsStatusMethodAndOperationOnly(int status, String method, String operation) {
        Bench bench = ruled(ON_BUSY.forMethods("post", "PATCH").forOperations("Widgets_Make", "Widgets_Mend"));
        bench.transport.answer(status, BUSY);

        assertThat(failure(bench, bench.client.request(operation, method, "/widgets")))
                .isEqualTo(status);
        assertThat(bench.transport.sent()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"POST, Widgets_Make", "PATCH, Widgets_Mend"})
    void aRuleHoldsForEachOfItsMethodsAndOperations(String method, String operation) {
        Bench bench = ruled(ON_BUSY.forMethods("post", "PATCH").forOperations("Widgets_Make", "Widgets_Mend"));
        bench.transport.answer(400, BUSY).answer(204, "");

        assertThat(bench.send(bench.client.request(operation, method, "/widgets"), DONE)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void theFirstRuleThatFitsDecides() {
        List<String> fired = new ArrayList<>();
        RetryPolicy policy = policy().rule(RetryRule.on(400, "Busy", "Locked").forMethods("PUT"))
                .rule(RetryRule.on(400, "Locked"))
                .rule(RetryRule.on(409, "Busy"))
                .build();
        Bench bench = new Bench(options -> options.retry(policy).retryListener(event -> fired.add(event.rule())));
        bench.transport.answer(400, "{\"code\":\"Locked\"}").answer(409, BUSY).answer(204, "");

        bench.send(post(bench), DONE);
        assertThat(fired).containsExactly("400 Locked", "409 Busy");
    }

    @Test
    void aRuleLastsUntilTheDeadlineOfTheCall() {
        Bench bench = ruled(ON_BUSY);
        for (int i = 0; i < 60; i++) {
            bench.transport.answer(400, BUSY);
        }
        Instant start = bench.clock.now();

        CallOptions minute =
                CallOptions.builder().timeout(Duration.ofMinutes(1)).build();
        assertThatThrownBy(() -> bench.send(post(bench), DONE, minute))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.errorCode()).contains("Busy"));
        // 0.4 + 0.8 + 1.6 + 3.2 + 6.4 + 12.8 s, then 15 s each
        assertThat(bench.transport.sent()).hasSize(9);
        assertThat(Duration.between(start, bench.clock.now())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void theServersWishCounts() {
        Bench bench = ruled(ON_BUSY);
        bench.transport
                .answer(400, BUSY, "Retry-After", "9")
                .answer(400, BUSY, "Retry-After", "0")
                .answer(204, "");
        Instant start = bench.clock.now();

        bench.send(post(bench), DONE);
        assertThat(Duration.between(start, bench.clock.now())).isEqualTo(Duration.ofMillis(9100));
    }

    @Test
    void chanceNeverMakesALoopWithoutPauses() {
        Bench bench = new Bench(options -> options.retry(
                RetryPolicy.builder().jitter(() -> 0).rule(ON_BUSY).build()));
        bench.transport.answer(400, BUSY).answer(204, "");
        Instant start = bench.clock.now();

        bench.send(post(bench), DONE);
        assertThat(Duration.between(start, bench.clock.now())).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void aRuleMayHaveALimitOfItsOwn() {
        Bench bench = ruled(ON_BUSY.atMost(2));
        bench.transport.answer(400, BUSY).answer(400, BUSY).answer(400, BUSY);

        assertThat(failure(bench, post(bench))).isEqualTo(400);
        assertThat(bench.transport.sent()).hasSize(3);
        assertThatThrownBy(() -> ON_BUSY.atMost(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ruledAndUsualRetriesAreCountedApart() {
        List<Integer> attempts = new ArrayList<>();
        Bench bench = new Bench(options -> options.retry(
                        policy().maxRetries(1).rule(ON_BUSY.atMost(2)).build())
                .retryListener(event -> attempts.add(event.attempt())));
        bench.transport.answer(400, BUSY).answer(503, "").answer(400, BUSY).answer(503, "");

        assertThat(failure(bench, bench.get("/a"))).isEqualTo(503);
        assertThat(attempts).containsExactly(1, 2, 3);
    }

    @Test
    void aRuleComesBeforeTheUsualReasons() {
        List<String> fired = new ArrayList<>();
        Bench bench = new Bench(options -> options.retry(
                        policy().maxRetries(0).rule(RetryRule.on(429, "Busy")).build())
                .retryListener(event -> fired.add(event.rule())));
        bench.transport.answer(429, BUSY).answer(429, "");

        assertThat(failure(bench, bench.get("/a"))).isEqualTo(429);
        assertThat(fired).containsExactly("429 Busy");
    }

    @Test
    void bodiesThatCanBeReadOnceAreSentOnce() {
        Bench bench = ruled(ON_BUSY);
        bench.transport.answer(400, BUSY);
        BinaryBody once = BinaryBody.once(new ByteArrayInputStream(new byte[] {1}), 1);

        assertThat(failure(bench, post(bench).binaryBody("application/octet-stream", once)))
                .isEqualTo(400);
    }

    @Test
    void rulesOfTheDescriptionHoldUnlessTheUserSaysOtherwise() {
        Bench holds = described(ON_BUSY, options -> options);
        holds.transport.answer(400, BUSY).answer(204, "");
        assertThat(holds.send(post(holds), DONE).status()).isEqualTo(204);

        Bench own = described(
                ON_BUSY, options -> options.retry(policy().maxRetries(0).build()));
        own.transport.answer(400, BUSY).answer(204, "");
        assertThat(own.send(post(own), DONE).status()).isEqualTo(204);

        Bench without = described(
                ON_BUSY, options -> options.retry(policy().describedRules(false).build()));
        without.transport.answer(400, BUSY);
        assertThat(failure(without, post(without))).isEqualTo(400);

        Bench none = described(ON_BUSY, options -> options.retry(RetryPolicy.none()));
        none.transport.answer(400, BUSY);
        assertThat(failure(none, post(none))).isEqualTo(400);
    }

    @Test
    void theUsersRulesComeFirst() {
        Bench bench = described(
                ON_BUSY,
                options -> options.retry(policy().rule(ON_BUSY.atMost(1)).build()));
        bench.transport.answer(400, BUSY).answer(400, BUSY);

        assertThat(failure(bench, post(bench))).isEqualTo(400);
        assertThat(bench.transport.sent()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {399, 600, 200})
    void aRuleIsAboutErrors(int status) {
        assertThatThrownBy(() -> RetryRule.on(status, "Busy")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRuleNeedsACode() {
        assertThatThrownBy(() -> RetryRule.on(400)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RetryRule.on(400, "a", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThat(RetryRule.on(599, "a").forMethods("put").forOperations("X", "Y"))
                .hasToString("599 a to PUT of X|Y");
        assertThat(RetryRule.on(400, "a", "b")).hasToString("400 a|b");
    }
}
