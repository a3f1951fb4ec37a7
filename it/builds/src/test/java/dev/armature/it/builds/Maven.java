package dev.armature.it.builds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs Maven 3.9 with the plugin of this build, offline unless something is missing. */
final class Maven {
    private static final Path HOME = Path.of(System.getProperty("builds.maven"));
    private static final String LOCAL = System.getProperty("builds.local");
    private static final String OUTER = System.getProperty("builds.outer");
    private static final int MINUTES = 10;

    private final Path settings;

    private Maven(Path settings) {
        this.settings = settings;
    }

    /**
     * A Maven that takes what the outer build already fetched from its local repository, and the rest from where it would.
     *
     * @param directory where its settings go
     */
    static Maven in(Path directory) throws IOException {
        String repository = """
                <id>outer</id>
                <url>%s</url>
                <releases><checksumPolicy>ignore</checksumPolicy></releases>
                <snapshots><checksumPolicy>ignore</checksumPolicy></snapshots>
                """.formatted(Path.of(OUTER).toUri());
        return new Maven(Files.writeString(directory.resolve("settings.xml"), """
                <settings>
                  <profiles>
                    <profile>
                      <id>outer</id>
                      <activation><activeByDefault>true</activeByDefault></activation>
                      <repositories><repository>%s</repository></repositories>
                      <pluginRepositories><pluginRepository>%s</pluginRepository></pluginRepositories>
                    </profile>
                  </profiles>
                </settings>
                """.formatted(repository, repository)));
    }

    /**
     * Runs a build that has to succeed.
     *
     * @return what it printed
     */
    String run(Path project, String... arguments) throws IOException, InterruptedException {
        Path log = Files.createTempFile(settings.toAbsolutePath().getParent(), "build", ".log");
        List<String> command = new ArrayList<>(List.of(
                HOME.resolve("bin/mvn").toString(),
                "--batch-mode",
                "--settings",
                settings.toString(),
                "-Dmaven.repo.local=" + LOCAL));
        command.addAll(List.of(arguments));
        // The archive that Maven comes in has lost the permission to run it.
        HOME.resolve("bin/mvn").toFile().setExecutable(true);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().remove("MAVEN_OPTS");
        builder.environment().remove("MAVEN_ARGS");
        Process process = builder.start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("the build does not end:\n" + Files.readString(log));
        }
        String printed = Files.readString(log);
        if (process.exitValue() != 0) {
            throw new AssertionError("the build failed:\n" + printed);
        }
        return printed;
    }
}
