package dev.armature.generator;

import dev.armature.generator.emit.ClientEmitters;
import dev.armature.generator.emit.ClientStyle;
import dev.armature.generator.emit.EmitContext;
import dev.armature.generator.emit.ModelEmitters;
import dev.armature.generator.emit.TemplateEmitter;
import dev.armature.generator.emit.TemplateSet;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.output.GeneratedFile;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The second half of a run: from named APIs to files. The order of the files does not depend on the number of threads. */
final class Emission {
    private Emission() {}

    /**
     * Every file of every API.
     *
     * @param diagnostics receives errors about templates of the user
     */
    static List<GeneratedFile> files(List<NamedApi> apis, GeneratorConfig config, Diagnostics diagnostics) {
        ClientStyle style = ClientStyle.valueOf(config.clients().name());
        // Also initialises JavaPoet's type names: two threads that start from different ends could wait for each other.
        List<EmitContext> contexts = apis.stream()
                .map(named -> EmitContext.of(named.api(), named.names()))
                .toList();
        TemplateSet templates = TemplateSet.read(config.templates(), diagnostics);
        Diagnostics rendering = new Diagnostics();
        List<Callable<List<GeneratedFile>>> tasks = new ArrayList<>();
        for (EmitContext context : contexts) {
            tasks.add(() -> ModelEmitters.all(context));
            tasks.add(() -> ClientEmitters.all(context, style));
        }
        // one task for all of them: their diagnostics stay in order
        tasks.add(() -> rendered(contexts, style, templates, rendering));
        List<GeneratedFile> files = run(tasks, config.threads());
        diagnostics.addAll(rendering);
        return files;
    }

    private static List<GeneratedFile> rendered(
            List<EmitContext> contexts, ClientStyle style, TemplateSet templates, Diagnostics diagnostics) {
        List<GeneratedFile> files = new ArrayList<>();
        for (EmitContext context : contexts) {
            files.addAll(TemplateEmitter.all(context, style, templates, diagnostics));
        }
        return files;
    }

    private static List<GeneratedFile> run(List<Callable<List<GeneratedFile>>> tasks, int threads) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, Math.min(threads, tasks.size())));
        try {
            List<GeneratedFile> files = new ArrayList<>();
            for (Future<List<GeneratedFile>> result : pool.invokeAll(tasks)) {
                files.addAll(result.get());
            }
            return files;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while emitting", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException defect ? defect : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
