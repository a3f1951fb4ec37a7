package dev.armature.it.corpus;

/** What became of a document. */
enum Outcome {
    /** Every operation was generated, or is named in a diagnostic, and everything compiles. */
    OK,
    /** The generator refused the document and said where and why. */
    REFUSED,
    /** The generator refused the document and did not say where. */
    UNLOCATED,
    /** An operation of the document is neither generated nor named in a diagnostic. */
    LOSS,
    /** The compiler refuses what was generated. */
    UNCOMPILABLE,
    /** The generator or the compiler threw something, or the process ended. */
    CRASH,
    /** It took longer than it may. */
    TIMEOUT,
    /** It needed more memory than it may. */
    MEMORY
}
