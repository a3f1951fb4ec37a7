package dev.armature.generator;

import dev.armature.generator.fetch.Origin;
import dev.armature.generator.fetch.OriginHeader;
import dev.armature.generator.fetch.WebProxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * How files come here that are not on this machine. Decides nothing about what is generated from them.
 *
 * @param cache the directory that keeps what is pinned
 * @param offline whether no server may be asked
 * @param proxy the way to servers; when empty, as the system properties of Java say
 * @param headers what some servers want to see
 */
public record Fetching(Path cache, boolean offline, Optional<WebProxy> proxy, List<OriginHeader> headers) {
    /** As it is when nobody says anything. */
    public static final Fetching USUAL = new Fetching(userCache(), false, Optional.empty(), List.of());

    private static final String ENVIRONMENT = "env:";
    private static final List<String> THIS_MACHINE = List.of("localhost", "127.0.0.1", "[::1]");
    private static final int SHORTEST_HEADER = 3;

    public Fetching {
        cache = cache.toAbsolutePath().normalize();
        headers = List.copyOf(headers);
    }

    /** {@code .armature/cache} of the user. */
    public static Path userCache() {
        return Path.of(System.getProperty("user.home", "."), ".armature", "cache");
    }

    /** The same with a proxy, written {@code http://host:port}. */
    public Fetching through(String url) {
        WebProxy parsed = parse(() -> WebProxy.parse(url, List.of()));
        if (parsed.login().isPresent()) {
            throw new ConfigException("the user of a proxy comes from the variable HTTPS_PROXY, not from an option");
        }
        return new Fetching(cache, offline, Optional.of(parsed), headers);
    }

    /** The same with the proxy that {@code HTTPS_PROXY} and {@code NO_PROXY} name, if they do. */
    public Fetching throughProxyOf(Map<String, String> environment) {
        Optional<String> url = variable(environment, "HTTPS_PROXY", "https_proxy");
        List<String> without = new ArrayList<>(THIS_MACHINE);
        variable(environment, "NO_PROXY", "no_proxy")
                .ifPresent(hosts -> without.addAll(Arrays.asList(hosts.split(","))));
        return url.map(text ->
                        new Fetching(cache, offline, Optional.of(parse(() -> WebProxy.parse(text, without))), headers))
                .orElse(this);
    }

    /**
     * The same with headers.
     *
     * @param texts each {@code ORIGIN NAME REFERENCE}, with words of the value before the reference: {@code https://example.com
     *     Authorization Bearer env:TOKEN}
     * @param secrets what a reference stands for; empty for one that it does not know
     * @throws ConfigException when a text is none, or its reference stands for nothing; the message holds no secret
     */
    public Fetching withHeaders(List<String> texts, Function<String, Optional<String>> secrets) {
        List<OriginHeader> parsed = new ArrayList<>(headers);
        texts.forEach(text -> parsed.add(parse(() -> header(text, secrets))));
        return new Fetching(cache, offline, proxy, parsed);
    }

    /** What {@code env:VARIABLE} stands for. */
    public static Function<String, Optional<String>> environment(Map<String, String> variables) {
        return reference -> reference.startsWith(ENVIRONMENT)
                ? Optional.ofNullable(variables.get(reference.substring(ENVIRONMENT.length())))
                : Optional.empty();
    }

    private static OriginHeader header(String text, Function<String, Optional<String>> secrets) {
        String[] words = text.strip().split("\\s+", -1);
        String reference = words[words.length - 1];
        if (words.length < SHORTEST_HEADER || !reference.matches("[a-z]+:[^:]+")) {
            // not repeated: somebody may have written the secret itself
            throw new ConfigException(
                    "a header is written ORIGIN NAME env:VARIABLE, with words such as Bearer before env:");
        }
        String secret = secrets.apply(reference)
                .orElseThrow(() -> new ConfigException(
                        "the header " + words[1] + " for " + words[0] + " has no value: " + reference + " is not set"));
        List<String> value = new ArrayList<>(List.of(words).subList(2, words.length - 1));
        value.add(secret);
        return new OriginHeader(Origin.parse(words[0]), words[1], String.join(" ", value));
    }

    private static Optional<String> variable(Map<String, String> environment, String... names) {
        return Arrays.stream(names)
                .map(environment::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst();
    }

    private static <T> T parse(Supplier<T> parser) {
        try {
            return parser.get();
        } catch (IllegalArgumentException e) {
            throw new ConfigException(String.valueOf(e.getMessage()));
        }
    }
}
