package dev.armature.maven;

import dev.armature.generator.DiffFormat;
import dev.armature.generator.DiffResult;
import dev.armature.generator.FailOn;
import dev.armature.generator.Generator;
import dev.armature.generator.GeneratorConfig;
import dev.armature.generator.SpecPair;
import dev.armature.generator.SpecPairs;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Compares the OpenAPI descriptions with what they were, says what the changes do to the wire and to Java code, and fails the build
 * when they break something. Is bound to no phase: run it by name, or bind it.
 */
@Mojo(name = "diff", threadSafe = true)
public final class DiffMojo extends GeneratorMojo {
    /**
     * What to compare with. {@code git:REVISION}: the same files at a revision of the git repository, such as {@code
     * git:origin/main}. {@code git:REVISION!/PATH}: another file of the repository. Anything that {@code specs} can be, {@code mvn:}
     * included: the one description that it stands for.
     */
    @Parameter(property = "armature.against")
    @Nullable
    String against;

    /** Which changes fail the build: {@code breaking}, {@code any} or {@code none}. */
    @Parameter(property = "armature.failOn", defaultValue = "breaking")
    String failOn = "breaking";

    /** The reports to write besides the lines in the log: {@code text}, {@code json}, {@code markdown}, {@code html}. */
    @Parameter(property = "armature.formats")
    @Nullable
    List<String> formats;

    /** Where the reports go: {@code diff.md} and so on; with several specs, files named after the sub-packages. */
    @Parameter(property = "armature.reportDirectory", defaultValue = "${project.build.directory}/armature-diff")
    @SuppressWarnings("NullAway.Init") // set by Maven
    File reportDirectory;

    @Override
    void work() throws IOException, MojoFailureException {
        String old = required(against, "against");
        FailOn limit = choice(FailOn.class, "failOn", failOn);
        List<DiffFormat> reports = new ArrayList<>();
        for (String format : orEmpty(formats)) {
            reports.add(choice(DiffFormat.class, "formats", format));
        }
        try (SpecPairs found = new SpecPairs(locator())) {
            GeneratorConfig now = config(found.archives());
            List<SpecPair> pairs = found.of(old, now);
            List<DiffResult> results = Generator.diff(pairs);
            for (DiffResult result : results) {
                report(result.before());
                report(result.after());
            }
            int failing = 0;
            for (int i = 0; i < pairs.size(); i++) {
                tell(pairs.get(i), results.get(i), now, reports);
                failing += limit.fails(results.get(i).report()) ? 1 : 0;
            }
            if (failing > 0) {
                throw new MojoFailureException("changes since " + old + " fail the build (failOn is "
                        + failOn.toLowerCase(Locale.ROOT) + "); they are told above");
            }
        }
    }

    private void tell(SpecPair pair, DiffResult result, GeneratorConfig now, List<DiffFormat> reports)
            throws IOException {
        String spec = now.display(pair.after().specs().get(0));
        if (pair.before().isEmpty()) {
            getLog().info(spec + " is new");
            return;
        }
        getLog().info(spec + ", compared with " + against);
        DiffFormat.TEXT.write(result).lines().forEach(getLog()::info);
        String subPackage =
                pair.after().packageName().substring(now.packageName().length());
        String name = subPackage.isEmpty() ? "diff" : subPackage.substring(1);
        for (DiffFormat format : reports) {
            Path file = Files.createDirectories(reportDirectory.toPath()).resolve(name + '.' + format.extension());
            Files.writeString(file, format.write(result));
            getLog().info("wrote " + now.display(file));
        }
    }
}
