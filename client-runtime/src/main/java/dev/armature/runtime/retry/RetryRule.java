package dev.armature.runtime.retry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * An answer that says by its error code that the call may be repeated, although its status does not. A service gives the code in the
 * body ({@code error.code}, or {@code code} at the top) or in the header {@code x-ms-error-code}. Rules hold for any method, because
 * such an answer says that nothing was done. Immutable.
 */
public final class RetryRule {
    private static final int FIRST_ERROR = 400;
    private static final int LAST_ERROR = 599;

    private final int status;
    private final Set<String> codes;
    private final Set<String> operations;
    private final Set<String> methods;
    private final int maxRetries;

    private RetryRule(int status, Set<String> codes, Set<String> operations, Set<String> methods, int maxRetries) {
        this.status = status;
        this.codes = codes;
        this.operations = operations;
        this.methods = methods;
        this.maxRetries = maxRetries;
    }

    /**
     * A rule for every operation and method, without a limit but the deadline of the call.
     *
     * @param status the status of the answer, 400 to 599
     * @param codes its error code is one of these, exactly as written; at least one
     * @return the rule
     * @throws IllegalArgumentException when the status is no error, or there is no code, or a blank one
     */
    public static RetryRule on(int status, String... codes) {
        if (status < FIRST_ERROR || status > LAST_ERROR) {
            throw new IllegalArgumentException("Not the status of an error: " + status);
        }
        if (codes.length == 0 || Arrays.stream(codes).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("A rule needs an error code");
        }
        return new RetryRule(status, set(List.of(codes)), Set.of(), Set.of(), Integer.MAX_VALUE);
    }

    /**
     * Restricts the rule.
     *
     * @param operationIds the operations it holds for
     * @return a new rule
     */
    public RetryRule forOperations(String... operationIds) {
        return new RetryRule(status, codes, set(List.of(operationIds)), methods, maxRetries);
    }

    /**
     * Restricts the rule.
     *
     * @param names the HTTP methods it holds for
     * @return a new rule
     */
    public RetryRule forMethods(String... names) {
        List<String> upper = new ArrayList<>();
        for (String name : names) {
            upper.add(name.toUpperCase(Locale.ROOT));
        }
        return new RetryRule(status, codes, operations, set(upper), maxRetries);
    }

    /**
     * Limits the rule further than the deadline of the call does.
     *
     * @param retries how often rules may have a call repeated, positive
     * @return a new rule
     * @throws IllegalArgumentException when the number is not positive
     */
    public RetryRule atMost(int retries) {
        if (retries <= 0) {
            throw new IllegalArgumentException("A rule that never repeats is none");
        }
        return new RetryRule(status, codes, operations, methods, retries);
    }

    /** Whether the answer needs to be looked into. */
    boolean concerns(String operation, String method, int answered) {
        return status == answered
                && (operations.isEmpty() || operations.contains(operation))
                && (methods.isEmpty() || methods.contains(method));
    }

    /** The name of the rule when the code is one of its own. */
    Optional<String> name(String code) {
        return codes.contains(code) ? Optional.of(status + " " + code) : Optional.empty();
    }

    int maxRetries() {
        return maxRetries;
    }

    /** {@return status and codes, and what the rule is restricted to} */
    @Override
    public String toString() {
        return status + " " + String.join("|", codes)
                + (methods.isEmpty() ? "" : " to " + String.join("|", methods))
                + (operations.isEmpty() ? "" : " of " + String.join("|", operations));
    }

    private static Set<String> set(List<String> values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values));
    }
}
