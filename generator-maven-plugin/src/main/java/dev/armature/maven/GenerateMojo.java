package dev.armature.maven;

import dev.armature.generator.GenerateResult;
import dev.armature.generator.Generator;
import dev.armature.generator.GeneratorConfig;
import dev.armature.generator.Progress;
import dev.armature.generator.output.Conflict;
import dev.armature.generator.output.WriteResult;
import java.io.IOException;
import java.util.List;
import org.apache.maven.model.Resource;
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
    void run(GeneratorConfig config) throws IOException, MojoFailureException {
        GenerateResult result = Generator.generate(config, Progress.NONE);
        report(result.verdict());
        String directory = config.display(config.outputDirectory());
        reportOutput(result, directory);
        if (addCompileSourceRoot) {
            addRoots();
        }
    }

    /** Edited files keep the whole output of the last run, which still fits together; anything else in the way is fatal. */
    private void reportOutput(GenerateResult result, String directory) throws MojoFailureException {
        WriteResult output = result.output();
        output.warnings().forEach(getLog()::warn);
        for (String file : output.kept()) {
            getLog().warn(directory + "/" + file + " is no longer generated, but was edited and is kept");
        }
        for (Conflict conflict : output.conflicts()) {
            getLog().warn(directory + "/" + conflict);
        }
        if (result.blocked()) {
            String message = "nothing was written to " + directory + ", because "
                    + output.conflicts().size() + " files would be lost; set force to overwrite them";
            if (strict || output.conflicts().stream().anyMatch(conflict -> conflict.kind() != Conflict.Kind.EDITED)) {
                throw new MojoFailureException(message);
            }
            getLog().warn(message);
        } else if (result.upToDate()) {
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
