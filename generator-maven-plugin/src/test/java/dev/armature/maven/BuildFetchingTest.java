package dev.armature.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.generator.ConfigException;
import dev.armature.generator.Fetching;
import dev.armature.generator.fetch.OriginHeader;
import dev.armature.generator.fetch.WebProxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.maven.settings.Proxy;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.Settings;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;
import org.junit.jupiter.api.Test;

class BuildFetchingTest {
    private final Settings settings = new Settings();

    @Test
    void passwordsComeFromTheSettingsAndAreDecrypted() {
        Server server = new Server();
        server.setId("specs");
        server.setPassword("{s3cr3t}");
        settings.addServer(server);
        Fetching fetching = fetching(
                Map.of("KEY", "k3y"),
                "https://specs.example.com Authorization Bearer settings:specs",
                "https://specs.example.com X-Key env:KEY");
        assertThat(fetching.headers()).extracting(OriginHeader::value).containsExactly("Bearer s3cr3t", "k3y");
        assertThat(fetching.toString()).doesNotContain("s3cr3t", "k3y");
        assertThatThrownBy(() -> fetching(Map.of(), "https://specs.example.com X-Key settings:none"))
                .isInstanceOf(ConfigException.class)
                .hasMessage("the header X-Key for https://specs.example.com has no value: settings:none is not set");
    }

    @Test
    void theProxyIsThatOfTheSettingsElseThatOfTheEnvironment() {
        assertThat(fetching(Map.of("HTTPS_PROXY", "http://env:8080")).proxy())
                .get()
                .hasToString("http://env:8080");
        Proxy proxy = new Proxy();
        proxy.setActive(true);
        proxy.setHost("proxy.example.com");
        proxy.setPort(3128);
        proxy.setUsername("me");
        proxy.setPassword("{s3cr3t}");
        proxy.setNonProxyHosts("localhost|*.example.com");
        settings.addProxy(proxy);
        settings.setOffline(true);
        Fetching fetching = fetching(Map.of("HTTPS_PROXY", "http://env:8080"));
        assertThat(fetching.offline()).isTrue();
        WebProxy known = fetching.proxy().orElseThrow();
        assertThat(known).hasToString("http://proxy.example.com:3128");
        assertThat(known.login().orElseThrow().getPassword()).isEqualTo("s3cr3t".toCharArray());
        assertThat(known.without()).containsExactly("localhost", "*.example.com");
    }

    private Fetching fetching(Map<String, String> environment, String... headers) {
        return new BuildFetching(settings, new Braces(), environment).of(Path.of("cache"), List.of(headers));
    }

    /** Decrypts by taking the braces away. */
    private static final class Braces implements SettingsDecrypter {
        @Override
        public SettingsDecryptionResult decrypt(SettingsDecryptionRequest request) {
            request.getServers().forEach(server -> server.setPassword(bare(server.getPassword())));
            request.getProxies().forEach(proxy -> proxy.setPassword(bare(proxy.getPassword())));
            return new SettingsDecryptionResult() {
                @Override
                public Server getServer() {
                    return request.getServers().get(0);
                }

                @Override
                public List<Server> getServers() {
                    return request.getServers();
                }

                @Override
                public Proxy getProxy() {
                    return request.getProxies().get(0);
                }

                @Override
                public List<Proxy> getProxies() {
                    return request.getProxies();
                }

                @Override
                public List<SettingsProblem> getProblems() {
                    return List.of();
                }
            };
        }

        private static String bare(String password) {
            return password.substring(1, password.length() - 1);
        }
    }
}
