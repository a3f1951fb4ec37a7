package dev.armature.runtime.log;

import dev.armature.runtime.http.Uris;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.json.JsonException;
import dev.armature.runtime.json.JsonType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows JSON with the values of members masked whose names sound secret. What is no JSON, or too long to be parsed, is not shown. */
final class BodyMask {
    static final int LONGEST_BODY = 256 * 1024;

    private static final int LONGEST_SHOWN = 8 * 1024;
    private static final Pattern SECRET =
            Pattern.compile("password|passwd|secret|token|credential|connectionstring|assertion|keys?$|^sas");

    private final JsonCodec codec;

    BodyMask(JsonCodec codec) {
        this.codec = codec;
    }

    String show(byte[] body, Optional<String> mediaType) {
        if (body.length == 0) {
            return "";
        }
        String type = mediaType.orElse("").toLowerCase(Locale.ROOT);
        boolean json = type.endsWith("/json") || type.endsWith("+json");
        if (!json || body.length > LONGEST_BODY) {
            return " <" + body.length + " bytes of " + (type.isEmpty() ? "unknown type" : type) + ">";
        }
        try {
            Object masked = masked(codec.read(body, JsonType.any()));
            String text = masked == null ? "null" : new String(codec.write(masked), StandardCharsets.UTF_8);
            return " " + (text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text);
        } catch (JsonException e) {
            return " <" + body.length + " bytes that are no JSON>";
        }
    }

    private static @Nullable Object masked(@Nullable Object json) {
        if (json instanceof Map<?, ?> object) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            object.forEach((key, value) -> {
                String name = String.valueOf(key);
                copy.put(name, secret(name) ? Uris.MASK : masked(value));
            });
            return copy;
        }
        if (json instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>();
            list.forEach(element -> copy.add(masked(element)));
            return copy;
        }
        return json;
    }

    private static boolean secret(String name) {
        return SECRET.matcher(name.toLowerCase(Locale.ROOT).replaceAll("[-_.]", ""))
                .find();
    }
}
