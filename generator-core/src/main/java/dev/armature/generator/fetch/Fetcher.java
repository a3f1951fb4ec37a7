package dev.armature.generator.fetch;

/** Gets files that have no path on this machine. */
public interface Fetcher {
    /** Whether anything allows to ask for a file. */
    boolean allows(RemoteFile file);

    /**
     * The content of a file that is allowed.
     *
     * @throws FetchException when it cannot be had
     */
    byte[] fetch(RemoteFile file) throws FetchException;
}
