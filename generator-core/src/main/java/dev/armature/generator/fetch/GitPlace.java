package dev.armature.generator.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A git repository at a revision, written {@code git:REPOSITORY@REVISION}.
 *
 * @param repository a URL, {@code user@host:path}, or a path
 * @param revision a branch, a tag or the 40 digits of a commit
 */
public record GitPlace(String repository, String revision) {
    static final String PREFIX = "git:";

    private static final Pattern REVISION = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./+-]*");
    private static final Pattern SECURE_SHELL = Pattern.compile("[A-Za-z0-9_.-]+@[A-Za-z0-9.-]+:[^:]+");
    private static final Pattern CONTROL = Pattern.compile(".*[\\p{Cntrl}!].*", Pattern.DOTALL);

    /**
     * Checks the parts.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    public GitPlace {
        if (!REVISION.matcher(revision).matches() || revision.contains("..")) {
            throw new IllegalArgumentException(
                    "'" + revision + "' is no branch, no tag and no commit to fetch from a git repository");
        }
        if (repository.isEmpty()
                || repository.startsWith("-")
                || CONTROL.matcher(repository).matches()) {
            throw new IllegalArgumentException("'" + repository + "' is no git repository");
        }
        if (repository.contains("://")) {
            requireAnonymous(repository);
        }
    }

    /** What would log in must not stand where locks and logs show it. */
    private static void requireAnonymous(String repository) {
        try {
            URI uri = new URI(repository);
            String user = uri.getRawUserInfo();
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            boolean known = scheme.equals("ssh") || scheme.equals("file") || Origin.isWeb(uri);
            if (user == null ? known : scheme.equals("ssh") && !user.contains(":")) {
                return;
            }
        } catch (URISyntaxException e) {
            // as for any other that cannot be used; the text may hold a password, so it is not repeated
        }
        throw new IllegalArgumentException(
                "the URL of a git repository is https, ssh or file, and has no password in it;"
                        + " http is for this machine only");
    }

    /**
     * Understands {@code git:REPOSITORY@REVISION}.
     *
     * @throws IllegalArgumentException with a sentence that says what is wrong
     */
    public static GitPlace parse(String text) {
        int at = text.lastIndexOf('@');
        if (!text.startsWith(PREFIX) || at < PREFIX.length()) {
            throw new IllegalArgumentException("a file of a git repository is written git:REPOSITORY@REVISION!/PATH");
        }
        return new GitPlace(text.substring(PREFIX.length(), at), text.substring(at + 1));
    }

    /** The place of a file for which {@link RemoteFile#isGit} holds. */
    public static GitPlace of(RemoteFile file) {
        return parse(file.container().substring(0, file.container().length() - 1));
    }

    /** A file of the repository. */
    public RemoteFile file(String path) {
        return new RemoteFile(this + "!", path.startsWith("/") ? path : "/" + path);
    }

    /** Whether the repository is named by its path on this machine. */
    public boolean isPath() {
        return !repository.contains("://") && !SECURE_SHELL.matcher(repository).matches();
    }

    /** The server, when it is one of those that are asked only when the user allows it. */
    Optional<Origin> origin() {
        return RemoteFile.web(repository).flatMap(RemoteFile::origin);
    }

    /** The form that {@link #parse} reads. */
    @Override
    public String toString() {
        return PREFIX + repository + '@' + revision;
    }
}
