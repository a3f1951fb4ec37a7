package dev.armature.runtime.auth;

import dev.armature.runtime.http.Futures;
import dev.armature.runtime.http.HttpRequest;
import dev.armature.runtime.http.HttpResponse;
import dev.armature.runtime.http.Origin;
import dev.armature.runtime.http.RequestBody;
import dev.armature.runtime.http.Uris;
import dev.armature.runtime.json.JsonException;
import dev.armature.runtime.json.JsonType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gets tokens with a client's own id and secret (RFC 6749, section 4.4). Follows no redirect, and sends nothing over plain HTTP. */
final class TokenEndpoint implements TokenSource {
    /** When the endpoint does not say how long a token is good for. */
    private static final long USUAL_SECONDS = 3600;

    private static final long LONGEST_SECONDS = Duration.ofDays(3650).toSeconds();
    private static final int LONGEST_CODE = 100;

    private final ClientCredentials client;
    private final URI url;
    private final AuthContext context;

    TokenEndpoint(ClientCredentials client, String url, AuthContext context) {
        this.client = client;
        this.context = context;
        this.url = checked(url, context);
    }

    @Override
    public CompletionStage<AccessToken> token(TokenRequest request) {
        return Futures.map(context.transport().send(post(request)), this::read);
    }

    private static URI checked(String url, AuthContext context) {
        URI uri;
        Origin origin;
        try {
            uri = URI.create(url);
            origin = Origin.of(uri);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The description's token endpoint is no absolute URL; see ClientCredentials.tokenUrl", e);
        }
        if (!origin.secure() && !(context.plainHttpOnLoopback() && origin.loopback())) {
            throw new InsecureEndpoint(origin.toString());
        }
        return uri;
    }

    private HttpRequest post(TokenRequest request) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        String scopes = String.join(" ", client.scopesOf(request));
        if (!scopes.isEmpty()) {
            form.put("scope", scopes);
        }
        form.putAll(client.parameters());
        if (client.isSecretInBody()) {
            form.put("client_id", client.id());
            form.put("client_secret", client.secret());
        }
        HttpRequest post = HttpRequest.of("POST", url)
                .withHeader("Accept", "application/json")
                .withHeader("Content-Type", "application/x-www-form-urlencoded")
                .withBody(RequestBody.of(encoded(form).getBytes(StandardCharsets.UTF_8)));
        return client.isSecretInBody() ? post : post.withHeader("Authorization", basic());
    }

    /** Id and secret are encoded like form members before they are put together (RFC 6749, section 2.3.1). */
    private String basic() {
        String pair = Uris.encodeSegment(client.id()) + ":" + Uris.encodeSegment(client.secret());
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(member -> Uris.encodeSegment(member.getKey()) + "=" + Uris.encodeSegment(member.getValue()))
                .collect(Collectors.joining("&"));
    }

    private AccessToken read(HttpResponse response) {
        Map<?, ?> members = members(response);
        if (!response.successful()) {
            throw new TokenRefused(Origin.of(url).toString(), response.status(), code(members));
        }
        if (!(members.get("access_token") instanceof String token) || token.isBlank()) {
            throw new TokenRefused(Origin.of(url).toString(), response.status(), "no token in the answer");
        }
        Instant now = context.clock().now();
        return new AccessToken(token, now.plusSeconds(seconds(members.get("expires_in"))));
    }

    private Map<?, ?> members(HttpResponse response) {
        try {
            Object json = response.bodyEmpty() ? null : context.codec().read(response.body(), JsonType.any());
            return json instanceof Map<?, ?> object ? object : Map.of();
        } catch (JsonException e) {
            return Map.of();
        }
    }

    /** Only the code is quoted: descriptions may repeat what was sent. */
    private String code(Map<?, ?> members) {
        return Optional.ofNullable(members.get("error"))
                .map(String::valueOf)
                .filter(code -> code.length() <= LONGEST_CODE && code.matches("[A-Za-z0-9_.:/-]+"))
                .filter(code -> !code.contains(client.secret()))
                .orElse("");
    }

    private static long seconds(@Nullable Object expiresIn) {
        try {
            long seconds = expiresIn == null ? USUAL_SECONDS : Long.parseLong(String.valueOf(expiresIn));
            return Math.max(0, Math.min(seconds, LONGEST_SECONDS));
        } catch (NumberFormatException e) {
            return USUAL_SECONDS;
        }
    }
}
