package dev.armature.runtime.poll;

import dev.armature.runtime.CallOptions;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.testing.Bench;
import dev.armature.runtime.testing.FakeTransport;
import dev.armature.runtime.testing.Widget;
import dev.armature.runtime.testing.WidgetException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One service, and ways to start its long-running operations. */
abstract class LongRunningBench {
    static final String RESOURCE = "https://api.example.com/widgets/w?api-version=1";
    static final String STATUS = "https://api.example.com/operations/1?api-version=1";
    static final String RESULT = "https://api.example.com/results/1";
    static final String DONE = "{\"name\":\"w\",\"properties\":{\"provisioningState\":\"Succeeded\"}}";
    static final Answers<Widget> WIDGET = Answers.of(JsonType.of(Widget.class), 200, 201)
            .error("default", JsonType.of(Widget.class), WidgetException::new);
    static final Answers<@Nullable Void> NOTHING = Answers.empty(200, 202, 204);

    final Bench bench = new Bench();
    final FakeTransport service = bench.transport;

    AsyncPoller<Widget> beginOn(Bench other) {
        return other.join(other.client.begin(
                other.client.request("Widgets_Do", "POST", "/widgets/w"),
                WIDGET,
                PollPlan.finalStateVia(FinalStateVia.DEFAULT),
                CallOptions.none()));
    }

    <T extends @Nullable Object> AsyncPoller<T> begin(String method, Answers<T> answers) {
        return begin(method, answers, FinalStateVia.DEFAULT);
    }

    <T extends @Nullable Object> AsyncPoller<T> begin(String method, Answers<T> answers, FinalStateVia via) {
        return begin(method, answers, PollPlan.finalStateVia(via));
    }

    <T extends @Nullable Object> AsyncPoller<T> begin(String method, Answers<T> answers, PollPlan plan) {
        return bench.join(bench.client.begin(
                bench.client
                        .request("Widgets_Do", method, "/widgets/{name}")
                        .path("name", "w")
                        .query("api-version", "1"),
                answers,
                plan,
                CallOptions.none()));
    }

    <T extends @Nullable Object> T await(AsyncPoller<T> poller) {
        return bench.join(poller.result());
    }

    List<Long> pauses() {
        var sent = service.sent();
        return java.util.stream.IntStream.range(1, sent.size())
                .mapToObj(i ->
                        Duration.between(sent.get(i - 1).at(), sent.get(i).at()).toMillis())
                .toList();
    }

    static String state(String word) {
        return "{\"name\":\"w\",\"properties\":{\"provisioningState\":\"" + word + "\"}}";
    }
}
