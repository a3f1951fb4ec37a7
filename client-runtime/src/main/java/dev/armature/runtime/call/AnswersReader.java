package dev.armature.runtime.call;

import dev.armature.runtime.ApiException;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.poll.ResultReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads results of long-running operations. More lenient than a plain call about the status: the answer that carries the result is
 * that of a status URL or of a read, which the operation itself declares nothing about.
 */
final class AnswersReader<T extends @Nullable Object> implements ResultReader<T> {
    private final Answers<T> answers;
    private final JsonCodec codec;

    AnswersReader(Answers<T> answers, JsonCodec codec) {
        this.answers = answers;
        this.codec = codec;
    }

    @Override
    public boolean expectsBody() {
        return answers.expectsBody();
    }

    @Override
    public boolean readsJson() {
        return answers.readsJson();
    }

    @Override
    public String mediaType() {
        return answers.mediaType();
    }

    @Override
    public T empty(HttpResponse last) {
        return answers.none();
    }

    @Override
    public T read(HttpRequest request, HttpResponse response, @Nullable String member) {
        return response.bodyEmpty() && answers.isEmptyStatus(response.status())
                ? answers.none()
                : answers.body(request, response, codec, member);
    }

    @Override
    public ApiException error(HttpRequest request, HttpResponse response) {
        return answers.error(request, response, codec);
    }
}
