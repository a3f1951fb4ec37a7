package dev.armature.runtime.call;

import dev.armature.runtime.http.CallScope;
import dev.armature.runtime.http.SecretNames;
import dev.armature.runtime.json.JsonCodec;
import dev.armature.runtime.json.JsonException;
import dev.armature.runtime.json.JsonSecrets;
import dev.armature.runtime.json.JsonType;
import java.util.ArrayList;
import java.util.List;

/** The secrets that a request sends in its JSON body, looked for only when something about the call is printed. */
final class BodySecrets {
    private BodySecrets() {}

    /** Tells the scope how to find them. */
    static void announce(CallScope scope, byte[] json, JsonCodec codec) {
        SecretNames names = scope.secrets().names();
        boolean whole = names.operations().contains(scope.operation());
        if (whole || !names.members().isEmpty()) {
            scope.secrets().addLater(() -> find(json, whole, names, codec));
        }
    }

    private static List<String> find(byte[] body, boolean whole, SecretNames names, JsonCodec codec) {
        List<String> found = new ArrayList<>();
        try {
            Object json = codec.read(body, JsonType.any());
            if (whole) {
                JsonSecrets.all(json, found::add);
            } else {
                JsonSecrets.find(json, names.members()::contains, found::add);
            }
        } catch (JsonException e) {
            return List.of();
        }
        return found;
    }
}
