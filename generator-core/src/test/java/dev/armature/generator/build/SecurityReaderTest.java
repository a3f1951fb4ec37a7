package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.armature.generator.model.Security;
import dev.armature.generator.model.SecurityScheme;
import dev.armature.generator.model.SecurityScheme.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityReaderTest {
    private static final String SCHEMES = """
                components:
                  securitySchemes:
                    oauth: {type: oauth2, flows: {implicit: {authorizationUrl: 'https://x', scopes: {read: r, write: w}}}}
                    key: {type: apiKey, in: header, name: x-key}
                    shared: {type: http, scheme: SharedAccessKey}
                    digest: {type: http, scheme: Digest}
                    machine: {type: oauth2, flows: {clientCredentials: {tokenUrl: 'https://t/token', scopes: {}}}}
                """;

    private static Description with(String global, String own) {
        return with(global, own, "", SCHEMES);
    }

    private static Description with(String global, String own, String others, String schemes) {
        return Description.of("""
                openapi: 3.1.0
                info: {title: Things, version: "1"}
                %s
                paths:
                  /a:
                    get: {operationId: A_Get, %s responses: {"204": {description: fine}}}
                  /b:
                    get: {operationId: B_Get, %s responses: {"204": {description: fine}}}
                %s
                """.formatted(global, own, others, schemes));
    }

    private static List<List<String>> names(Security security) {
        return security.alternatives().stream()
                .map(each -> each.stream().map(SecurityScheme::name).toList())
                .toList();
    }

    @Test
    void operationsInheritWhatTheApiAsksFor() {
        Description read = with("security: [{oauth: [read]}, {key: []}]", "");
        assertThat(read.operation().security().schemes()).isEqualTo(read.api().security());
        assertThat(read.api().security())
                .extracting(SecurityScheme::kind)
                .containsExactly(Kind.OAUTH2, Kind.API_KEY_HEADER);
        assertThat(read.api().security().get(0).scopes()).containsExactly("read");
        assertThat(read.api().security().get(1).parameterName()).isEqualTo("x-key");
    }

    @Test
    void anOperationOverridesAndTheApiKnowsAll() {
        Description read = with("security: [{oauth: [read]}]", "security: [{oauth: [write]}, {key: []}],");
        assertThat(read.operation().security().schemes().get(0).scopes()).containsExactly("write");
        assertThat(read.api().security()).extracting(SecurityScheme::name).containsExactly("oauth", "key");
        assertThat(read.api().security().get(0).scopes()).containsExactly("read", "write");
    }

    @Test
    void anOperationMayBeOpen() {
        assertThat(with("security: [{oauth: [read]}]", "security: [],")
                        .operation()
                        .security())
                .isEqualTo(new Security(true, List.of()));
    }

    @Test
    void schemesMayBeWantedTogetherAndNoneMayDo() {
        Description read = with("security: [{oauth: [], key: []}, {shared: []}, {}]", "");

        assertThat(names(read.operation().security()))
                .containsExactly(List.of("oauth", "key"), List.of("shared"), List.of());
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void anOperationThatNothingIsSaidAboutIsOpenWhenOthersAreNot() {
        Description read = with("", "", "security: [{key: []}],", SCHEMES);

        assertThat(read.operation().security()).isEqualTo(new Security(true, List.of()));
    }

    @Test
    void whenNothingIsSaidAnywhereTheDeclaredSchemesMayBeUsed() {
        assertThat(names(with("", "").operation().security()))
                .containsExactly(
                        List.of("oauth"),
                        List.of("key"),
                        List.of("shared"),
                        List.of("digest"),
                        List.of("machine"),
                        List.of());
        assertThat(with("", "", "", "").operation().security()).isEqualTo(Security.undeclared());
    }

    @Test
    void otherHttpSchemesAndTokenEndpointsAreKept() {
        Description read = with("security: [{shared: []}, {machine: []}]", "");

        assertThat(read.api().security())
                .extracting(SecurityScheme::kind, SecurityScheme::parameterName, SecurityScheme::tokenUrl)
                .containsExactly(tuple(Kind.HTTP, "SharedAccessKey", ""), tuple(Kind.OAUTH2, "", "https://t/token"));
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void warnsAboutChallenges() {
        assertThat(with("security: [{digest: []}]", "").messages())
                .singleElement()
                .asString()
                .contains("\"digest\" answers challenges");
    }

    @Test
    void whatIsLeftOutDoesNotMakeAnOperationOpen() {
        Description read = with("security: [{unknown: []}]", "");

        assertThat(read.operation().security()).isEqualTo(Security.undeclared());
        assertThat(read.messages()).anyMatch(message -> message.contains("no security scheme \"unknown\""));
    }
}
