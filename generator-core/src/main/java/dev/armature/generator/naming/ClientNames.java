package dev.armature.generator.naming;

/**
 * The Java names of one operation group.
 *
 * @param client the public interface ({@code VpnConnectionsClient})
 * @param asyncClient its asynchronous sibling ({@code VpnConnectionsAsyncClient})
 * @param implementation the package-private class behind {@code client}
 * @param asyncImplementation the package-private class behind {@code asyncClient}
 * @param operations the package-private class that builds requests and reads answers for both
 */
public record ClientNames(
        JavaName client,
        JavaName asyncClient,
        JavaName implementation,
        JavaName asyncImplementation,
        JavaName operations) {}
