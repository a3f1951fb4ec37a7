package dev.armature.runtime.poll;

import dev.armature.runtime.http.Headers;

/** What one poll found: the state of the operation, or why it could not be read. */
sealed interface Look {
    /** The headers of the answer; empty when there was none. */
    Headers headers();

    /** The service told the state. */
    record Seen(PollState state, Exchange exchange) implements Look {
        @Override
        public Headers headers() {
            return exchange.response().headers();
        }
    }

    /**
     * The state could not be read, which says nothing about the operation.
     *
     * @param cause why
     * @param passing whether asking again may help
     */
    record Unreadable(Throwable cause, boolean passing, Headers headers) implements Look {}
}
