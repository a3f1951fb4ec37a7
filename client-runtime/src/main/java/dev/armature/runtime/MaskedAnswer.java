package dev.armature.runtime;

import dev.armature.runtime.http.CallSecrets;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.json.JsonException;
import dev.armature.runtime.json.JsonSecrets;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.json.SecretWords;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An answer as exceptions keep it: services like to quote in an error what they were sent. */
final class MaskedAnswer {
    private MaskedAnswer() {}

    /**
     * Masks an answer.
     *
     * @param secrets what must not be printed about the call; secret members of the answer are added
     * @param response the answer
     * @param codec reads and writes JSON
     * @return the same answer when there is no secret in it, else a copy with {@code ***} in its place
     */
    static HttpResponse of(CallSecrets secrets, HttpResponse response, JsonCodec codec) {
        if (response.bodyEmpty()) {
            return response;
        }
        try {
            Object json = codec.read(response.body(), JsonType.any());
            return json(secrets, response, json, codec);
        } catch (JsonException e) {
            return text(secrets, response);
        }
    }

    private static HttpResponse json(
            CallSecrets secrets, HttpResponse response, @Nullable Object json, JsonCodec codec) {
        Set<String> declared = secrets.names().members();
        Predicate<String> secret = name -> declared.contains(name) || SecretWords.surely(name);
        JsonSecrets.find(json, secret, secrets::add);
        Object masked = JsonSecrets.mask(json, secret, secrets::mask);
        return masked == null || masked.equals(json)
                ? response
                : new HttpResponse(response.status(), response.headers(), codec.write(masked));
    }

    private static HttpResponse text(CallSecrets secrets, HttpResponse response) {
        String text = response.text();
        String masked = secrets.mask(text);
        return masked.equals(text)
                ? response
                : new HttpResponse(
                        response.status(),
                        response.headers().without("Content-Type").with("Content-Type", "text/plain; charset=utf-8"),
                        masked.getBytes(StandardCharsets.UTF_8));
    }
}
