package dev.armature.generator.cli;

/** The exit codes of the command line; scripts rely on them. */
final class ExitCode {
    static final int OK = 0;
    /** The spec is the problem, or a warning in a strict run; diagnostics are on standard error. */
    static final int SPEC = 1;
    /** The command line or the configuration file is wrong. */
    static final int USAGE = 2;
    /** {@code check} only: the output on disk is not what would be generated. */
    static final int OUT_OF_DATE = 3;
    /** A file cannot be read or written, or Armature itself failed. */
    static final int IO = 4;

    private ExitCode() {}
}
