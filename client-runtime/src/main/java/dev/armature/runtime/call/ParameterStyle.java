package dev.armature.runtime.call;

/**
 * How a list or an object is written into a path, query, header or cookie: {@code style} and {@code explode} of OpenAPI 3,
 * {@code collectionFormat} of 2.0. A single value looks the same in most styles. Values are encoded as RFC 6570 does it: each
 * character that is not unreserved becomes a triplet, so that separators stay recognizable.
 */
public enum ParameterStyle {
    /** Path and header: {@code a,b} and {@code x,1,y,2}; {@code csv} of 2.0. */
    SIMPLE(",", false),
    /** Path and header: {@code a,b} and {@code x=1,y=2}. */
    SIMPLE_EXPLODED(",", true),
    /** Path: {@code .a,b} and {@code .x,1,y,2}. */
    LABEL(",", false),
    /** Path: {@code .a.b} and {@code .x=1.y=2}. */
    LABEL_EXPLODED(".", true),
    /** Path: {@code ;p=a,b} and {@code ;p=x,1,y,2}. */
    MATRIX(",", false),
    /** Path: {@code ;p=a;p=b} and {@code ;x=1;y=2}. */
    MATRIX_EXPLODED(";", true),
    /** Query and cookie: {@code p=a,b} and {@code p=x,1,y,2}; {@code csv} of 2.0. */
    FORM(",", false),
    /** Query and cookie: {@code p=a&p=b} and {@code x=1&y=2}; {@code multi} of 2.0. */
    FORM_EXPLODED("", true),
    /** Anywhere: {@code p=a b}; {@code spaceDelimited} of 3.x, {@code ssv} of 2.0. */
    SPACES(" ", false),
    /** Anywhere: values between tabs; {@code tsv} of 2.0. */
    TABS("\t", false),
    /** Anywhere: {@code p=a|b}; {@code pipeDelimited} of 3.x, {@code pipes} of 2.0. */
    PIPES("|", false),
    /** Query: {@code p[x]=1&p[y]=2}; what is nested goes on with further brackets, items of lists with their index. */
    DEEP_OBJECT("", true);

    private final String separator;
    private final boolean exploded;

    ParameterStyle(String separator, boolean exploded) {
        this.separator = separator;
        this.exploded = exploded;
    }

    String separator() {
        return separator;
    }

    /** Whether members of an object are written as {@code name=value}. */
    boolean exploded() {
        return exploded;
    }

    /** Whether encoding hides the separator inside of values, too: it has to be refused there. */
    boolean ambiguous() {
        return this == SPACES || this == TABS || this == PIPES || this == LABEL_EXPLODED;
    }
}
