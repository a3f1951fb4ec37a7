package dev.armature.generator;

import dev.armature.generator.PinsFile.Pin;
import dev.armature.generator.fetch.FetchException;
import dev.armature.generator.fetch.FetchException.Kind;
import dev.armature.generator.fetch.Fetcher;
import dev.armature.generator.fetch.RemoteFile;
import dev.armature.generator.output.ContentCache;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Gives files as they are pinned: from the cache, else from where they come from, if that still has them. What arrives and is
 * anything else is not kept and not given.
 */
final class PinnedFetcher implements Fetcher {
    private final Map<String, Pin> pins;
    private final ContentCache cache;
    private final Fetcher source;

    PinnedFetcher(Map<String, Pin> pins, ContentCache cache, Fetcher source) {
        this.pins = pins;
        this.cache = cache;
        this.source = source;
    }

    @Override
    public boolean allows(RemoteFile file) {
        return source.allows(file);
    }

    @Override
    public byte[] fetch(RemoteFile file) throws FetchException {
        Pin pin = pins.get(file.toString());
        if (pin == null) {
            throw new FetchException(Kind.NOT_PINNED, "it is not pinned. Run update to see what changes and to pin it");
        }
        try {
            Optional<byte[]> kept = cache.read(pin.sha256());
            return kept.isPresent() ? kept.get() : arrived(file, pin.sha256());
        } catch (IOException e) {
            throw new FetchException(
                    Kind.NO_SUCH_FILE,
                    "the cache cannot be read or written: " + e.getClass().getSimpleName());
        }
    }

    private byte[] arrived(RemoteFile file, String pinned) throws FetchException, IOException {
        byte[] content;
        try {
            content = source.fetch(file);
        } catch (FetchException e) {
            throw new FetchException(
                    e.kind(), e.reason() + "; pinned is " + pinned + ", which the cache does not have");
        }
        String sha256 = ContentCache.digest(content);
        if (!sha256.equals(pinned)) {
            throw new FetchException(
                    Kind.WRONG_HASH,
                    "its SHA-256 is " + sha256 + ", but " + pinned
                            + " is pinned, which the cache does not have. Run update to see what changes and to pin it");
        }
        cache.write(content);
        return content;
    }
}
