package dev.armature.generator;

import java.io.IOException;

/** The four things that can be done with specs. Every run stands alone: nothing is kept between two calls. */
public final class Generator {
    private Generator() {}

    public static GenerateResult generate(GeneratorConfig config, Progress progress) throws IOException {
        throw new UnsupportedOperationException();
    }

    public static CheckResult check(GeneratorConfig config, Progress progress) throws IOException {
        throw new UnsupportedOperationException();
    }

    public static Verdict validate(GeneratorConfig config, Progress progress) throws IOException {
        throw new UnsupportedOperationException();
    }

    public static InspectResult inspect(GeneratorConfig config) throws IOException {
        throw new UnsupportedOperationException();
    }
}
