package dev.armature.it.corpus;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Exceptions in a line. */
final class Throwables {
    private static final int FRAMES = 3;

    private Throwables() {}

    /** What was thrown, and the nearest places of ours. */
    static String describe(Throwable thrown) {
        String places = Arrays.stream(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("dev.armature.generator"))
                .limit(FRAMES)
                .map(frame -> frame.getFileName() + ':' + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
        return thrown + " at " + places;
    }
}
