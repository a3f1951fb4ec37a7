package dev.armature.generator.spec;

import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.SourceLocation;

/**
 * What the tree of one file may cost: bounds in proportion to its text, far above those of any description that somebody wrote,
 * so that a small file cannot fill the memory with values, or with the long names that stand in the pointers of all of them.
 */
final class ReadBudget {
    private static final int VALUES = 50_000;
    private static final int CHARACTERS_PER_VALUE = 8;
    private static final long POINTERS = 16L << 20;
    private static final int POINTERS_PER_CHARACTER = 32;

    private final long values;
    private final long pointers;
    private long valuesLeft;
    private long pointersLeft;

    /** The budget of a text of so many characters. */
    ReadBudget(int characters) {
        values = VALUES + (long) characters / CHARACTERS_PER_VALUE;
        pointers = POINTERS + (long) characters * POINTERS_PER_CHARACTER;
        valuesLeft = values;
        pointersLeft = pointers;
    }

    /** Takes one value at a place. */
    void take(SourceLocation where) throws ReadFailure {
        pointersLeft -= where.pointer().path().length();
        if (--valuesLeft < 0) {
            throw new ReadFailure(
                    where, "The file holds more than " + values + " values, which is too many for its size.");
        } else if (pointersLeft < 0) {
            // a pointer of such a length is of no use in a message
            throw new ReadFailure(
                    new SourceLocation(new Pointer(where.pointer().file(), ""), where.line(), where.column()),
                    "The names of the file are too long: its pointers have more than " + pointers + " characters.");
        }
    }
}
