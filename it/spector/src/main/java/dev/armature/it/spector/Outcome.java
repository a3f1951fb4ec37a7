package dev.armature.it.spector;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call ended in. */
sealed interface Outcome {
    /** An answer that the description calls a success. */
    record Answer(Response<?> response) implements Outcome {}

    /** The result of a long-running operation. */
    record Result(@Nullable Object value) implements Outcome {}

    /** The items of all pages. */
    record Items(List<@Nullable Object> items) implements Outcome {}

    /** An answer that the description does not call a success. */
    record Failure(ApiException exception) implements Outcome {}
}
