package dev.armature.generator.spec;

import dev.armature.generator.model.Diagnostics;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** A description on its way: read and bundled, while swagger-parser may still be checking it on another thread. */
public final class Loading {
    private final Diagnostics reading;
    private final @Nullable Bundle bundle;

    private Loading(Diagnostics reading, @Nullable Bundle bundle) {
        this.reading = reading;
        this.bundle = bundle;
    }

    /** One that ended before there was a tree. */
    static Loading failed(Diagnostics reading) {
        return new Loading(reading, null);
    }

    /** One whose tree is there; its check starts now. */
    static Loading of(Diagnostics reading, Node root, SourceFiles files, Set<SpecSource> overlays, Executor checks) {
        Diagnostics checking = new Diagnostics();
        FutureTask<TypedFacts> facts = new FutureTask<>(() -> TypedModel.read(root, checking));
        checks.execute(facts);
        return new Loading(reading, new Bundle(root, files, overlays, checking, facts));
    }

    /** Whether something is wrong so far, so that files may be unread that a reference leads to. */
    public boolean hasErrors() {
        return reading.hasErrors();
    }

    /**
     * Waits for the check, and does the checks that need no other thread.
     *
     * @param diagnostics receives everything that is wrong, in the order of a load on one thread; when it has errors, the
     *     document is not fit for generation
     * @return the document; empty when there is none to speak of: the file cannot be read or is in no supported version
     */
    public Optional<Document> finish(Diagnostics diagnostics) {
        diagnostics.addAll(reading);
        return Optional.ofNullable(bundle).map(read -> read.finish(diagnostics));
    }

    private record Bundle(
            Node root,
            SourceFiles files,
            Set<SpecSource> overlays,
            Diagnostics checking,
            FutureTask<TypedFacts> facts) {
        Document finish(Diagnostics diagnostics) {
            TypedFacts checked = await();
            diagnostics.addAll(checking);
            Document document = new Document(root, checked, files, overlays);
            Bundler.reportCircles(document, diagnostics);
            PathParameters.check(document, diagnostics);
            ExtensionTypes.check(root, diagnostics);
            return document;
        }

        private TypedFacts await() {
            try {
                return facts.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while reading", e);
            } catch (ExecutionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw new IllegalStateException(e.getCause());
            }
        }
    }
}
