package dev.armature.runtime.poll;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Query parameters that open a door by themselves: whoever has the URL needs no credential. The signature with which Azure Resource
 * Manager marks its status URLs as its own ({@code t}, {@code c}, {@code s}, {@code h}) is none of them: those URLs ask for a bearer
 * token as well.
 */
final class SecretParameters {
    private static final Pattern NAME = Pattern.compile("sig|sas|code|auth|authorization|pwd|(.*[-_.])?key"
            + "|(api|access|account|shared|master|subscription)key"
            + "|.*(token|secret|password|signature|credential).*");

    private SecretParameters() {}

    /** The name of the first such parameter. */
    static Optional<String> in(URI uri) {
        String query = uri.getRawQuery();
        return query == null
                ? Optional.empty()
                : List.of(query.split("[&;]")).stream()
                        .map(pair -> name(pair.replaceFirst("=.*", "")))
                        .filter(name -> NAME.matcher(name).matches())
                        .findFirst();
    }

    private static String name(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }
}
