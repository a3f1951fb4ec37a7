package dev.armature.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostTemplateTest {
    private static final HostTemplate TEMPLATE = HostTemplate.of("https://{account}.labs.example/{base}/x");

    @Test
    void valuesTakeTheirPlaces() {
        HostTemplate filled = TEMPLATE.with("account", "account", "contoso").with("base", "base", "v1/a%20b");
        assertThat(filled.url()).isEqualTo("https://contoso.labs.example/v1/a%20b/x");
        assertThat(filled.startsWithOrigin()).isFalse();
        assertThat(filled).hasToString("https://{account}.labs.example/{base}/x");
    }

    @Test
    void whatIsMissingIsCalledWhatUsersCallIt() {
        assertThatThrownBy(() -> TEMPLATE.with("account", "accountName", null).url())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("accountName is required");
        assertThatThrownBy(TEMPLATE::url).hasMessage("account is required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example/",
                "evil.example/x",
                "evil.example?",
                "evil.example#",
                "user@evil.example",
                "evil.example\\",
                "a b",
                "a\r\nb",
                "",
                "é",
                "evil.example:443/",
                "%2e"
            })
    void noValueMovesTheEndOfTheHost(String value) {
        HostTemplate filled = TEMPLATE.with("account", "account", value).with("base", "base", "v1");
        assertThatThrownBy(filled::url)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("account cannot be a part of the endpoint");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a?b", "a#b", "..", "a/../b", "a\nb", "a\\b", "%", "%zz", "ü"})
    void noValueLeavesThePath(String value) {
        HostTemplate filled = TEMPLATE.with("account", "account", "a").with("base", "base", value);
        assertThatThrownBy(filled::url).hasMessage("base cannot be a part of the endpoint");
    }

    @Property(tries = 500)
    void whateverIsPutInTheOriginEndsAsTheTemplateSays(@ForAll String value) {
        HostTemplate filled = HostTemplate.of("https://{a}.labs.example/x").with("a", "a", value);
        try {
            assertThat(filled.url()).matches("https://[^/?#@\\\\]*\\.labs\\.example/x");
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessage("a cannot be a part of the endpoint");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "{endpoint}/v1/{zone}, true",
        "{endpoint}, true",
        "{scheme}://h/{zone}, false",
        "https://{zone}.h/v1, false",
    })
    void aFirstVariableMayStandForSchemeAndHost(String template, boolean expected) {
        assertThat(HostTemplate.of(template).startsWithOrigin()).isEqualTo(expected);
    }

    @Test
    void thePathOfATemplateGoesToAnyServer() {
        HostTemplate template = HostTemplate.of("{endpoint}/v1/{zone}").with("zone", "zone", "eu");
        assertThat(template.at("https://mine.example:8443/")).isEqualTo("https://mine.example:8443/v1/eu");
        assertThat(template.at("http://localhost")).isEqualTo("http://localhost/v1/eu");
        assertThatThrownBy(() -> HostTemplate.of("{endpoint}/{zone}").at("https://h"))
                .hasMessage("zone is required");
    }

    @Test
    void aPortIsAPartOfTheHost() {
        assertThat(HostTemplate.of("{scheme}://{host}:{port}/{base}")
                        .with("scheme", "scheme", "https")
                        .with("host", "host", "h")
                        .with("port", "port", "8443")
                        .with("base", "base", "")
                        .url())
                .isEqualTo("https://h:8443/");
    }
}
