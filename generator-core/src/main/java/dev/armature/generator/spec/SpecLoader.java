package dev.armature.generator.spec;

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
    private final List<Path> overlays;

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
        this.workingDirectory = real(workingDirectory);
        this.limits = limits;
        this.access = access;
        this.overlays = List.copyOf(overlays);
    }

    /**
     * Loads a description whose references may reach every file below the working directory when the description lies there,
     * otherwise every file below the directory of the description. That of a description in an archive may reach the archive.
     *
     * @see #load(Path, Path, Diagnostics)
     */
    public Optional<Document> load(Path spec, Diagnostics diagnostics) {
        return begin(spec, Optional.empty(), Runnable::run).finish(diagnostics);
    }

    private Path defaultRoot(Path spec) {
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
        return begin(spec, Optional.of(root), Runnable::run).finish(diagnostics);
    }

    /**
     * Reads a description with every file it refers to, and leaves its check by swagger-parser, which takes as long, to another
     * thread.
     *
     * @param root the directory that references may not leave; when absent, as in {@link #load(Path, Diagnostics)}
     * @param checks runs one task after another: swagger-parser is not known to be safe for several threads
     */
    public Loading begin(Path spec, Optional<Path> root, Executor checks) {
        Diagnostics diagnostics = new Diagnostics();
        Path home = root.orElseGet(() -> defaultRoot(spec));
        SourceFiles files = new SourceFiles(real(home), workingDirectory, limits, access);
        Set<Path> applied = Set.of();
        if (!overlays.isEmpty()) {
            Overlays read = Overlays.read(overlays, spec, path -> view(home), diagnostics);
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

    private SourceFiles view(Path root) {
        return new SourceFiles(real(root), workingDirectory, limits, Access.NONE);
    }

    static Path real(Path directory) {
        try {
            return directory.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException("not a directory: " + directory, e);
        }
    }
}
