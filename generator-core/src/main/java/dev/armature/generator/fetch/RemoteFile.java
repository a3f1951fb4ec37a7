package dev.armature.generator.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file by its name, which is all that is known of it before it is fetched. The same file has one name, however references spell
 * it.
 *
 * @param container {@code https://host}, or what ends with {@code !} as in {@code git:REPOSITORY@REVISION!}, or nothing for a file
 *     that was on a disk once
 * @param path behind a container from its top, with a slash at its start; that of a web server percent-encoded and with its query
 */
public record RemoteFile(String container, String path) {
    private static final String INSIDE = "!/";

    /** The file of an address; empty when that is none of a web server that could be asked. */
    public static Optional<RemoteFile> web(String url) {
        try {
            return web(new URI(url));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<RemoteFile> web(URI uri) {
        if (!Origin.isWeb(uri)) {
            return Optional.empty();
        }
        String path = String.valueOf(uri.normalize().getRawPath());
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return Optional.of(
                new RemoteFile(Origin.of(uri).toString(), (path.startsWith("/") ? path : "/" + path) + query));
    }

    /** The file that has a name, as {@link #toString} tells it. */
    public static RemoteFile named(String name) {
        Optional<RemoteFile> web = web(name);
        int inside = name.indexOf(INSIDE);
        if (web.isPresent()) {
            return web.get();
        }
        return inside < 0
                ? new RemoteFile("", name)
                : new RemoteFile(name.substring(0, inside + 1), name.substring(inside + 1));
    }

    /** Whether the file is on a web server. */
    public boolean isWeb() {
        return container.indexOf("://") > 0 && !container.endsWith("!");
    }

    /** Whether the file is in a git repository. */
    public boolean isGit() {
        return container.startsWith(GitPlace.PREFIX);
    }

    /** The server that has the file, if one has. */
    public Optional<Origin> origin() {
        return isWeb() ? Optional.of(Origin.parse(container)) : Optional.empty();
    }

    /**
     * The file that a reference in this one leads to.
     *
     * @param reference percent-encoded
     * @param decoded the same without encoding
     * @return empty when it leads out of the container, or is no path
     */
    public Optional<RemoteFile> refer(String reference, String decoded) {
        if (isWeb()) {
            try {
                return web(new URI(this.toString()).resolve(new URI(reference)));
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        }
        try {
            String target =
                    Path.of(path).resolveSibling(decoded).normalize().toString().replace('\\', '/');
            boolean inside = container.isEmpty() || (target.startsWith("/") && target.length() > 1);
            return inside ? Optional.of(new RemoteFile(container, target)) : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** The name of the file. */
    @Override
    public String toString() {
        return container + path;
    }
}
