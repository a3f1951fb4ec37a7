package dev.armature.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the clients of the golden case {@code azure-extensions} call, and what they read of its headers. */
class HostBehaviourTest {
    @TempDir
    private static Path directory;

    private static GoldenUser labs;

    @BeforeAll
    static void generate() {
        labs = GoldenUser.of("azure-extensions", "LabsUser", directory);
    }

    @AfterAll
    static void unload() throws IOException {
        labs.close();
    }

    @Test
    void aSettingIsAPartOfTheHost() {
        assertThat(labs.call("account", "contoso"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly(
                        "https://contoso.labs.example/labs/optics?api-version=2024-05-01&view=short",
                        "{room=12, Floor=3}");
    }

    @Test
    void theEndpointIsCalledInItsPlace() {
        assertThat(labs.call("endpoint", "https://other.example/base"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly("https://other.example/base/optics?api-version=2024-05-01&view=short");
    }

    @Test
    void oneOfThemIsNeeded() {
        assertThatThrownBy(() -> labs.call("nothing", ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("account is required");
        assertThatThrownBy(() -> labs.call("account", "evil.example/"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("account cannot be a part of the endpoint");
    }
}
