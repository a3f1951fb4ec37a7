package dev.armature.it.benchmarks;

import dev.armature.it.arm.vpnconnections.models.VpnConnection;
import dev.armature.runtime.json.Jackson2Codec;
import dev.armature.runtime.json.Jackson3Codec;
import dev.armature.runtime.json.JsonCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The largest of the five models, the sample of its page: into JSON, into the model, and into plain maps for comparison. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CodecBenchmark {
    private static final Path SAMPLE = Path.of("../../specs/vpn-connections/2024-05-01/examples/VpnConnectionPut.json");

    /** The library behind the codec. */
    @Param({"jackson2", "jackson3"})
    public String library = "jackson2";

    private JsonCodec codec = Jackson2Codec.create();
    private byte[] json = {};
    private Object model = "";

    /** Reads the sample. */
    @Setup
    public void read() throws IOException {
        codec = library.equals("jackson2") ? Jackson2Codec.create() : Jackson3Codec.create();
        Map<?, ?> example = (Map<?, ?>) value(Files.readAllBytes(SAMPLE), Map.class);
        Map<?, ?> response = (Map<?, ?>) member(member(example, "responses"), "200");
        json = codec.write(member(response, "body"));
        model = value(json, VpnConnection.class);
    }

    /** {@return JSON} */
    @Benchmark
    public byte[] write() {
        return codec.write(model);
    }

    /** {@return a model} */
    @Benchmark
    public Object readModel() {
        return value(json, VpnConnection.class);
    }

    /** {@return maps and lists} */
    @Benchmark
    public Object readMaps() {
        return value(json, Map.class);
    }

    private Object value(byte[] text, Class<?> type) {
        return Objects.requireNonNull(codec.read(text, type));
    }

    private static Object member(Object object, String name) {
        return Objects.requireNonNull(((Map<?, ?>) object).get(name), name);
    }
}
