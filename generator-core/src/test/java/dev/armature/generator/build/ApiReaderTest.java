package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.Parameter;
import org.junit.jupiter.api.Test;

class ApiReaderTest {
    private static Description with(String head) {
        return Description.of("openapi: 3.1.0\n" + head + "\npaths: {}\n");
    }

    @Test
    void readsTitleVersionAndTexts() {
        Description read = with("info: {title: Things, version: '2', summary: Short., description: Long.}");
        assertThat(read.api().name()).isEqualTo("Things");
        assertThat(read.api().version()).isEqualTo("2");
        assertThat(read.api().docs().summary()).isEqualTo("Short.");
        assertThat(read.api().docs().description()).isEqualTo("Long.");
        assertThat(read.api().source().file()).isEqualTo("api.yaml");
        assertThat(read.messages()).singleElement().asString().contains("has no operations");
    }

    @Test
    void fillsInTheVariablesOfTheServer() {
        assertThat(with("info: {title: T, version: '1'}\nservers: [{url: 'https://{region}.example.com/v1', variables:"
                                + " {region: {default: eu}}}]")
                        .api()
                        .endpoint())
                .isEqualTo("https://eu.example.com/v1");
    }

    @Test
    void anEndpointThatOnlyTheCallerKnowsIsEmpty() {
        Description relative = with("info: {title: T, version: '1'}\nservers: [{url: /v1}]");
        assertThat(relative.api().endpoint()).isEmpty();
        assertThat(relative.messages())
                .anyMatch(message -> message.contains("/servers The server has no absolute URL"));
        Description free = with(
                "info: {title: T, version: '1'}\nservers: [{url: '{endpoint}', variables: {endpoint: {default: ''}}}]");
        assertThat(free.api().endpoint()).isEmpty();
        assertThat(free.messages()).hasSize(1);
        assertThat(with("info: {title: T, version: '1'}").api().endpoint()).isEmpty();
    }

    @Test
    void aPlaceholderIsNoDefaultOfAVariable() {
        Description read =
                with("info: {title: T, version: '1'}\nservers: [{url: 'https://{account}.example.com', variables:"
                        + " {account: {default: '{account}'}}}]");
        assertThat(read.api().endpoint()).isEmpty();
        assertThat(read.api().clientParameters()).singleElement().matches(Parameter::required);
    }

    @Test
    void readsHostTemplates() {
        String host = """
                info: {title: T, version: '1'}
                x-ms-parameterized-host:
                  hostTemplate: '%s'
                  parameters: [{name: zone, in: path, required: true, schema: {type: string}, x-ms-client-default: eu}]
                """;
        assertThat(with(host.formatted("{zone}.example.com")).api().endpoint()).isEqualTo("https://eu.example.com");
        Description open = with(host.formatted("{zone}.{account}.example.com"));
        assertThat(open.api().endpoint()).isEmpty();
        assertThat(open.api().hostTemplate()).contains("https://{zone}.{account}.example.com");
        assertThat(open.api().clientParameters())
                .extracting(parameter -> parameter.name() + " " + parameter.in() + " " + parameter.fixedValue())
                .containsExactly("zone HOST Optional[eu]", "account HOST Optional.empty");
        assertThat(open.messages()).hasSize(1);
    }

    @Test
    void readsVariablesOfServers() {
        Description read =
                with("info: {title: T, version: '1'}\nservers: [{url: '{scheme}://h.example/{base}', variables:"
                        + " {scheme: {default: https, enum: [https, http]}, base: {default: ''}}}]");
        assertThat(read.api().endpoint()).isEmpty();
        assertThat(read.api().hostTemplate()).contains("{scheme}://h.example/{base}");
        assertThat(read.api().clientParameters())
                .extracting(parameter -> parameter.name() + " " + parameter.required())
                .containsExactly("scheme false", "base true");
    }

    @Test
    void aFirstVariableForSchemeAndHostIsTheEndpoint() {
        Description read = with("info: {title: T, version: '1'}\nservers: [{url: '{endpoint}/v1/{zone}', variables:"
                + " {endpoint: {default: 'https://h'}, zone: {default: eu}}}]");
        assertThat(read.api().endpoint()).isEqualTo("https://h/v1/eu");
        assertThat(read.api().hostTemplate()).contains("{endpoint}/v1/{zone}");
        assertThat(read.api().clientParameters()).extracting(Parameter::name).containsExactly("zone");
    }
}
