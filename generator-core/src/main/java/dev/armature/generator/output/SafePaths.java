package dev.armature.generator.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides which paths may be written or deleted below an output directory. What is refused is refused on every system, so that
 * an output can be moved between them.
 */
final class SafePaths {
    /** Directory of unfinished runs. */
    static final String STAGING = ".armature-staging";

    /** What we wrote. */
    static final String MANIFEST = ".armature-manifest.json";

    /** Guards against two runs at once. */
    static final String LOCK = ".armature-lock";

    private static final int COMPONENT_BYTES = 240;
    private static final int PATH_CHARS = 2000;
    private static final String FORBIDDEN = "<>:\"|?*\\";
    private static final Set<String> OWN = Set.of(STAGING, MANIFEST, LOCK);
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul", "conin$", "conout$", "clock$");

    private SafePaths() {}

    /** Why {@code path} must not be used; null when it may be. */
    static @Nullable String problem(String path) {
        if (path.length() > PATH_CHARS) {
            return "path is longer than " + PATH_CHARS + " characters";
        }
        List<String> components = components(path);
        if (OWN.contains(components.get(0).toLowerCase(Locale.ROOT))) {
            return "name is reserved for the generator";
        }
        for (String component : components) {
            String problem = componentProblem(component);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    /**
     * The file for a path, after making sure that no directory on the way is a link.
     *
     * @param root the real path of the output directory
     * @throws OutputException when the path is unsafe or leaves the root
     */
    static Path resolve(Path root, String path) throws OutputException {
        String problem = problem(path);
        if (problem != null) {
            throw new OutputException(path, problem);
        }
        try {
            Path current = root;
            List<String> components = components(path);
            for (int i = 0; i < components.size(); i++) {
                if (i > 0 && Files.isSymbolicLink(current)) {
                    throw new OutputException(path, root.relativize(current) + " is a link, which is not followed");
                }
                current = current.resolve(components.get(i));
            }
            if (!current.normalize().startsWith(root) || current.equals(root)) {
                throw new OutputException(path, "leaves the output directory");
            }
            return current;
        } catch (InvalidPathException e) {
            throw new OutputException(path, "this system cannot store such a name: " + e.getReason(), e);
        }
    }

    /** The regular file's digest; null when nothing is there. */
    static @Nullable String digestIfPresent(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Digests.sha256(file) : null;
    }

    /** Equal for paths that are one file where case makes no difference. */
    static String fold(String path) {
        return path.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static List<String> components(String path) {
        List<String> components = new ArrayList<>();
        int start = 0;
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', start)) {
            components.add(path.substring(start, slash));
            start = slash + 1;
        }
        components.add(path.substring(start));
        return components;
    }

    private static @Nullable String componentProblem(String component) {
        if (component.isEmpty() || component.equals(".") || component.equals("..")) {
            return "path must be relative and without '.', '..' or empty parts";
        }
        for (int i = 0; i < component.length(); i++) {
            char c = component.charAt(i);
            if (FORBIDDEN.indexOf(c) >= 0 || Character.isISOControl(c)) {
                return "path has a character that some systems refuse";
            }
        }
        char last = component.charAt(component.length() - 1);
        if (last == '.' || last == ' ') {
            return "a name must not end with a dot or a space";
        }
        if (isDevice(component)) {
            return "'" + component + "' is a device on some systems";
        }
        if (component.getBytes(StandardCharsets.UTF_8).length > COMPONENT_BYTES) {
            return "a name is longer than " + COMPONENT_BYTES + " bytes";
        }
        return null;
    }

    /** Windows gives these names to devices in every directory, with any extension. */
    private static boolean isDevice(String component) {
        int dot = component.indexOf('.');
        String base =
                (dot < 0 ? component : component.substring(0, dot)).strip().toLowerCase(Locale.ROOT);
        if (base.length() == 4 && (base.startsWith("com") || base.startsWith("lpt"))) {
            return "0123456789\u00b9\u00b2\u00b3".indexOf(base.charAt(3)) >= 0;
        }
        return DEVICES.contains(base);
    }
}
