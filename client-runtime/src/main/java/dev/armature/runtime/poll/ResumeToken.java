package dev.armature.runtime.poll;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A running operation as URL-safe text of at most 2,048 characters: which operation it is, the method that started it, the URLs its
 * state and result are read from, and the way its state is read. No body, no header, no credential, and no URL that opens a door by
 * itself. Reading a token sends nothing, and a client refuses one whose URLs are on other servers than its own.
 *
 * <p>The text starts with the version, major and minor with a dot between them. Tokens of older minor versions can be read.
 */
public final class ResumeToken {
    /** The longest text of a token, in characters. */
    public static final int LONGEST = 2_048;

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(?:(\\d{1,4})\\.)?([A-Za-z0-9_-]{1,16384})");
    private static final int MAJOR = 1;
    private static final int MINOR = 1;
    private static final int FIRST_PARTS = 5;
    private static final int PARTS = 5;
    private static final Set<String> METHODS = Set.of("PUT", "PATCH", "POST", "DELETE", "GET");

    private final @Nullable String operation;
    private final PollState state;

    ResumeToken(@Nullable String operation, PollState state) {
        this.operation = operation;
        this.state = state;
    }

    /**
     * The token of an operation.
     *
     * @throws NotResumableException when there is nothing to resume, or the URLs cannot be part of a token
     */
    static ResumeToken of(PollState state, PolledOperation<?> operation) {
        if (!operation.resumable()) {
            throw new NotResumableException(operation.id(), "no method of the client would take it");
        }
        PollState kept = kept(state, operation);
        kept.uris().forEach(uri -> requireOpen(uri, operation));
        ResumeToken token = new ResumeToken(operation.id(), kept);
        if (token.text().length() > LONGEST) {
            throw new NotResumableException(
                    operation.id(), "its URLs do not fit into " + LONGEST + " characters, compressed");
        }
        return token;
    }

    /**
     * Reads a token.
     *
     * @param text what {@link AsyncPoller#resumeToken} gave
     * @return the token
     * @throws IllegalArgumentException when it is no token, or one of a version that this library does not know
     */
    public static ResumeToken parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("Not a resume token");
        }
        int minor = form.group(2) == null ? 0 : Integer.parseInt(form.group(2));
        if (Integer.parseInt(form.group(1)) != MAJOR || minor > MINOR) {
            throw new IllegalArgumentException("A resume token of a version this library does not know");
        }
        try {
            return minor == 0
                    ? first(List.of(PackedText.unpackPlain(form.group(3)).split("\n", -1)))
                    : current(List.of(PackedText.unpack(form.group(3)).split("\n", -1)));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a resume token", e);
        }
    }

    /** {@return the token as text} */
    public String text() {
        String lines = String.join(
                "\n",
                state.strategy().sign() + state.method(),
                operation == null ? "" : operation,
                state.originalUri().toString(),
                state.pollUri().equals(state.originalUri())
                        ? ""
                        : state.pollUri().toString(),
                state.location() == null ? "" : state.location().toString());
        return MAJOR + "." + MINOR + "." + PackedText.pack(lines);
    }

    /** {@return the id of the operation; empty in tokens of version 1.0} */
    public Optional<String> operation() {
        return Optional.ofNullable(operation);
    }

    /** {@return the method that started the operation} */
    public String method() {
        return state.method();
    }

    /** {@return where the operation was started} */
    public URI originalUri() {
        return state.originalUri();
    }

    /** {@return where its state is read} */
    public URI pollUri() {
        return state.pollUri();
    }

    /** {@return operation and method and nothing else, because URLs may tell more than a log should} */
    @Override
    public String toString() {
        return "ResumeToken[" + operation().map(id -> id + " ").orElse("") + state.method() + "]";
    }

    PollState state() {
        return state;
    }

    private static void requireOpen(URI uri, PolledOperation<?> operation) {
        SecretParameters.in(uri).ifPresent(name -> {
            throw new NotResumableException(
                    operation.id(), "the query parameter " + name + " of one of its URLs is a secret");
        });
        String url = uri.toString();
        if (!operation.scope().secrets().mask(url).equals(url)) {
            throw new NotResumableException(operation.id(), "one of its URLs holds a secret of the call");
        }
    }

    /**
     * Refuses the token of another operation, whose result would be read as something it is not.
     *
     * @throws IllegalArgumentException when it is one
     */
    void requireOperation(String id) {
        if (operation != null && !operation.equals(id)) {
            throw new IllegalArgumentException("The resume token is of " + operation + ", not of " + id);
        }
    }

    /** What cannot be asked for again: a status document repeats where the result is, and most results are elsewhere. */
    private static PollState kept(PollState state, PolledOperation<?> operation) {
        if (state.strategy() != Strategy.NONE) {
            URI location = FinalRead.mayReadLocation(state, operation.plan()) ? state.location() : null;
            return running(state.strategy(), state.method(), state.originalUri(), state.pollUri(), location);
        }
        if (!state.namesResource()) {
            throw new NotResumableException(operation.id(), "it ended with its first answer");
        }
        return running(Strategy.RESOURCE, state.method(), state.originalUri(), state.originalUri(), null);
    }

    private static ResumeToken current(List<String> parts) {
        require(parts.size() == PARTS && !parts.get(1).isEmpty());
        URI original = URI.create(parts.get(2));
        URI poll = parts.get(3).isEmpty() ? original : URI.create(parts.get(3));
        return new ResumeToken(
                parts.get(1), running(strategy(parts.get(0)), method(parts.get(0)), original, poll, uri(parts.get(4))));
    }

    /** Version 1.0: the operation is missing, and its fifth part is what is asked for again. */
    private static ResumeToken first(List<String> parts) {
        require(parts.size() == FIRST_PARTS);
        return new ResumeToken(
                null,
                running(
                        strategy(parts.get(0)),
                        method(parts.get(0)),
                        URI.create(parts.get(1)),
                        URI.create(parts.get(2)),
                        uri(parts.get(3))));
    }

    private static PollState running(Strategy strategy, String method, URI original, URI poll, @Nullable URI location) {
        return new PollState(strategy, method, original, poll, location, null, OperationStatus.IN_PROGRESS);
    }

    private static Strategy strategy(String part) {
        require(!part.isEmpty());
        return Strategy.ofSign(part.charAt(0));
    }

    private static String method(String part) {
        require(METHODS.contains(part.substring(1)));
        return part.substring(1);
    }

    private static @Nullable URI uri(String text) {
        return text.isEmpty() ? null : URI.create(text);
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("Wrong parts");
        }
    }
}
