package dev.armature.generator.spec;

import dev.armature.generator.fetch.HttpFetcher;
import dev.armature.generator.fetch.Network;
import dev.armature.generator.model.Diagnostics;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file that accompanies descriptions, read with the same care: limits, encoding, positions.
 *
 * @param content the value that fills the file
 * @param read the file as it was
 */
public record DataFile(Node content, FileRead read) {
    /**
     * Reads a file as JSON.
     *
     * @param workingDirectory positions show paths relative to it
     * @param diagnostics receives an error when the file cannot be read
     */
    public static Optional<DataFile> read(Path file, Path workingDirectory, Diagnostics diagnostics) {
        Path base = SpecLoader.real(workingDirectory);
        SourceFiles files = new SourceFiles(
                base, base, ReadLimits.DEFAULT, Access.NONE, new HttpFetcher(Network.NONE), ReadListener.NONE);
        try {
            Node content = files.open(SpecSource.of(file));
            return Optional.of(new DataFile(content, files.read().get(0)));
        } catch (ReadFailure e) {
            diagnostics.error(e.where(), e.text());
            return Optional.empty();
        }
    }
}
