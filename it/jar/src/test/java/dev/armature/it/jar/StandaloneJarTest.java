package dev.armature.it.jar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One jar, no other file, any directory: the contract of the command line, exit codes included. */
class StandaloneJarTest {
    private static final Path REPOSITORY = Path.of("../..").toAbsolutePath().normalize();
    private static final Path JAR = REPOSITORY.resolve("generator-core/target/armature.jar");
    private static final Path SPECS = REPOSITORY.resolve("specs");
    private static final List<String> FIVE = Stream.of(
                    "vpn-connections/2024-05-01/vpnConnections.json",
                    "virtual-network-peerings/2025-05-01/virtualNetworkPeerings.yaml",
                    "gateway-connections/2015-05-01-preview/gatewayConnections.yaml",
                    "api-management/2024-05-01/privateEndpointConnections.yaml",
                    "key-vault/2024-11-01/keyvault.json")
            .map(spec -> SPECS.resolve(spec).toString())
            .toList();

    private record Run(int exit, String out, String err) {}

    @TempDir
    Path directory;

    @Test
    void itSaysItsVersion() throws Exception {
        Run run = armature(List.of(), "--version");
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("0.1.0");
    }

    @Test
    void aWrongOptionIsAUsageError() throws Exception {
        Run run = armature(List.of(), "generate", "--no-such-option");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--no-such-option").doesNotContain("\tat ");
    }

    @Test
    void fiveSpecsAreGeneratedAndThenUpToDate() throws Exception {
        Run first = generate(List.of(), "out");
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(directory.resolve("out/com/example/vpnconnections/VpnConnectionsClient.java"))
                .isRegularFile();
        Map<String, Long> written = times("out");

        assertThat(generate(List.of(), "out").exit()).isZero();
        assertThat(times("out")).as("nothing was written again").isEqualTo(written);
    }

    @Test
    void theBytesDoNotDependOnThreadsLocaleOrTimeZone() throws Exception {
        generate(List.of(), "plain", "--threads", "1");
        generate(
                List.of("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Asia/Kolkata"),
                "other",
                "--threads",
                "8");
        assertThat(tree("other")).isNotEmpty().isEqualTo(tree("plain"));
    }

    /** Shading and what else is done to the libraries inside must not show in a single byte. */
    @Test
    void itWritesWhatTheLibraryWrites() throws Exception {
        Path golden = REPOSITORY.resolve("generator-core/src/test/resources/golden/hostile-docs");
        Run run = armature(
                List.of(),
                "generate",
                golden.resolve("letters.yaml").toString(),
                "--package",
                "com.example",
                "--output",
                "out");
        assertThat(run.exit()).as(run.err()).isZero();
        Map<String, String> written = tree("out");
        written.remove(".armature-manifest.json");
        assertThat(written)
                .isNotEmpty()
                .isEqualTo(tree(golden.resolve("expected").toString()));
    }

    @Test
    void checkTellsAnOldTreeFromACurrentOne() throws Exception {
        generate(List.of(), "out");
        assertThat(run("check", "out").exit()).isZero();
        Files.delete(directory.resolve("out/com/example/vpnconnections/models/SubResource.java"));
        Run stale = run("check", "out");
        assertThat(stale.exit()).isEqualTo(3);
        assertThat(stale.out() + stale.err()).contains("SubResource.java");
    }

    @Test
    void aBrokenSpecIsLocated() throws Exception {
        Path broken = directory.resolve("broken.yaml");
        Files.writeString(
                broken,
                Files.readString(Path.of(FIVE.get(1))).replace("schemas/Common.CloudError\"", "schemas/Nothing\""));
        Run run = armature(List.of(), "validate", broken.toString());
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .containsPattern("broken\\.yaml:\\d+:\\d+: error: .*Nothing")
                .doesNotContain("\tat ");
    }

    @Test
    void theLibrariesInsideSayNothing() throws Exception {
        Run run = armature(List.of(), "validate", FIVE.get(4), "--spec-root", SPECS.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).startsWith("valid: ");
        assertThat(run.err()).as("SLF4J, which finds no listener, among others").isEmpty();
    }

    @Test
    void inspectNamesWhatWasGenerated() throws Exception {
        Run run = armature(
                List.of(), "inspect", FIVE.get(0), "--package", "com.example", "--spec-root", SPECS.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("\"operationId\": \"VpnConnections_CreateOrUpdate\"")
                .contains("\"javaClient\": \"com.example.VpnConnectionsClient\"")
                .contains("\"javaMethod\": \"createOrUpdate\"");
    }

    @Test
    void anOutputThatCannotBeWrittenIsAnInputOutputFailure() throws Exception {
        Files.writeString(directory.resolve("out"), "a file where the directory should be");
        assertThat(generate(List.of(), "out").exit()).isEqualTo(4);
    }

    private Run generate(List<String> jvm, String output, String... more) throws Exception {
        return run(jvm, "generate", output, more);
    }

    private Run run(String command, String output) throws Exception {
        return run(List.of(), command, output);
    }

    private Run run(List<String> jvm, String command, String output, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(FIVE);
        arguments.addAll(List.of("--package", "com.example", "--output", output, "--spec-root", SPECS.toString()));
        arguments.addAll(List.of(more));
        return armature(jvm, arguments.toArray(String[]::new));
    }

    private Run armature(List<String> jvm, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvm);
        command.addAll(List.of("-jar", JAR.toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(directory, "stdout", ".txt");
        Path err = Files.createTempFile(directory, "stderr", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        process.getOutputStream().close();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private Map<String, Long> times(String output) throws IOException {
        Map<String, Long> times = new TreeMap<>();
        for (Path file : files(output)) {
            times.put(file.toString(), Files.getLastModifiedTime(file).toMillis());
        }
        return times;
    }

    private Map<String, String> tree(String output) throws IOException {
        Map<String, String> tree = new TreeMap<>();
        for (Path file : files(output)) {
            tree.put(directory.resolve(output).relativize(file).toString(), Files.readString(file));
        }
        return tree;
    }

    private List<Path> files(String output) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve(output))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
