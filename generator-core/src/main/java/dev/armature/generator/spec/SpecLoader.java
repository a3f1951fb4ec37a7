package dev.armature.generator.spec;

import dev.armature.generator.fetch.Fetcher;
import dev.armature.generator.fetch.HttpFetcher;
import dev.armature.generator.fetch.Network;
import dev.armature.generator.model.Diagnostics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;

/** Loads descriptions. Holds nothing between two loads. */
public final class SpecLoader {
    private final Path workingDirectory;
    private final ReadLimits limits;
    private final Access access;
    private final List<SpecSource> overlays;
    private final Fetcher fetcher;

    /**
     * A loader with the default limits.
     *
     * @param workingDirectory an existing directory; positions show paths relative to it
     */
    public SpecLoader(Path workingDirectory) {
        this(workingDirectory, ReadLimits.DEFAULT);
    }

    /**
     * A loader with limits of its own.
     *
     * @param workingDirectory an existing directory; positions show paths relative to it
     */
    public SpecLoader(Path workingDirectory, ReadLimits limits) {
        this(workingDirectory, limits, Access.NONE, List.of());
    }

    /**
     * A loader that may reach more.
     *
     * @param workingDirectory an existing directory; positions show paths relative to it
     * @param access what references may reach besides the root
     * @param overlays OpenAPI Overlay documents, applied in this order before a description is read as one
     */
    public SpecLoader(Path workingDirectory, ReadLimits limits, Access access, List<Path> overlays) {
        this(
                workingDirectory,
                limits,
                access,
                overlays.stream().map(SpecSource::of).toList(),
                new HttpFetcher(Network.NONE.withOrigins(access.origins()).withBytes(limits.bytes())));
    }

    /**
     * A loader that fetches in a way of its own.
     *
     * @param workingDirectory an existing directory; positions show paths relative to it
     * @param access what references may reach besides the root; what may be fetched the fetcher knows
     * @param overlays OpenAPI Overlay documents, applied in this order before a description is read as one
     */
    public SpecLoader(
            Path workingDirectory, ReadLimits limits, Access access, List<SpecSource> overlays, Fetcher fetcher) {
        this.workingDirectory = real(workingDirectory);
        this.limits = limits;
        this.access = access;
        this.overlays = List.copyOf(overlays);
        this.fetcher = fetcher;
    }

    /**
     * Loads a description whose references may reach every file below the working directory when the description lies there,
     * otherwise every file below the directory of the description. That of a description in an archive may reach the archive.
     *
     * @see #load(Path, Path, Diagnostics)
     */
    public Optional<Document> load(Path spec, Diagnostics diagnostics) {
        return begin(SpecSource.of(spec), Optional.empty(), Runnable::run, ReadListener.NONE)
                .finish(diagnostics);
    }

    private Path defaultRoot(SpecSource source) {
        if (!(source instanceof SpecSource.Local local)) {
            return workingDirectory;
        }
        Path spec = local.path();
        if (Archives.isInside(spec)) {
            return spec.toAbsolutePath().getRoot();
        }
        Path home;
        try {
            home = spec.toRealPath().getParent();
        } catch (IOException e) {
            // reported when the file is opened
            return workingDirectory;
        }
        return home == null || home.startsWith(workingDirectory) ? workingDirectory : home;
    }

    /**
     * Loads a description with every file it refers to.
     *
     * @param root the directory that references may not leave
     * @param diagnostics receives everything that is wrong; when it has errors, the document is not fit for generation
     * @return the document; empty when there is none to speak of: the file cannot be read or is in no supported version
     */
    public Optional<Document> load(Path spec, Path root, Diagnostics diagnostics) {
        return begin(SpecSource.of(spec), Optional.of(root), Runnable::run, ReadListener.NONE)
                .finish(diagnostics);
    }

    /**
     * Reads a description with every file it refers to, and leaves its check by swagger-parser, which takes as long, to another
     * thread.
     *
     * @param root the directory that references may not leave; when absent, as in {@link #load(Path, Diagnostics)}
     * @param checks runs one task after another: swagger-parser is not known to be safe for several threads
     * @param listener learns what is read
     */
    public Loading begin(SpecSource spec, Optional<Path> root, Executor checks, ReadListener listener) {
        Diagnostics diagnostics = new Diagnostics();
        Path home = root.orElseGet(() -> defaultRoot(spec));
        SourceFiles files = new SourceFiles(real(home), workingDirectory, limits, access, fetcher, listener);
        Set<SpecSource> applied = Set.of();
        if (!overlays.isEmpty()) {
            Overlays read = Overlays.read(overlays, spec, () -> view(home, listener), listener, diagnostics);
            files.changeWith(read);
            applied = read.applied();
        }
        Node tree;
        try {
            tree = files.open(spec);
        } catch (ReadFailure e) {
            diagnostics.error(e.where(), e.text());
            return Loading.failed(diagnostics);
        }
        Optional<Dialect> dialect = Versions.check(tree, diagnostics);
        if (dialect.isEmpty()) {
            return Loading.failed(diagnostics);
        }
        References references = new References(files, diagnostics);
        Node bundled = new Bundler(references, new Upgrade(references, tree)).bundle(tree, dialect.get());
        return Loading.of(diagnostics, bundled, files, applied, checks);
    }

    /** Loads what {@link #begin} lets another thread do, so that it is there when the first description has been read. */
    public static void warmUp() {
        TypedModel.warmUp();
    }

    private SourceFiles view(Path root, ReadListener listener) {
        return new SourceFiles(real(root), workingDirectory, limits, Access.NONE, fetcher, listener);
    }

    static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("not a directory: " + directory, e);
        }
    }
}
