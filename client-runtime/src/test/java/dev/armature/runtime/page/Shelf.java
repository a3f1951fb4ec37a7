package dev.armature.runtime.page;

import dev.armature.runtime.CallOptions;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.testing.Bench;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A service that lists words, and how its pages are read. */
final class Shelf {
    static final String FIRST = Bench.ENDPOINT + "/words?api-version=1";
    static final Answers<Map<String, Object>> ANSWERS = Answers.of(JsonType.map(JsonType.any()), 200);
    static final PagePlan<Map<String, Object>, String> PLAN = PagePlan.of(Shelf::words, Shelf::link);

    private Shelf() {}

    static AsyncPaged<String> list(Bench bench) {
        return list(bench, CallOptions.none());
    }

    static AsyncPaged<String> list(Bench bench, CallOptions call) {
        return bench.client.list(bench.get("/words").query("api-version", "1"), ANSWERS, PLAN, call);
    }

    /** The JSON of a page. */
    static String page(@Nullable String nextLink, String... words) {
        String value = Stream.of(words).map(word -> '"' + word + '"').collect(Collectors.joining(","));
        String link = nextLink == null ? "null" : '"' + nextLink.replace("\\", "\\\\") + '"';
        return "{\"value\":[" + value + "],\"nextLink\":" + link + "}";
    }

    private static List<String> words(Map<String, Object> page) {
        return page.get("value") instanceof List<?> list
                ? list.stream()
                        .map(item -> item == null ? null : item.toString())
                        .toList()
                : List.of();
    }

    private static Optional<String> link(Map<String, Object> page) {
        return Optional.ofNullable(page.get("nextLink")).map(Object::toString);
    }
}
