package dev.armature.runtime.poll;

import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ClientDefaults;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.auth.AuthScheme;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.call.ServiceClient;
import dev.armature.runtime.call.Sync;
import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.Scheduler;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.retry.RetryPolicy;
import dev.armature.runtime.testing.JumpScheduler;
import dev.armature.runtime.testing.ScriptedService;
import dev.armature.runtime.testing.Widget;
import dev.armature.runtime.testing.WidgetException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** A real client that talks to a scripted server on this machine, in both ways to wait; only the pauses are not waited for. */
@Timeout(60)
abstract class Loopback {
    static final String RESOURCE = "/widgets/w?api-version=1";
    static final String STATUS = "/operations/1?api-version=1";
    static final String RESULT = "/results/1";
    static final String DONE = "{\"name\":\"w\",\"properties\":{\"provisioningState\":\"Succeeded\"}}";
    static final String RUNNING = "{\"status\":\"InProgress\"}";
    static final String SUCCEEDED = "{\"status\":\"Succeeded\"}";
    static final Answers<Widget> WIDGET = Answers.of(JsonType.of(Widget.class), 200, 201)
            .orEmpty(202)
            .error("default", JsonType.of(Widget.class), WidgetException::new);
    static final Answers<@Nullable Void> NOTHING = Answers.empty(200, 202, 204);
    /** Building one takes longer than most tests here. */
    private static final HttpClient SHARED =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static final PollPlan DEFAULT = PollPlan.finalStateVia(FinalStateVia.DEFAULT);

    /** The two ways to wait. */
    enum Mode {
        SYNC {
            @Override
            <T extends @Nullable Object> T await(CompletableFuture<AsyncPoller<T>> begun) {
                return Poller.of(Sync.join(begun)).await();
            }
        },
        ASYNC {
            @Override
            <T extends @Nullable Object> T await(CompletableFuture<AsyncPoller<T>> begun) {
                return Sync.join(Futures.then(begun, AsyncPoller::result).orTimeout(50, TimeUnit.SECONDS));
            }
        };

        abstract <T extends @Nullable Object> T await(CompletableFuture<AsyncPoller<T>> begun);
    }

    final ScriptedService service = new ScriptedService();
    final JumpScheduler clock = new JumpScheduler();
    final ServiceClient client = client(service, clock, Credential.none());

    @AfterEach
    final void theScriptWasPlayedToItsEnd() {
        String difference = service.difference();
        client.close();
        service.close();
        if (!difference.isEmpty()) {
            throw new AssertionError(difference);
        }
    }

    static ServiceClient client(ScriptedService service, Scheduler clock, Credential credential) {
        return client(service, credential, options(clock).build());
    }

    static ServiceClient client(ScriptedService service, Credential credential, ClientOptions options) {
        return client(service.uri(), credential, options);
    }

    static ServiceClient client(URI server, Credential credential, ClientOptions options) {
        ClientDefaults defaults = new ClientDefaults("widgets/1", null, List.of(AuthScheme.bearer()));
        return ServiceClient.of(defaults, server, credential, options);
    }

    static ClientOptions.Builder options(Scheduler clock) {
        return ClientOptions.builder()
                .scheduler(clock)
                .httpClient(SHARED)
                .callTimeout(Duration.ofHours(10))
                .attemptTimeout(Duration.ofHours(10))
                .allowPlainHttpOnLoopback(true)
                .retry(RetryPolicy.builder().jitter(() -> 0.5).build());
    }

    final <T extends @Nullable Object> T run(Mode mode, String method, Answers<T> answers) {
        return run(mode, method, answers, DEFAULT);
    }

    final <T extends @Nullable Object> T run(Mode mode, String method, Answers<T> answers, FinalStateVia via) {
        return run(mode, method, answers, PollPlan.finalStateVia(via));
    }

    final <T extends @Nullable Object> T run(Mode mode, String method, Answers<T> answers, PollPlan plan) {
        return mode.await(begin(client, method, answers, plan));
    }

    static <T extends @Nullable Object> CompletableFuture<AsyncPoller<T>> begin(
            ServiceClient client, String method, Answers<T> answers, PollPlan plan) {
        return client.begin(
                client.request("Widgets_Do", method, "/widgets/{name}")
                        .path("name", "w")
                        .query("api-version", "1"),
                answers,
                plan,
                CallOptions.none());
    }

    static String state(String word) {
        return "{\"name\":\"w\",\"properties\":{\"provisioningState\":\"" + word + "\"}}";
    }
}
