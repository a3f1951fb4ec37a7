package dev.armature.runtime.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Bearer tokens, and the tokens of further tenants beside them. */
final class BearerKind implements CredentialKind {
    static final int MOST_AUXILIARY = 3;

    private final Source source;
    private final List<Auxiliary> auxiliary;

    private BearerKind(Source source, List<Auxiliary> auxiliary) {
        this.source = source;
        this.auxiliary = List.copyOf(auxiliary);
    }

    static BearerKind of(TokenSource source) {
        return new BearerKind(
                new Source() {
                    @Override
                    public boolean fits(AuthScheme scheme) {
                        return takesToken(scheme);
                    }

                    @Override
                    public TokenSource in(List<AuthScheme> schemes, AuthContext context) {
                        return source;
                    }
                },
                List.of());
    }

    static BearerKind of(ClientCredentials client) {
        return new BearerKind(
                new Source() {
                    @Override
                    public boolean fits(AuthScheme scheme) {
                        return takesToken(scheme)
                                && client.tokenUrl(List.of(scheme)).isPresent();
                    }

                    @Override
                    public TokenSource in(List<AuthScheme> schemes, AuthContext context) {
                        return client.source(schemes, context);
                    }
                },
                List.of());
    }

    BearerKind with(List<Auxiliary> more) {
        List<Auxiliary> all = new ArrayList<>(auxiliary);
        all.addAll(more);
        if (all.size() > MOST_AUXILIARY) {
            throw new IllegalArgumentException("There can be at most " + MOST_AUXILIARY + " auxiliary tokens");
        }
        return new BearerKind(source, all);
    }

    @Override
    public String label() {
        return "bearer";
    }

    @Override
    public boolean fits(AuthScheme scheme) {
        return source.fits(scheme);
    }

    @Override
    public Signer signer(List<AuthScheme> schemes, AuthContext context) {
        List<String> scopes = context.scopesOf(schemes);
        TokenSource own = source.in(schemes, context);
        List<BearerSigner.Auxiliary> others = auxiliary.stream()
                .map(other -> new BearerSigner.Auxiliary(
                        new TokenCache(other.source().orElse(own), context.clock()), other.tenant()))
                .toList();
        return new BearerSigner(new TokenCache(own, context.clock()), others, scopes);
    }

    private static boolean takesToken(AuthScheme scheme) {
        return switch (scheme.kind()) {
            case OAUTH2, BEARER -> true;
            case API_KEY_HEADER -> scheme.authorizationHeader();
            case BASIC, HTTP, API_KEY_QUERY, API_KEY_COOKIE, MUTUAL_TLS -> false;
        };
    }

    /** Where the tokens come from; for some credentials the description says it. */
    private interface Source {
        boolean fits(AuthScheme scheme);

        TokenSource in(List<AuthScheme> schemes, AuthContext context);
    }

    /**
     * A further tenant.
     *
     * @param source where its tokens come from; empty for the credential's own source
     * @param tenant the tenant that source is to be asked for; empty for its own
     */
    record Auxiliary(Optional<TokenSource> source, Optional<String> tenant) {}
}
