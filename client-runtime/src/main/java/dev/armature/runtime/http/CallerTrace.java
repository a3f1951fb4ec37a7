package dev.armature.runtime.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Joins the stack trace of a fault with that of the thread that waited for it. */
final class CallerTrace {
    private static final StackTraceElement SEAM = new StackTraceElement("-- waited for at --", "", null, -1);

    private CallerTrace() {}

    /** Throws errors; returns anything else as something unchecked, for the caller to throw. */
    static RuntimeException rethrow(Throwable fault) {
        RuntimeException unchecked = unchecked(fault);
        append(unchecked);
        return unchecked;
    }

    private static RuntimeException unchecked(Throwable fault) {
        if (fault instanceof Error error) {
            append(error);
            throw error;
        }
        if (fault instanceof RuntimeException unchecked) {
            return unchecked;
        }
        return fault instanceof IOException io
                ? new UncheckedIOException(io)
                : new IllegalStateException("The call failed", fault);
    }

    /** Once per exception: whoever waits second for the same future finds the first waiter's frames. */
    private static void append(Throwable fault) {
        StackTraceElement[] own = fault.getStackTrace();
        if (Arrays.asList(own).contains(SEAM)) {
            return;
        }
        StackTraceElement[] caller = Thread.currentThread().getStackTrace();
        StackTraceElement[] joined = Arrays.copyOf(own, own.length + 1 + caller.length);
        joined[own.length] = SEAM;
        System.arraycopy(caller, 0, joined, own.length + 1, caller.length);
        fault.setStackTrace(joined);
    }
}
