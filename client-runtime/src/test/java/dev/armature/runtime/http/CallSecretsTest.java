package dev.armature.runtime.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CallSecretsTest {
    private final CallSecrets secrets = new CallSecrets(SecretNames.none());

    @Test
    void secretsAreMaskedInEveryFormTheyAreSentIn() {
        secrets.add("a \"b\"&<c>/$");

        assertThat(secrets.mask("1 a \"b\"&<c>/$ 2")).isEqualTo("1 *** 2");
        assertThat(secrets.mask("{\"x\":\"a \\\"b\\\"&<c>/$\"}")).isEqualTo("{\"x\":\"***\"}");
        assertThat(secrets.mask("/a%20%22b%22%26%3Cc%3E%2F%24/")).isEqualTo("/***/");
        assertThat(secrets.mask("?q=a%20%22b%22%26%3Cc%3E%2F$")).isEqualTo("?q=***");
        assertThat(secrets.mask("<x>a \"b\"&amp;&lt;c&gt;/$</x>")).isEqualTo("<x>***</x>");
    }

    @Test
    void theLongestGoesFirst() {
        secrets.add("key1");
        secrets.add("key1-and-more");

        assertThat(secrets.mask("key1-and-more key1")).isEqualTo("*** ***");
    }

    @Test
    void shortTextsAreNoSecrets() {
        secrets.add("abc");
        secrets.add("");

        assertThat(secrets.mask("abcd abc")).isEqualTo("abcd abc");
        secrets.add("abcd");
        assertThat(secrets.mask("abcd abc")).isEqualTo("*** abc");
    }

    @Test
    void aTextThatHasNoFormInUrisIsMaskedAsItIs() {
        secrets.add("ab\ud800cd");

        assertThat(secrets.mask("x ab\ud800cd")).isEqualTo("x ***");
    }

    @Test
    void whatTakesWorkIsDoneOnceAndOnlyWhenSomethingIsPrinted() {
        AtomicInteger searches = new AtomicInteger();
        secrets.addLater(() -> {
            searches.incrementAndGet();
            return List.of("later");
        });
        assertThat(searches).hasValue(0);

        assertThat(secrets.mask("later")).isEqualTo("***");
        assertThat(secrets.mask("later")).isEqualTo("***");
        assertThat(searches).hasValue(1);
    }

    @Test
    void partsOfACallShareItsSecrets() {
        CallScope call = new CallScope("Op", null, new CallSecrets(new SecretNames(Set.of("pin"), Set.of("Op"))));
        CallScope part = call.part(null);
        part.secrets().add("secret");

        assertThat(call.secrets().mask("secret")).isEqualTo("***");
        assertThat(part.operation()).isEqualTo("Op");
        assertThat(part.secrets().names().members()).containsExactly("pin");
        HttpRequest request =
                HttpRequest.of("GET", URI.create("https://h/a/secret/b")).withScope(part);
        assertThat(request).hasToString("GET https://h/a/***/b");
    }

    @Property
    void noSecretSurvives(
            @ForAll @StringLength(min = 4, max = 20) String secret, @ForAll String before, @ForAll String after) {
        CallSecrets any = new CallSecrets(SecretNames.none());
        any.add(secret);

        assertThat(any.mask(before + secret + after).replace("***", "")).doesNotContain(secret);
    }
}
