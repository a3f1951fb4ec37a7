package dev.armature.maven;

import dev.armature.generator.CheckResult;
import dev.armature.generator.Generator;
import dev.armature.generator.GeneratorConfig;
import dev.armature.generator.Progress;
import dev.armature.generator.SpecArchives;
import java.io.IOException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Fails the build when the files on disk are not what would be generated. Writes nothing. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class CheckMojo extends GeneratorMojo {
    @Override
    void work() throws IOException, MojoFailureException {
        try (SpecArchives archives = archives()) {
            run(config(archives));
        }
    }

    private void run(GeneratorConfig config) throws IOException, MojoFailureException {
        CheckResult result = Generator.check(config, Progress.NONE);
        report(result.verdict());
        String directory = config.display(config.outputDirectory());
        result.warnings().forEach(getLog()::warn);
        result.differences().forEach(getLog()::error);
        result.diff().forEach(getLog()::error);
        if (!result.differences().isEmpty()) {
            throw new MojoFailureException(directory + " is out of date: "
                    + result.differences().size() + " files differ; run the goal armature:generate");
        }
        getLog().info(directory + " is current");
    }
}
