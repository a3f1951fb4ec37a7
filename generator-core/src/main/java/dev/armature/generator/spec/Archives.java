package dev.armature.generator.spec;

import java.net.URI;
import java.nio.file.Path;

/** Files inside of jars and other zip archives. */
public final class Archives {
    private Archives() {}

    /** Whether a path leads into an archive. */
    public static boolean isInside(Path path) {
        return path.getFileSystem().provider().getScheme().equals("jar");
    }

    /** The archive that a path leads into. */
    public static Path archive(Path inside) {
        String uri = inside.toUri().toString();
        return Path.of(URI.create(uri.substring("jar:".length(), uri.indexOf("!/"))));
    }

    /** The name of the archive and the path in it, as users write them: {@code specs.jar!/api.yaml}. */
    public static String display(Path inside) {
        return archive(inside).getFileName() + "!" + inside.toAbsolutePath();
    }
}
