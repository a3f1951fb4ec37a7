package dev.armature.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
    @ParameterizedTest
    @MethodSource("dev.armature.templates.Templates#names")
    void readsEveryTemplateWithUnixLineEnds(String name) {
        assertThat(Templates.text(name)).isNotBlank().endsWith("\n").doesNotContain("\r");
    }

    @Test
    void listsExactlyTheTemplatesThatAreThere() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(Templates.class.getResource(Templates.PACKAGE_INFO))
                        .toURI())
                .getParent();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".mustache")))
                    .containsExactlyInAnyOrderElementsOf(Templates.names());
        }
    }

    @Test
    void knowsNoOtherName() {
        assertThatThrownBy(() -> Templates.text("../Templates.class"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("../Templates.class");
    }
}
