package dev.armature.runtime;

import dev.armature.runtime.auth.AuthScheme;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a generated client knows from its description.
 *
 * @param product name and version for the {@code User-Agent}, for instance {@code vpn-connections/2024-05-01}
 * @param endpoint the description's server; null when it names none
 * @param schemes how the API wants to be told who calls; empty when it does not want to
 */
public record ClientDefaults(String product, @Nullable String endpoint, List<AuthScheme> schemes) {
    /**
     * Copies the schemes.
     *
     * @param product name and version for the {@code User-Agent}
     * @param endpoint the description's server; null when it names none
     * @param schemes how the API wants to be told who calls; empty when it does not want to
     */
    public ClientDefaults {
        schemes = List.copyOf(schemes);
    }
}
