package dev.armature.maven;

import dev.armature.generator.GenerateResult;
import dev.armature.generator.Generator;
import dev.armature.generator.GeneratorConfig;
import dev.armature.generator.Progress;
import dev.armature.generator.SpecArchives;
import dev.armature.generator.output.Conflict;
import dev.armature.generator.output.WriteResult;
import java.io.IOException;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Generates Java models and clients from OpenAPI descriptions and adds them to the sources that are compiled. */
@Mojo(name = "generate", defaultPhase = LifecyclePhase.GENERATE_SOURCES, threadSafe = true)
public final class GenerateMojo extends GeneratorMojo {
    /** Whether the output directory is compiled with the project and its META-INF becomes part of the project's jar. */
    @Parameter(property = "armature.addCompileSourceRoot", defaultValue = "true")
    boolean addCompileSourceRoot = true;

    @Override
    void work() throws IOException, MojoExecutionException, MojoFailureException {
        try (SpecArchives archives = archives()) {
            run(config(archives));
        }
    }

    private void run(GeneratorConfig config) throws IOException, MojoExecutionException, MojoFailureException {
        GenerateResult result = Generator.generate(config, Progress.NONE);
        report(result.verdict());
        String directory = config.display(config.outputDirectory());
        reportOutput(result, directory);
        if (addCompileSourceRoot) {
            addRoots();
        }
    }

    /** Edited files are worth a warning in every build; what is in the way and no file is fatal. */
    private void reportOutput(GenerateResult result, String directory)
            throws MojoExecutionException, MojoFailureException {
        WriteResult output = result.output();
        output.warnings().forEach(getLog()::warn);
        for (String file : output.kept()) {
            getLog().warn(directory + "/" + file + " is no longer generated, but was edited and is kept");
        }
        for (Conflict conflict : output.conflicts()) {
            String line = directory + "/" + conflict;
            if (conflict.isFatal()) {
                getLog().error(line);
            } else {
                getLog().warn(line);
            }
        }
        if (result.blocked()) {
            throw new MojoExecutionException(
                    "nothing was written to " + directory + ", because something is in the way");
        }
        logSummary(result, directory);
        if (strict && !result.complete()) {
            throw new MojoFailureException("files in " + directory + " were edited, and strict is set");
        }
    }

    private void logSummary(GenerateResult result, String directory) {
        WriteResult output = result.output();
        if (result.upToDate()) {
            getLog().info(directory + " is up to date");
        } else {
            getLog().info("wrote " + output.written().size() + " of " + result.files() + " files to " + directory
                    + ", removed " + output.deleted().size());
        }
    }

    private void addRoots() {
        String directory = outputDirectory.getAbsolutePath();
        project.addCompileSourceRoot(directory);
        boolean known = project.getResources().stream().anyMatch(resource -> directory.equals(resource.getDirectory()));
        if (!known) {
            Resource metadata = new Resource();
            metadata.setDirectory(directory);
            metadata.setIncludes(List.of("META-INF/**"));
            project.addResource(metadata);
        }
    }
}
