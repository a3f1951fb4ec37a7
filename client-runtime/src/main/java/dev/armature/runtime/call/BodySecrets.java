package dev.armature.runtime.call;

import dev.armature.runtime.form.MultipartForm;
import dev.armature.runtime.http.CallScope;
import dev.armature.runtime.http.RequestBody;
import dev.armature.runtime.http.SecretNames;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.json.JsonException;
import dev.armature.runtime.json.JsonSecrets;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.json.SecretWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The secrets that a request sends in its JSON body, looked for only when something about the call is printed. */
final class BodySecrets {
    /** What only sounds like a secret has to look like one too. */
    private static final int SHORTEST = 8;

    private BodySecrets() {}

    /** Tells the scope how to find them. */
    static void announce(CallScope scope, byte[] json, JsonCodec codec) {
        SecretNames names = scope.secrets().names();
        boolean whole = names.operations().contains(scope.operation());
        scope.secrets().addLater(() -> find(json, whole, names, codec));
    }

    private static List<String> find(byte[] body, boolean whole, SecretNames names, JsonCodec codec) {
        List<String> found = new ArrayList<>();
        try {
            Object json = codec.read(body, JsonType.any());
            if (whole) {
                JsonSecrets.all(json, found::add);
            } else {
                JsonSecrets.find(json, names.members()::contains, found::add);
                JsonSecrets.find(json, SecretWords::surely, longOnes(found::add));
            }
        } catch (JsonException e) {
            return List.of();
        }
        return found;
    }

    private static Consumer<String> longOnes(Consumer<String> found) {
        return value -> {
            if (value.length() >= SHORTEST) {
                found.accept(value);
            }
        };
    }

    /** Marks the texts of a secret argument; what is streamed cannot be looked through. */
    static void mark(CallScope scope, Object value, JsonCodec codec) {
        if (!(value instanceof RequestBody || value instanceof MultipartForm)) {
            ParameterValue.of(value, codec).texts().forEach(scope.secrets()::add);
        }
    }
}
