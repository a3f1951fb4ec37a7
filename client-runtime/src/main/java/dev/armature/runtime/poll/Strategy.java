package dev.armature.runtime.poll;

/** How the state of an operation is found out; the letter is its sign in resume tokens. */
enum Strategy {
    /** A document with a {@code status}, at {@code Azure-AsyncOperation} or {@code Operation-Location}. */
    STATUS_DOCUMENT('a'),
    /** The status code at {@code Location}: 202 is running. */
    LOCATION('l'),
    /** {@code properties.provisioningState} of the resource itself. */
    RESOURCE('r'),
    /** The first answer was the last. */
    NONE('n');

    private final char sign;

    Strategy(char sign) {
        this.sign = sign;
    }

    char sign() {
        return sign;
    }

    static Strategy ofSign(char sign) {
        for (Strategy strategy : values()) {
            if (strategy.sign == sign && strategy != NONE) {
                return strategy;
            }
        }
        throw new IllegalArgumentException("Not a strategy");
    }
}
