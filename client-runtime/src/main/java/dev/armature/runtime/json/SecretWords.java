package dev.armature.runtime.json;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of members that sound like secrets, for what no description says. */
public final class SecretWords {
    private static final Pattern MAYBE =
            Pattern.compile("password|passwd|secret|token|credential|connectionstring|assertion|keys?$|^sas");
    private static final Pattern SURELY = Pattern.compile("password|passwd|secret|credential|connectionstring|assertion"
            + "|(access|refresh|id|auth|bearer|sas|session)token$"
            + "|(access|account|api|authorization|encryption|master|primary|private|secondary|shared|storage)keys?$"
            + "|^sas$");

    private SecretWords() {}

    /**
     * Whether a value of that name is better not shown.
     *
     * @param name the name of a member
     * @return whether it may be a secret, as {@code nextToken} may
     */
    public static boolean maybe(String name) {
        return MAYBE.matcher(plain(name)).find();
    }

    /**
     * Whether a value of that name is to be hidden wherever it occurs.
     *
     * @param name the name of a member
     * @return whether it is a secret almost certainly, as {@code adminPassword} is
     */
    public static boolean surely(String name) {
        return SURELY.matcher(plain(name)).find();
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[-_.]", "");
    }
}
