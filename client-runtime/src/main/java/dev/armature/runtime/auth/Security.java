package dev.armature.runtime.auth;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which credentials an operation wants (OpenAPI, security requirement object): alternatives, one of which is enough, and each of
 * which takes all of its schemes together. Immutable.
 */
public final class Security {
    private static final Security UNDECLARED = new Security(List.of(), false);
    private static final Security OPEN = new Security(List.of(), true);

    private final List<List<AuthScheme>> alternatives;
    private final boolean declared;

    private Security(List<List<AuthScheme>> alternatives, boolean declared) {
        this.alternatives = List.copyOf(alternatives);
        this.declared = declared;
    }

    /** {@return nothing is known: whatever credential a client has goes with the request} */
    public static Security undeclared() {
        return UNDECLARED;
    }

    /** {@return no credential goes with the request, whatever the client has} */
    public static Security open() {
        return OPEN;
    }

    /**
     * Schemes that are each enough.
     *
     * @param schemes the schemes, the preferred one first
     * @return as many alternatives; {@link #undeclared} when there is none
     */
    public static Security anyOf(List<AuthScheme> schemes) {
        return schemes.isEmpty()
                ? UNDECLARED
                : new Security(schemes.stream().map(List::of).toList(), true);
    }

    /**
     * Schemes that are wanted together.
     *
     * @param schemes the schemes
     * @return one alternative
     */
    public static Security allOf(AuthScheme... schemes) {
        return OPEN.or(schemes);
    }

    /**
     * Adds an alternative, less preferred than those before.
     *
     * @param schemes the schemes that are wanted together; none when the request may also go without credential
     * @return these alternatives and one more
     */
    public Security or(AuthScheme... schemes) {
        List<List<AuthScheme>> all = new ArrayList<>(alternatives);
        all.add(List.of(schemes));
        return new Security(all, true);
    }

    /** {@return every scheme of every alternative, each once} */
    public List<AuthScheme> schemes() {
        return alternatives.stream().flatMap(List::stream).distinct().toList();
    }

    /** {@return the schemes in words; nothing here is secret} */
    @Override
    public String toString() {
        if (!declared) {
            return "undeclared";
        }
        return alternatives.isEmpty()
                ? "open"
                : alternatives.stream().map(Security::label).collect(Collectors.joining(" or "));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Security security
                && declared == security.declared
                && alternatives.equals(security.alternatives);
    }

    @Override
    public int hashCode() {
        return alternatives.hashCode();
    }

    boolean declared() {
        return declared;
    }

    /** The alternatives that take a credential, in their order. */
    Stream<List<AuthScheme>> credentialed() {
        return alternatives.stream().filter(schemes -> !schemes.isEmpty());
    }

    /** Whether the request may go without a credential. */
    boolean optional() {
        return alternatives.isEmpty() || alternatives.stream().anyMatch(List::isEmpty);
    }

    private static String label(List<AuthScheme> schemes) {
        return schemes.isEmpty()
                ? "nothing"
                : schemes.stream().map(AuthScheme::label).collect(Collectors.joining(" and "));
    }
}
