package dev.armature.runtime.log;

import dev.armature.runtime.http.CallScope;
import dev.armature.runtime.http.CallSecrets;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.json.JsonException;
import dev.armature.runtime.json.JsonSecrets;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.json.SecretWords;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Shows JSON with the values of members masked that the description marks as secret or whose names sound so, and with all secrets of
 * the call masked wherever they stand. What is no JSON, or too long to be parsed, is not shown.
 */
final class BodyMask {
    static final int LONGEST_BODY = 256 * 1024;

    private static final int LONGEST_SHOWN = 8 * 1024;
    private final JsonCodec codec;

    BodyMask(JsonCodec codec) {
        this.codec = codec;
    }

    String show(byte[] body, Optional<String> mediaType, CallScope scope) {
        if (body.length == 0) {
            return "";
        }
        String type = mediaType.orElse("").toLowerCase(Locale.ROOT);
        boolean json = type.endsWith("/json") || type.endsWith("+json");
        CallSecrets secrets = scope.secrets();
        boolean hidden = secrets.names().operations().contains(scope.operation());
        if (!json || hidden || body.length > LONGEST_BODY) {
            return " <" + body.length + " bytes of " + (type.isEmpty() ? "unknown type" : type) + ">";
        }
        try {
            Object masked = JsonSecrets.mask(
                    codec.read(body, JsonType.any()),
                    name -> SecretWords.maybe(name) || secrets.names().members().contains(name),
                    secrets::mask);
            String text = masked == null ? "null" : new String(codec.write(masked), StandardCharsets.UTF_8);
            return " " + (text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text);
        } catch (JsonException e) {
            return " <" + body.length + " bytes that are no JSON>";
        }
    }
}
