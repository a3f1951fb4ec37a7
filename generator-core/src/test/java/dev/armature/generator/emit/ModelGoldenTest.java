package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.output.GeneratedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelGoldenTest {
    @Test
    void resource() throws IOException {
        check("model-resource", SampleModels.resource().files());
    }

    @Test
    void kinds() throws IOException {
        check("model-kinds", SampleModels.kinds().files());
    }

    @Test
    void formats() throws IOException {
        check("model-formats", SampleModels.formats().files());
    }

    @Test
    void patch() throws IOException {
        check("model-patch", SampleModels.patch().files());
    }

    @Test
    void nothingIsEmittedForAnApiWithoutTypes() {
        assertThat(new ModelSketch().files()).isEmpty();
    }

    private static void check(String name, List<GeneratedFile> files) throws IOException {
        GoldenFiles.check(name, files);
        CompiledModels.of(files);
        assertThat(files).allSatisfy(ModelGoldenTest::isTidy);
    }

    private static void isTidy(GeneratedFile file) {
        String text = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(text).endsWith("}\n").doesNotContain("\r", "\t", " \n", "\n\n\n");
        text.lines()
                .filter(line -> line.startsWith("import "))
                .map(line -> line.replaceAll(".*\\.(\\w+);", "$1"))
                .forEach(name -> assertThat(text.split("\\b" + name + "\\b", -1))
                        .as(name)
                        .hasSizeGreaterThan(2));
    }
}
