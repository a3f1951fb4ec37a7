package dev.armature.runtime.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.CallOptions;
import dev.armature.runtime.Response;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.call.Sync;
import dev.armature.runtime.testing.Widget;
import dev.armature.runtime.testing.WidgetException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row L19 of our list of demands: operations that go on after their answer without their description saying so. */
class ProvisionedRowsTest extends Loopback {
    private static final Answers<Widget> PROVISIONED = WIDGET.provisioned();
    private static final CallOptions WAIT =
            CallOptions.builder().waitUntilProvisioned().build();

    @ParameterizedTest
    @CsvSource({"PUT, Azure-AsyncOperation", "PATCH, Operation-Location"})
    void l19AStatusUrlIsFollowedToTheResource(String method, String header) {
        service.answer(200, state("Creating"), header, STATUS, "Retry-After", "7", "ETag", "1")
                .answer(200, RUNNING)
                .answer(200, SUCCEEDED)
                .answer(200, DONE, "ETag", "2");

        Response<Widget> answer = send(method, PROVISIONED, WAIT);

        assertThat(answer.body().name()).contains("w");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().first("ETag")).contains("2");
        assertThat(clock.pauses()).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(30));
        assertThat(service.lines())
                .containsExactly(method + " " + RESOURCE, "GET " + STATUS, "GET " + STATUS, "GET " + RESOURCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "GET"})
    void l19AStateIsFollowedAtTheResource(String method) {
        service.answer(200, state("Updating")).answer(200, state("Updating")).answer(200, DONE);

        assertThat(send(method, PROVISIONED, WAIT).body().name()).contains("w");
        assertThat(service.lines()).containsExactly(method + " " + RESOURCE, "GET " + RESOURCE, "GET " + RESOURCE);
    }

    @Test
    void l19AFutureNeedsNobodyWhoWaits() throws Exception {
        service.answer(200, state("Updating")).answer(200, state("Updating")).answer(200, DONE);
        CompletableFuture<String> name = new CompletableFuture<>();

        begun("PATCH", PROVISIONED, WAIT).whenComplete((answer, failure) -> {
            if (failure == null) {
                name.complete(answer.body().name().orElse(""));
            } else {
                name.completeExceptionally(failure);
            }
        });

        assertThat(name.get(30, TimeUnit.SECONDS)).isEqualTo("w");
    }

    @Test
    void l19AnUndeclared202IsFollowedToo() {
        service.answer(202, "", "Location", RESULT).answer(202, "").answer(200, DONE);

        assertThat(send("POST", PROVISIONED, WAIT).body().name()).contains("w");
    }

    @Test
    void l19WhatIsDoneIsNotAskedFor() {
        service.answer(201, DONE, "ETag", "1");

        Response<Widget> answer = send("PUT", PROVISIONED, WAIT);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers().first("ETag")).contains("1");
    }

    @Test
    void l19AnOperationWithoutResultGivesTheLastAnswer() {
        service.answer(202, "", "Azure-AsyncOperation", STATUS)
                .answer(200, RUNNING)
                .answer(200, SUCCEEDED, "x-last", "1");

        Response<@Nullable Void> answer = send("DELETE", NOTHING.provisioned(), WAIT);

        assertThat(answer.body()).isNull();
        assertThat(answer.headers().first("x-last")).contains("1");
    }

    @Test
    void l19WithoutTheSettingNothingIsFollowed() {
        service.answer(200, state("Updating"), "Azure-AsyncOperation", STATUS);

        assertThat(send("PUT", PROVISIONED, CallOptions.none()).body().additionalProperties())
                .containsKey("properties");
    }

    @Test
    void l19AnOperationThatTellsNothingRefusesTheSetting() {
        assertThatThrownBy(() -> send("PUT", WIDGET, WAIT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Widgets_Do cannot be waited for: its description names nothing that would tell when it is done");
    }

    @Test
    void l19AFailureIsTyped() {
        service.answer(200, state("Updating"))
                .answer(200, "{\"properties\":{\"provisioningState\":\"Failed\",\"error\":{\"code\":\"Quota\"}}}");

        assertThatThrownBy(() -> send("PUT", PROVISIONED, WAIT)).isInstanceOfSatisfying(LongRunningFailure.class, e -> {
            assertThat(e.errorCode()).contains("Quota");
            assertThat(e.resumeToken()).isEmpty();
        });
    }

    @Test
    void l19ARefusalIsTheDeclaredError() {
        service.answer(409, "{\"name\":\"busy\"}");

        assertThatThrownBy(() -> send("PUT", PROVISIONED, WAIT)).isInstanceOf(WidgetException.class);
    }

    @Test
    void l19WaitingThatEndsTooEarlyHasNoTokenThatNobodyWouldTake() {
        service.answer(200, state("Updating")).answer(403, "{}");

        assertThatThrownBy(() -> send("PUT", PROVISIONED, WAIT))
                .isInstanceOfSatisfying(PollingInterrupted.class, e -> assertThat(e.resumeToken())
                        .isEmpty())
                .hasCauseInstanceOf(ApiException.class);
    }

    @Test
    void l19CancellingTheCallEndsTheWaiting() throws InterruptedException {
        service.answer(200, state("Updating")).silence();
        CompletableFuture<Response<Widget>> call = begun("PUT", PROVISIONED, WAIT);
        while (service.seen().size() < 2) {
            Thread.sleep(1);
        }

        call.cancel(true);

        assertThatThrownBy(() -> Sync.join(call)).isInstanceOf(CancellationException.class);
    }

    private <T extends @Nullable Object> Response<T> send(String method, Answers<T> answers, CallOptions call) {
        return Sync.join(begun(method, answers, call));
    }

    private <T extends @Nullable Object> CompletableFuture<Response<T>> begun(
            String method, Answers<T> answers, CallOptions call) {
        return client.send(client.request("Widgets_Do", method, "/widgets/w").query("api-version", "1"), answers, call);
    }
}
