package dev.armature.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginRulesTest {
    private static final URI BASE = URI.create("https://api.example.com/a/b?api-version=1");

    private final OriginRules rules =
            new OriginRules(Origin.of(BASE), List.of(Origin.of(URI.create("https://west.example.com:8443"))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example.com/x",
                "https://api.example.com.evil.com/x",
                "https://api.example.com:8443/x",
                "http://api.example.com/x",
                "//evil.example.com/x",
                "https://api.example.com@evil.example.com/x",
                "https://user@api.example.com/x",
                "https://evil.example.com\\@api.example.com/x",
                "\\\\evil.example.com\\x",
                "https://аpi.example.com/x",
                "file:///etc/passwd",
                "https:/x",
                "https://api.example.com/\r\nx",
                "https://west.example.com/x"
            })
    void serversThatWereNotConfiguredAreRefused(String url) {
        assertThatThrownBy(() -> rules.resolve(url, BASE))
                .isInstanceOf(OriginViolation.class)
                .hasMessageContaining("https://api.example.com");
    }

    @ParameterizedTest
    @CsvSource({
        "https://API.example.com:443/x, https://API.example.com:443/x",
        "https://west.example.com:8443/x, https://west.example.com:8443/x",
        "/x?y=1, https://api.example.com/x?y=1",
        "x, https://api.example.com/a/x",
        "?y=1, https://api.example.com/a/b?y=1",
        "/x#frag, https://api.example.com/x",
        "/a b|c?q={d}, https://api.example.com/a%20b%7Cc?q=%7Bd%7D",
        "/a%20b, https://api.example.com/a%20b"
    })
    void usableUrlsAreResolved(String url, String expected) {
        assertThat(rules.resolve(url, BASE)).hasToString(expected);
    }

    @Test
    void loopbackIsRecognisedWithoutLookups() {
        assertThat(Origin.of(URI.create("http://localhost:1")).loopback()).isTrue();
        assertThat(Origin.of(URI.create("http://127.1.2.3")).loopback()).isTrue();
        assertThat(Origin.of(URI.create("http://[::1]:80")).loopback()).isTrue();
        assertThat(Origin.of(URI.create("http://localhost.example.com")).loopback())
                .isFalse();
        assertThat(Origin.of(URI.create("http://127.0.0.1.example.com")).loopback())
                .isFalse();
        assertThat(Origin.of(URI.create("http://10.0.0.1")).loopback()).isFalse();
    }

    @Test
    void originsPrintWithoutTheUsualPort() {
        assertThat(Origin.of(URI.create("https://H:443/x"))).hasToString("https://h");
        assertThat(Origin.of(URI.create("http://h"))).hasToString("http://h").isEqualTo(new Origin("http", "h", 80));
        assertThat(Origin.of(URI.create("http://h:81"))).hasToString("http://h:81");
    }
}
