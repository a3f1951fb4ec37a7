package dev.armature.generator;

import dev.armature.generator.fetch.FetchException;
import dev.armature.generator.fetch.Fetcher;
import dev.armature.generator.fetch.GitFetcher;
import dev.armature.generator.fetch.HttpFetcher;
import dev.armature.generator.fetch.Network;
import dev.armature.generator.fetch.RemoteFile;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Everything that files can be fetched from in one run. */
final class Remotes implements Fetcher, AutoCloseable {
    private final HttpFetcher web;
    private final GitFetcher git;
    private final boolean offline;

    /**
     * Nothing is fetched yet.
     *
     * @param commits of some containers of git; those of others are found out
     */
    Remotes(GeneratorConfig config, Map<String, String> commits) {
        Fetching fetching = config.fetching();
        Network network = new Network(config.access().origins(), fetching.proxy(), fetching.headers());
        web = new HttpFetcher(network);
        git = new GitFetcher(network, config.baseDirectory(), commits);
        offline = fetching.offline();
    }

    @Override
    public boolean allows(RemoteFile file) {
        return file.isGit() ? git.allows(file) : web.allows(file);
    }

    @Override
    public byte[] fetch(RemoteFile file) throws FetchException {
        if (offline && !GitFetcher.isOnThisMachine(file)) {
            throw new FetchException(FetchException.Kind.OFFLINE, "the run is offline");
        }
        return file.isGit() ? git.fetch(file) : web.fetch(file);
    }

    /** The commit that a file comes from; empty when it does not come from git. */
    Optional<String> commit(RemoteFile file) throws FetchException {
        return file.isGit() ? Optional.of(git.commit(file)) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        git.close();
    }
}
