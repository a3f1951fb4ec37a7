package dev.armature.generator.model;

import java.util.List;

/**
 * {@code x-armature-retry}: an answer that says by its error code that the call may be repeated.
 *
 * @param status the status of the answer
 * @param codes its error code is one of these
 */
public record RetryRule(int status, List<String> codes) {
    public RetryRule {
        codes = List.copyOf(codes);
    }
}
