package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.SecurityScheme;
import dev.armature.generator.model.SecurityScheme.Kind;
import org.junit.jupiter.api.Test;

class SecurityReaderTest {
    private static Description with(String global, String own) {
        return Description.of("""
                openapi: 3.0.3
                info: {title: Things, version: "1"}
                %s
                paths:
                  /a:
                    get: {operationId: A_Get, %s responses: {"204": {description: fine}}}
                components:
                  securitySchemes:
                    oauth: {type: oauth2, flows: {implicit: {authorizationUrl: 'https://x', scopes: {read: r, write: w}}}}
                    key: {type: apiKey, in: header, name: x-key}
                    digest: {type: http, scheme: digest}
                """.formatted(global, own));
    }

    @Test
    void operationsInheritWhatTheApiAsksFor() {
        Description read = with("security: [{oauth: [read]}, {key: []}]", "");
        assertThat(read.operation().security()).isEqualTo(read.api().security());
        assertThat(read.api().security())
                .extracting(SecurityScheme::kind)
                .containsExactly(Kind.OAUTH2, Kind.API_KEY_HEADER);
        assertThat(read.api().security().get(0).scopes()).containsExactly("read");
        assertThat(read.api().security().get(1).parameterName()).isEqualTo("x-key");
    }

    @Test
    void anOperationOverridesAndTheApiKnowsAll() {
        Description read = with("security: [{oauth: [read]}]", "security: [{oauth: [write]}, {key: []}],");
        assertThat(read.operation().security().get(0).scopes()).containsExactly("write");
        assertThat(read.api().security()).extracting(SecurityScheme::name).containsExactly("oauth", "key");
        assertThat(read.api().security().get(0).scopes()).containsExactly("read", "write");
    }

    @Test
    void anOperationMayBeOpen() {
        assertThat(with("security: [{oauth: [read]}]", "security: [],")
                        .operation()
                        .security())
                .isEmpty();
        assertThat(with("security: [{}, {key: []}]", "").operation().security()).hasSize(1);
    }

    @Test
    void warnsAboutWhatCannotBeDone() {
        assertThat(with("security: [{oauth: [], key: []}]", "").messages())
                .singleElement()
                .asString()
                .contains("Several schemes at once");
        assertThat(with("security: [{digest: []}]", "").messages())
                .singleElement()
                .asString()
                .contains("\"digest\" is not supported yet");
    }
}
