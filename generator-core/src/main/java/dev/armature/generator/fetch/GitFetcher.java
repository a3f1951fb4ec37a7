package dev.armature.generator.fetch;

import dev.armature.generator.fetch.FetchException.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fetches files of git repositories with the {@code git} of the machine and whatever that is set up to log in with. Of a revision
 * only its directories are fetched, and the files that are asked for where the server can tell them apart. Links and submodules
 * are not followed. Not thread-safe.
 */
public final class GitFetcher implements Fetcher, AutoCloseable {
    private static final String REGULAR_FILE = "100";
    private static final int LINK_FIELDS = 3;

    private final Network network;
    private final Path base;
    private final Map<String, String> pinned;
    private final Map<String, Revision> revisions = new HashMap<>();
    private final ScratchDirectory scratch = new ScratchDirectory();

    /** A revision that was fetched. */
    private record Revision(Git git, String commit) {}

    /**
     * A fetcher that has fetched nothing yet.
     *
     * @param base what paths of repositories are relative to
     * @param pinned the commits of some {@link RemoteFile#container containers}, in hexadecimal digits; of the others it is found
     *     out
     */
    public GitFetcher(Network network, Path base, Map<String, String> pinned) {
        this.network = network;
        this.base = base;
        this.pinned = Map.copyOf(pinned);
    }

    /** Whether a file is in a repository that its path names, so that nobody is asked for it. */
    public static boolean isOnThisMachine(RemoteFile file) {
        return file.isGit() && GitPlace.of(file).isPath();
    }

    /** Repositories on web servers are allowed by their servers; to name any other one is enough. */
    @Override
    public boolean allows(RemoteFile file) {
        return file.isGit()
                && GitPlace.of(file).origin().map(network.origins()::contains).orElse(true);
    }

    /**
     * The commit that the revision of a file stands for.
     *
     * @throws FetchException when the repository cannot be reached, or has no such revision
     */
    public String commit(RemoteFile file) throws FetchException {
        return revision(file).commit;
    }

    @Override
    public byte[] fetch(RemoteFile file) throws FetchException {
        Revision revision = revision(file);
        String path = file.path().substring(1);
        try {
            String entry = revision.git.line("ls-tree", "-z", "--full-tree", revision.commit, "--", path);
            String[] words = entry.split("[ \t]", LINK_FIELDS + 1);
            if (words.length <= LINK_FIELDS || !words[0].startsWith(REGULAR_FILE)) {
                throw new FetchException(
                        Kind.NO_SUCH_FILE,
                        (entry.isEmpty() ? "there is no such file" : "it is no file") + " in commit "
                                + revision.commit);
            }
            String hash = words[2];
            if (Long.parseLong(revision.git.line("cat-file", "-s", hash)) > network.bytes()) {
                throw new FetchException(Kind.TOO_LARGE, "it is larger than " + network.bytes() + " bytes");
            }
            return revision.git.bytes(List.of("cat-file", "blob", hash));
        } catch (IOException e) {
            throw new FetchException(Kind.GIT, String.valueOf(e.getMessage()));
        }
    }

    private Revision revision(RemoteFile file) throws FetchException {
        Revision known = revisions.get(file.container());
        if (known == null) {
            try {
                known = open(GitPlace.of(file), pinned.get(file.container()));
            } catch (IOException e) {
                throw new FetchException(Kind.GIT, String.valueOf(e.getMessage()));
            }
            revisions.put(file.container(), known);
        }
        return known;
    }

    private Revision open(GitPlace place, @Nullable String commit) throws IOException {
        Path own = scratch.directory("repository");
        Git git = new Git(own, own, environment(place, own), Git.PATIENCE);
        String repository =
                place.isPath() ? base.resolve(place.repository()).normalize().toString() : place.repository();
        git.line("init", "--quiet", "--bare", "--template=", ".");
        git.line("config", "remote.origin.url", repository);
        git.line(
                "fetch",
                "--quiet",
                "--no-tags",
                "--depth=1",
                "--filter=blob:none",
                "origin",
                commit == null ? place.revision() : commit);
        return new Revision(git, git.line("rev-parse", "--verify", "FETCH_HEAD^{commit}"));
    }

    /** Settings by way of the environment, where no list of processes shows them. */
    private Map<String, String> environment(GitPlace place, Path directory) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("http.followRedirects", "false");
        network.proxy().ifPresent(proxy -> settings.put("http.proxy", proxy.url()));
        for (OriginHeader header : network.headers()) {
            if (place.origin().filter(header.origin()::equals).isPresent()) {
                settings.put("http." + header.origin() + "/.extraHeader", header.name() + ": " + header.value());
            }
        }
        Map<String, String> environment = new HashMap<>();
        int number = 0;
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            environment.put("GIT_CONFIG_KEY_" + number, setting.getKey());
            environment.put("GIT_CONFIG_VALUE_" + number, setting.getValue());
            number++;
        }
        environment.put("GIT_CONFIG_COUNT", Integer.toString(number));
        environment.put("GIT_ALLOW_PROTOCOL", "file:http:https:ssh");
        environment.put("GIT_DIR", directory.toString()); // whatever repository the process is in
        return environment;
    }

    @Override
    public void close() throws IOException {
        scratch.close();
    }
}
