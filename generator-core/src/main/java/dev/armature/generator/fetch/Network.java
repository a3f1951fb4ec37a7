package dev.armature.generator.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Which servers may be asked, and how.
 *
 * @param origins the servers; no other one is ever asked by HTTP
 * @param proxy the way to them; when empty, as the system properties of Java say
 * @param headers what some of them want to see
 * @param patience how long a file may take
 * @param bytes how large a file may be
 */
public record Network(
        List<Origin> origins, Optional<WebProxy> proxy, List<OriginHeader> headers, Duration patience, int bytes) {
    /** Thirty seconds. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    /** 64 MiB, as much as is read of a file on this machine. */
    public static final int BYTES = 64 << 20;

    /** Nothing may be asked. */
    public static final Network NONE = new Network(List.of(), Optional.empty(), List.of());

    public Network {
        origins = List.copyOf(origins);
        headers = List.copyOf(headers);
    }

    /** A network with the usual bounds. */
    public Network(List<Origin> origins, Optional<WebProxy> proxy, List<OriginHeader> headers) {
        this(origins, proxy, headers, PATIENCE, BYTES);
    }

    /** The same with other servers. */
    public Network withOrigins(List<Origin> others) {
        return new Network(others, proxy, headers, patience, bytes);
    }

    /** The same with another bound of the size of a file. */
    public Network withBytes(int bound) {
        return new Network(origins, proxy, headers, patience, bound);
    }
}
