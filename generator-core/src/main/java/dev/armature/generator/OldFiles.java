package dev.armature.generator;

import dev.armature.generator.PinsFile.Section;
import dev.armature.generator.fetch.FetchException;
import dev.armature.generator.fetch.FetchException.Kind;
import dev.armature.generator.fetch.Fetcher;
import dev.armature.generator.fetch.GitHistory;
import dev.armature.generator.fetch.RemoteFile;
import dev.armature.generator.output.ContentCache;
import java.util.Objects;
import java.util.Optional;

/** Where files are that were pinned and may have changed since, for what the cache does not have. Asks no web server. */
final class OldFiles implements Fetcher {
    private final Section section;
    private final GitHistory history;
    private final Remotes remotes;

    OldFiles(Section section, GitHistory history, Remotes remotes) {
        this.section = section;
        this.history = history;
        this.remotes = remotes;
    }

    @Override
    public boolean allows(RemoteFile file) {
        return section.files().containsKey(file.toString());
    }

    @Override
    public byte[] fetch(RemoteFile file) throws FetchException {
        if (file.isGit() && remotes.allows(file)) {
            return remotes.fetch(file);
        }
        String pinned = Objects.requireNonNull(section.files().get(file.toString()), "allowed")
                .sha256();
        Optional<byte[]> committed = file.container().isEmpty()
                ? history.find(
                        file.path(), content -> ContentCache.digest(content).equals(pinned))
                : Optional.empty();
        return committed.orElseThrow(() -> new FetchException(Kind.NO_SUCH_FILE, "it is no longer what was pinned"));
    }
}
