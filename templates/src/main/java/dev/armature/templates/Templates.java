package dev.armature.templates;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The templates that come with the generator. A user's file of the same name takes the place of one of them. */
public final class Templates {
    /** The README beside the clients. */
    public static final String CLIENT_README = "client-readme.md.mustache";

    /** The {@code package-info.java} of a generated package. */
    public static final String PACKAGE_INFO = "package-info.java.mustache";

    /** The page about a comparison. */
    public static final String DIFF_PAGE = "diff.html.mustache";

    /** The style of that page. */
    public static final String DIFF_STYLE = "diff.css.mustache";

    /** The script of that page. */
    public static final String DIFF_SCRIPT = "diff.js.mustache";

    private static final List<String> NAMES = List.of(CLIENT_README, PACKAGE_INFO, DIFF_PAGE, DIFF_STYLE, DIFF_SCRIPT);

    private Templates() {}

    /** The file names of all templates; no other name can be overridden. */
    public static List<String> names() {
        return NAMES;
    }

    /**
     * The text of a template, with {@code \n} line ends.
     *
     * @throws IllegalArgumentException when {@link #names} does not contain {@code name}
     */
    public static String text(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("no template " + name);
        }
        try (InputStream resource = Templates.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("template " + name + " is not beside " + Templates.class.getName());
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
