package dev.armature.maven;

import dev.armature.generator.FailOn;
import dev.armature.generator.Generator;
import dev.armature.generator.GeneratorConfig;
import dev.armature.generator.Progress;
import dev.armature.generator.SpecArchives;
import dev.armature.generator.UpdateResult;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Fetches the OpenAPI descriptions, says what their changes do to the wire and to Java code, and pins every file they consist of in
 * {@code lock}. Is bound to no phase: run it by name.
 */
@Mojo(name = "update", threadSafe = true)
public final class UpdateMojo extends GeneratorMojo {
    /** Which changes fail the build and are not pinned: {@code breaking}, {@code any} or {@code none}. */
    @Parameter(property = "armature.failOn", defaultValue = "none")
    String failOn = "none";

    /** Whether nothing is written, and the build fails when something would be. */
    @Parameter(property = "armature.dryRun", defaultValue = "false")
    boolean dryRun;

    @Override
    void work() throws IOException, MojoFailureException {
        FailOn limit = choice(FailOn.class, "failOn", failOn);
        try (SpecArchives archives = archives()) {
            GeneratorConfig config = config(archives);
            report(Generator.update(config, limit, dryRun, Progress.NONE), config);
        }
    }

    private void report(UpdateResult result, GeneratorConfig config) throws MojoFailureException {
        report(result.lock());
        for (UpdateResult.Spec spec : result.specs()) {
            spec.lines().forEach(getLog()::info);
            spec.unknown().ifPresent(getLog()::warn);
        }
        for (UpdateResult.Spec spec : result.specs()) {
            report(spec.diff().after());
        }
        String summary = result.summary(config);
        if (result.refused() || (dryRun && result.changes())) {
            throw new MojoFailureException(summary);
        }
        getLog().info(summary);
    }
}
