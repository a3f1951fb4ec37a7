package dev.armature.it.spector;

import java.util.Map;
import java.util.Optional;

/**
 * How a scenario went.
 *
 * @param scenario the scenario
 * @param verdict the verdict
 * @param reason why it did not pass; empty when it did
 */
record Result(Scenario scenario, Verdict verdict, String reason) {
    /** The verdicts. */
    enum Verdict {
        /** The server saw the right requests, and the client understood the answers. */
        PASS,
        /** Something is wrong. */
        FAIL,
        /** The description has no operation for it. */
        INEXPRESSIBLE
    }

    /**
     * A result from both sides: what the client made of the answers, and what the server says it saw.
     *
     * @param miss what went wrong in the client; empty when nothing did
     * @param coverage the server's word on each scenario
     */
    static Result of(Scenario scenario, Optional<String> miss, Map<String, String> coverage) {
        Optional<String> inexpressible = scenario.inexpressible();
        if (inexpressible.isPresent()) {
            return new Result(scenario, Verdict.INEXPRESSIBLE, inexpressible.get());
        }
        if (miss.isPresent()) {
            return new Result(scenario, Verdict.FAIL, miss.get());
        }
        String seen = coverage.getOrDefault(scenario.id(), "unknown");
        return seen.equals("pass")
                ? new Result(scenario, Verdict.PASS, "")
                : new Result(scenario, Verdict.FAIL, "the server says: " + seen);
    }

    boolean passed() {
        return verdict == Verdict.PASS;
    }
}
