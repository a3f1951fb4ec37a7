package dev.armature.maven;

import dev.armature.generator.Fetching;
import dev.armature.generator.fetch.WebProxy;
import java.net.PasswordAuthentication;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.jspecify.annotations.Nullable;

/** What the settings of the user say about servers: the proxy, whether the build is offline, and passwords. */
final class BuildFetching {
    private static final String SETTINGS = "settings:";

    private final Settings settings;
    private final SettingsDecrypter decrypter;
    private final Map<String, String> environment;

    BuildFetching(Settings settings, SettingsDecrypter decrypter, Map<String, String> environment) {
        this.settings = settings;
        this.decrypter = decrypter;
        this.environment = environment;
    }

    /**
     * How files come here in this build.
     *
     * @param cache null for the usual directory
     * @param headers as users write them
     */
    Fetching of(@Nullable Path cache, List<String> headers) {
        Path directory = cache == null ? Fetching.userCache() : cache;
        Fetching fetching = new Fetching(directory, settings.isOffline(), proxy(), List.of());
        return (fetching.proxy().isPresent() ? fetching : fetching.throughProxyOf(environment))
                .withHeaders(headers, this::secret);
    }

    /** The password of a server in the settings, or what Fetching knows. */
    private Optional<String> secret(String reference) {
        if (!reference.startsWith(SETTINGS)) {
            return Fetching.environment(environment).apply(reference);
        }
        return Optional.ofNullable(settings.getServer(reference.substring(SETTINGS.length())))
                .map(server -> decrypter
                        .decrypt(new DefaultSettingsDecryptionRequest(server))
                        .getServer())
                .map(Server::getPassword);
    }

    private Optional<WebProxy> proxy() {
        return Optional.ofNullable(settings.getActiveProxy()).map(active -> {
            Proxy proxy = decrypter
                    .decrypt(new DefaultSettingsDecryptionRequest(active))
                    .getProxy();
            String user = proxy.getUsername();
            String password = proxy.getPassword() == null ? "" : proxy.getPassword();
            String without = proxy.getNonProxyHosts() == null ? "" : proxy.getNonProxyHosts();
            return new WebProxy(
                    proxy.getHost(),
                    proxy.getPort(),
                    user == null || user.isEmpty()
                            ? Optional.empty()
                            : Optional.of(new PasswordAuthentication(user, password.toCharArray())),
                    Arrays.asList(without.split("\\|")));
        });
    }
}
