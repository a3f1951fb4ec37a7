package dev.armature.generator.diff;

import java.util.Locale;

/** Whom a change concerns. */
public enum Impact {
    /** A client generated from the old description no longer gets along with a service that follows the new one. */
    WIRE_BREAKING("Old clients no longer get along with the service."),
    /** Code that compiled against the old client may not compile against the new one. */
    SOURCE_BREAKING("Code that uses the client may no longer compile."),
    /** Code compiled against the old client may not link or run with the new one. */
    BINARY_BREAKING("Compiled code may no longer link or run."),
    /** Everything still compiles and is understood, but something else happens. */
    BEHAVIOUR("Everything compiles and is understood, but something else happens."),
    /** Nothing that worked stops working. */
    COMPATIBLE("Nothing that worked stops working.");

    private final String meaning;

    Impact(String meaning) {
        this.meaning = meaning;
    }

    /** What the class means to users, in one sentence. */
    public String meaning() {
        return meaning;
    }

    /** The word of reports, such as {@code wire-breaking}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether something that worked stops working. */
    public boolean isBreaking() {
        return this == WIRE_BREAKING || this == SOURCE_BREAKING || this == BINARY_BREAKING;
    }
}
