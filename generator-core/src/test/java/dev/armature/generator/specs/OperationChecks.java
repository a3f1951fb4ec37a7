package dev.armature.generator.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** Proves what a page says about the call itself: its address, parameters and answers. */
final class OperationChecks {

    private OperationChecks() {}

    static void method(SpecOperation operation, Fact fact) {
        assertThat(operation.method()).isEqualTo(fact.name());
    }

    static void path(SpecOperation operation, Fact fact) {
        assertThat(operation.path()).isEqualTo(fact.name());
    }

    static void host(SpecOperation operation, Fact fact) {
        Spot document = operation.document();
        if (operation.isSwagger2()) {
            assertThat(document.text("host")).isEqualTo(fact.name());
            assertThat(document.child("schemes").elements())
                    .extracting(scheme -> scheme.node().asText())
                    .containsExactly("https");
        } else {
            assertThat(document.child("servers").elements())
                    .extracting(server -> server.text("url"))
                    .containsExactly("https://" + fact.name());
        }
    }

    static void apiVersion(SpecOperation operation, Fact fact) {
        assertThat(operation.document().child("info").child("version").node().isTextual())
                .as("the version is a text")
                .isTrue();
        assertThat(operation.document().child("info").text("version")).isEqualTo(fact.name());
    }

    static void parameter(SpecOperation operation, Fact fact) {
        Map<String, Spot> parameters = operation.parameters();
        assertThat(parameters).containsKey(fact.name());
        Spot parameter = parameters.get(fact.name());
        assertThat(parameter.text("in") + "-parameter").as("place").isEqualTo(fact.kind());
        assertThat(operation.schemas().type(operation.valueSchema(parameter)))
                .as("type")
                .isEqualTo(fact.type());
        assertThat(String.valueOf(parameter.flag("required"))).as("required").isEqualTo(fact.required());
    }

    static void response(SpecOperation operation, Fact fact) {
        Map<String, Spot> responses = operation.responses();
        assertThat(responses).containsKey(fact.name());
        if (!fact.type().equals(Fact.NONE)) {
            assertThat(operation.responseBody(responses.get(fact.name())).map(operation.schemas()::type))
                    .as("type of the body")
                    .contains(fact.type());
        }
    }

    static void responseHeader(SpecOperation operation, Fact fact) {
        int dot = fact.name().indexOf('.');
        String status = fact.name().substring(0, dot);
        String name = fact.name().substring(dot + 1);
        assertThat(operation.responses()).containsKey(status);
        Map<String, Spot> headers = operation.headers(operation.responses().get(status));
        assertThat(headers).containsKey(name);
        assertThat(operation.schemas().type(operation.valueSchema(headers.get(name))))
                .as("type")
                .isEqualTo(fact.type());
    }
}
