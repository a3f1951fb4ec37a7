package dev.armature.runtime.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.armature.runtime.CallOptions;
import dev.armature.runtime.ClientOptions;
import dev.armature.runtime.auth.AuthScheme;
import dev.armature.runtime.auth.Credential;
import dev.armature.runtime.call.Answers;
import dev.armature.runtime.http.OriginViolation;
import dev.armature.runtime.json.JsonType;
import dev.armature.runtime.testing.Bench;
import dev.armature.runtime.testing.Widget;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a resume token holds, and what it must never hold. */
class ResumeTokenTest {
    private static final String ORIGINAL = "https://api.example.com/widgets/w?api-version=1";
    private static final String STATUS = "https://api.example.com/operations/1?api-version=1";
    private static final String RESULT = "https://api.example.com/results/1";
    private static final String RUNNING = "{\"status\":\"InProgress\"}";
    private static final String SUCCEEDED = "{\"status\":\"Succeeded\"}";
    private static final Answers<Widget> WIDGET = Answers.of(JsonType.of(Widget.class), 200, 201);
    private static final PollPlan PLAN = PollPlan.finalStateVia(FinalStateVia.DEFAULT);

    /** Written by the first version of this library. */
    private static final String OF_VERSION_1_0 =
            "1.SwwIDeHKKCkpKLbS108syNRLrUjMLchJ1UvOz9Uvz0xJTy0p1i-3B8rolqUWFWfm59ka4lSfX5BalFgCVFOsb0iklqLU4tIcoBV4DC3JS"
                    + "C0CAA";

    private final Bench bench = new Bench();

    @Test
    void l18AnotherProcessGoesOnWithTheToken() {
        String token = begun("PUT", STATUS).resumeToken();
        Bench later = new Bench();
        later.transport.answer(200, SUCCEEDED).answer(200, "{\"name\":\"w\"}");

        AsyncPoller<Widget> resumed = later.client.resume("Widgets_Do", token, WIDGET, PLAN);
        assertThat(later.transport.sent()).isEmpty();
        assertThat(resumed.initialResponse()).isEmpty();
        assertThat(resumed.status()).isEqualTo(OperationStatus.IN_PROGRESS);

        assertThat(later.join(resumed.result()).name()).contains("w");
        assertThat(later.transport.lines()).containsExactly("GET " + STATUS, "GET " + ORIGINAL);
        assertThat(resumed.resumeToken()).isEqualTo(token);
    }

    @Test
    void l18TheTokenFollowsTheOperation() {
        AsyncPoller<Widget> poller = begun("POST", STATUS);
        String early = poller.resumeToken();
        bench.transport.answer(200, RUNNING, "Azure-AsyncOperation", "/operations/2", "Location", RESULT);
        bench.join(poller.poll());

        ResumeToken late = ResumeToken.parse(poller.resumeToken());
        assertThat(ResumeToken.parse(early).pollUri()).hasToString(STATUS);
        assertThat(late.pollUri()).hasToString("https://api.example.com/operations/2");
        assertThat(late.state().location()).hasToString(RESULT);
    }

    @Test
    void l18ALocationIsKeptOnlyWhereAResultMayBeRead() {
        bench.transport.answer(201, "{}", "Azure-AsyncOperation", STATUS, "Location", RESULT);

        assertThat(ResumeToken.parse(begin("PUT", PLAN).resumeToken()).state().location())
                .isNull();
        bench.transport.answer(201, "{}", "Azure-AsyncOperation", STATUS, "Location", RESULT);
        assertThat(ResumeToken.parse(begin("PUT", PollPlan.finalStateVia(FinalStateVia.LOCATION))
                                .resumeToken())
                        .state()
                        .location())
                .hasToString(RESULT);
    }

    @Test
    void l18ATokenOfAnotherServerIsRefusedBeforeAnythingIsSent() {
        String token = begun("PUT", STATUS).resumeToken();
        Bench other = new Bench(
                URI.create("https://other.example.com"), Credential.none(), List.of(), UnaryOperator.identity());

        assertThatThrownBy(() -> other.client.resume("Widgets_Do", token, WIDGET, PLAN))
                .isInstanceOf(OriginViolation.class);
        assertThat(other.transport.sent()).isEmpty();
    }

    @Test
    void l18ATokenWithOneForeignUrlIsRefusedToo() {
        PollState state = ResumeToken.parse(begun("PUT", STATUS).resumeToken()).state();
        URI foreign = URI.create("https://evil.example.com/x");
        PollState original =
                new PollState(state.strategy(), state.method(), foreign, state.pollUri(), null, null, state.status());

        for (PollState tampered : List.of(original, state.withPollUri(foreign), state.withLocation(foreign))) {
            String token = new ResumeToken("Widgets_Do", tampered).text();
            assertThatThrownBy(() -> bench.client.resume("Widgets_Do", token, WIDGET, PLAN))
                    .isInstanceOf(OriginViolation.class);
        }
    }

    @Test
    void l18ATokenOfAnotherOperationIsRefused() {
        String token = begun("PUT", STATUS).resumeToken();

        assertThatThrownBy(() -> bench.client.resume("Widgets_Delete", token, Answers.empty(200), PLAN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The resume token is of Widgets_Do, not of Widgets_Delete");
    }

    @Test
    void l18TokensOfTheFirstVersionCanBeRead() {
        ResumeToken token = ResumeToken.parse(OF_VERSION_1_0);

        assertThat(token.operation()).isEmpty();
        assertThat(token.method()).isEqualTo("PUT");
        assertThat(token.originalUri()).hasToString(ORIGINAL);
        assertThat(token.pollUri()).hasToString(STATUS);
        assertThat(token.state().strategy()).isEqualTo(Strategy.STATUS_DOCUMENT);
        assertThat(token.state().location()).hasToString(RESULT);
        assertThat(token).hasToString("ResumeToken[PUT]");
        bench.transport.answer(200, SUCCEEDED).answer(200, "{\"name\":\"w\"}");
        AsyncPoller<Widget> resumed = bench.client.resume("Widgets_Do", OF_VERSION_1_0, WIDGET, PLAN);
        assertThat(bench.join(resumed.result()).name()).contains("w");
        assertThat(resumed.resumeToken()).startsWith("1.1.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "1.",
                "1.AAAA",
                "1.*",
                "1.eA",
                "1.1.",
                "1.1.AAAA",
                "1.1.*",
                "1.1.eA",
                ".",
                "..",
                "1..AAAA",
                "11111.AAAA",
                "1.1.AAAA.AAAA",
                "-1.AAAA",
                " 1.AAAA"
            })
    void l18WhatIsNoTokenIsRefused(String text) {
        assertThatThrownBy(() -> ResumeToken.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a resume token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.AAAA", "2.AAAA", "2.0.AAAA", "1.2.AAAA", "9999.9999.AAAA"})
    void l18AnUnknownVersionIsSaidToBeOne(String text) {
        assertThatThrownBy(() -> ResumeToken.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A resume token of a version this library does not know");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "aPUT",
                "aPUT\nOp\nhttps://a.b/\n",
                "aPUT\nOp\nhttps://a.b/\n\n\n",
                "aPUT\n\nhttps://a.b/\n\n",
                "nPUT\nOp\nhttps://a.b/\n\n",
                "xPUT\nOp\nhttps://a.b/\n\n",
                "aTRACE\nOp\nhttps://a.b/\n\n",
                "\nOp\nhttps://a.b/\n\n",
                "aPUT\nOp\nnot a url\n\n",
                "aPUT\nOp\nhttps://a.b/\nnot a url\n",
                "aPUT\nOp\nhttps://a.b/\n\nnot a url"
            })
    void l18ATokenWithWrongPartsIsRefused(String lines) {
        String token = "1.1." + PackedText.pack(lines);

        assertThatThrownBy(() -> ResumeToken.parse(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a resume token");
    }

    @ParameterizedTest
    @CsvSource({"65536, true", "65537, false", "10000000, false"})
    void l18ATokenThatWouldGrowWithoutBoundIsRefused(int length, boolean fits) {
        String bomb = PackedText.pack("-.".repeat(length / 2) + "-".repeat(length % 2));

        if (fits) {
            assertThat(PackedText.unpack(bomb)).hasSize(length);
        } else {
            assertThatThrownBy(() -> PackedText.unpack(bomb)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void l18ATokenHoldsUrlsAndNothingElse() {
        Bench secured = new Bench(
                Credential.token("SK-canary"),
                List.of(AuthScheme.bearer()),
                UnaryOperator.<ClientOptions.Builder>identity());
        secured.transport.answer(
                201, "{\"name\":\"SK-body\"}", "Azure-AsyncOperation", STATUS, "x-secret", "SK-header");
        AsyncPoller<Widget> poller = secured.join(secured.client.begin(
                secured.client.request("Widgets_Do", "PUT", "/widgets/w").query("api-version", "1"),
                WIDGET,
                PLAN,
                CallOptions.builder().header("x-key", "SK-call").build()));
        ResumeToken token = ResumeToken.parse(poller.resumeToken());

        assertThat(token.operation()).contains("Widgets_Do");
        assertThat(token.method()).isEqualTo("PUT");
        assertThat(token.originalUri()).hasToString(ORIGINAL);
        assertThat(token.pollUri()).hasToString(STATUS);
        assertThat(token).hasToString("ResumeToken[Widgets_Do PUT]");
        assertThat(token.text()).matches("1\\.1\\.[A-Za-z0-9_-]+").hasSizeLessThan(160);
        assertThat(PackedText.unpack(token.text().substring("1.1.".length()))).doesNotContain("SK-");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sig",
                "SIG",
                "code",
                "%73ig",
                "access_token",
                "sas",
                "X-Amz-Signature",
                "X-Amz-Credential",
                "apiKey",
                "api-key",
                "key",
                "x_key",
                "subscription-key",
                "Ocp-Apim-Subscription-Key",
                "client_secret",
                "password",
                "sv&sig"
            })
    void l18AUrlThatOpensADoorIsNotPutIntoAToken(String parameter) {
        AsyncPoller<Widget> poller =
                begun("PUT", "https://api.example.com/operations/1?api-version=1&" + parameter + "=SK-canary");

        assertThatThrownBy(poller::resumeToken)
                .isInstanceOf(NotResumableException.class)
                .hasMessageStartingWith("Widgets_Do has no resume token: the query parameter ")
                .hasMessageNotContaining("canary");
        bench.transport.answer(403, "{}").answer(200, SUCCEEDED).answer(200, "{\"name\":\"w\"}");
        assertThatThrownBy(() -> bench.join(poller.result()))
                .isInstanceOfSatisfying(PollingInterrupted.class, e -> assertThat(e.resumeToken())
                        .isEmpty());
        assertThat(bench.join(poller.result()).name()).contains("w");
    }

    @Test
    void l18AUrlWithASecretOfTheCallIsNotPutIntoAToken() {
        bench.transport.answer(202, "", "Location", "/results/SK-canary%2F1");
        AsyncPoller<Widget> poller = bench.join(bench.client.begin(
                bench.client.request("Widgets_Do", "POST", "/widgets/w").secret("SK-canary/1"),
                WIDGET,
                PLAN,
                CallOptions.none()));

        assertThatThrownBy(poller::resumeToken)
                .isInstanceOf(NotResumableException.class)
                .hasMessage("Widgets_Do has no resume token: one of its URLs holds a secret of the call");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t",
                "c",
                "s",
                "h",
                "api-version",
                "design",
                "monkey",
                "partition",
                "encode",
                "sv",
                "se",
                "authority",
                "keys"
            })
    void l18AUrlWithOtherParametersIs(String parameter) {
        String url = "https://api.example.com/operations/1?" + parameter + "=1";

        assertThat(ResumeToken.parse(begun("PUT", url).resumeToken()).pollUri()).hasToString(url);
    }

    @Test
    void l18ASignedUrlOfAzureResourceManagerFits() {
        String url = signedUrl();
        AsyncPoller<Widget> poller = begun("PUT", url);

        assertThat(url).hasSizeGreaterThan(2_700);
        assertThat(poller.resumeToken()).hasSizeLessThanOrEqualTo(ResumeToken.LONGEST);
        assertThat(ResumeToken.parse(poller.resumeToken()).pollUri()).hasToString(url);
    }

    @Test
    void l18AUrlThatDoesNotFitIsSaidNotTo() {
        AsyncPoller<Widget> poller = begun("PUT", "https://api.example.com/" + random(3_000));

        assertThatThrownBy(poller::resumeToken)
                .isInstanceOf(NotResumableException.class)
                .hasMessage("Widgets_Do has no resume token: its URLs do not fit into 2048 characters, compressed");
        bench.transport.answer(200, "{\"status\":\"Failed\"}");
        assertThatThrownBy(() -> bench.join(poller.result()))
                .isInstanceOfSatisfying(LongRunningFailure.class, e -> assertThat(e.resumeToken())
                        .isEmpty());
    }

    @Test
    void l18TheLongestTokenIsTwoKilobytes() {
        assertThat(begun("PUT", pathWithTokenOf(ResumeToken.LONGEST)).resumeToken())
                .hasSize(ResumeToken.LONGEST);
        AsyncPoller<Widget> longer = begun("PUT", pathWithTokenOf(ResumeToken.LONGEST + 2));
        assertThatThrownBy(longer::resumeToken).isInstanceOf(NotResumableException.class);
    }

    @Test
    void l18AWriteThatEndedAtOnceCanStillBeLookedUp() {
        bench.transport.answer(200, "{\"name\":\"w\"}");
        AsyncPoller<Widget> poller = begin("PUT", PLAN);
        Bench later = new Bench();
        later.transport.answer(200, "{\"name\":\"again\"}");

        AsyncPoller<Widget> resumed = later.client.resume("Widgets_Do", poller.resumeToken(), WIDGET, PLAN);
        assertThat(later.join(resumed.result()).name()).contains("again");
        assertThat(later.transport.lines()).containsExactly("GET " + ORIGINAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "DELETE"})
    void l18AnythingElseThatEndedAtOnceHasNothingToResume(String method) {
        bench.transport.answer(204, "");
        AsyncPoller<?> poller = bench.join(bench.client.begin(
                bench.client.request("Op", method, "/w"), Answers.empty(204), PLAN, CallOptions.none()));

        assertThatThrownBy(poller::resumeToken)
                .isInstanceOf(NotResumableException.class)
                .hasMessage("Op has no resume token: it ended with its first answer");
    }

    @ParameterizedTest
    @EnumSource(value = Strategy.class, mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void l18EveryStrategySurvives(Strategy strategy) {
        PollState state = new PollState(
                strategy,
                "DELETE",
                URI.create(ORIGINAL),
                URI.create(STATUS),
                URI.create(RESULT),
                null,
                OperationStatus.IN_PROGRESS);

        assertThat(ResumeToken.parse(new ResumeToken("Op", state).text()).state())
                .isEqualTo(state);
    }

    @Property
    void anyTextIsPackedAndUnpacked(
            @ForAll @CharRange(from = '\u0001', to = '\uD7FF') @StringLength(max = 300) String text) {
        assertThat(PackedText.unpack(PackedText.pack(text))).isEqualTo(text);
    }

    @Property
    void base64IsPackedAndUnpacked(
            @ForAll @CharRange(from = 'A', to = 'Z') @CharRange(from = '-', to = '9') @StringLength(min = 60, max = 400)
                    String text) {
        assertThat(PackedText.unpack(PackedText.pack(text))).isEqualTo(text);
    }

    @Test
    void cutBytesAreRefused() {
        byte[] words = new byte[0];
        for (byte[] bytes :
                List.of(new byte[] {0}, new byte[] {0, 0}, new byte[] {0, 0, 2, 1}, new byte[] {0, -1, -1})) {
            assertThatThrownBy(() -> PackedText.withText(bytes)).isInstanceOf(IllegalArgumentException.class);
        }
        byte[] cut = Arrays.copyOf(Deflation.deflate("abcdefgh".getBytes(StandardCharsets.UTF_8), words), 4);
        assertThatThrownBy(() -> Deflation.inflate(cut, words)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A URL whose token has that many characters. */
    private static String pathWithTokenOf(int size) {
        for (int length = 1_500; length < 3_000; length++) {
            String url = "https://api.example.com/" + random(length);
            PollState state = new PollState(
                    Strategy.STATUS_DOCUMENT,
                    "PUT",
                    URI.create(ORIGINAL),
                    URI.create(url),
                    null,
                    null,
                    OperationStatus.IN_PROGRESS);
            if (new ResumeToken("Widgets_Do", state).text().length() == size) {
                return url;
            }
        }
        throw new AssertionError("No URL gives a token of " + size);
    }

    /** Characters that no compression makes shorter than the number of bits they hold, and that are no base64. */
    private static String random(int length) {
        Random random = new Random(17);
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.~".charAt(random.nextInt(64)));
        }
        return text.toString();
    }

    /** As long, and as random, as what the service sends: a certificate, a signature and a hash. */
    private static String signedUrl() {
        Random random = new Random(4);
        byte[] key = new byte[256 + 256 + 120];
        random.nextBytes(key);
        StringBuilder certificate = new StringBuilder("GBL AME AME Infra CA 02 240130103027Z 250124103027Z"
                + " asyncoperationsigningcertificate.management.azure.com ");
        for (int i = 1; i <= 4; i++) {
            certificate.append("http://crl").append(i).append(".ame.gbl/crl/AME%20Infra%20CA%2002.crl");
            certificate
                    .append("http://crl")
                    .append(i)
                    .append(".ame.gbl/aia/BL2PKIINTCA02.AME.GBL_AME%20Infra%20CA%2002.crt");
        }
        certificate.append(
                "ldap:///CN=AME%20Infra%20CA%2002,CN=BL2PKIINTCA02,CN=CDP,CN=Public%20Key%20Services,CN=Services,"
                        + "CN=Configuration,DC=AME,DC=GBL?certificateRevocationList?base?objectClass=cRLDistributionPoint");
        certificate.append("ldap:///CN=AME%20Infra%20CA%2002,CN=AIA,CN=Public%20Key%20Services,CN=Services,"
                + "CN=Configuration,DC=AME,DC=GBL?cACertificate?base?objectClass=certificationAuthority");
        byte[] text = certificate.toString().getBytes(StandardCharsets.UTF_8);
        byte[] der = Arrays.copyOf(text, text.length + key.length);
        System.arraycopy(key, 0, der, text.length, key.length);
        byte[] signature = new byte[256];
        random.nextBytes(signature);
        byte[] hash = new byte[32];
        random.nextBytes(hash);
        return "https://api.example.com/subscriptions/8f0e2c1a-58a1-4f3b-9a2e-1f0d7c3b5a69/providers/Microsoft.Network/locations/"
                + "eastus2euap/operations/59fdc0c8-eeb1-4258-9163-3cf096490148*A9E6DB3DF5C58D67BD395F7A608C056BC8219C39"
                + "2CC1CE0AD22E4C36D70CEE5C?api-version=2024-05-01&t=638485032018035520&c=" + base64(der) + "&s="
                + base64(signature) + "&h=" + base64(hash);
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private AsyncPoller<Widget> begun(String method, String status) {
        bench.transport.answer(201, "{}", "Azure-AsyncOperation", status);
        return begin(method, PLAN);
    }

    private AsyncPoller<Widget> begin(String method, PollPlan plan) {
        return bench.join(bench.client.begin(
                bench.client.request("Widgets_Do", method, "/widgets/w").query("api-version", "1"),
                WIDGET,
                plan,
                CallOptions.none()));
    }
}
