package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Parameter.Encoding;
import dev.armature.generator.model.Parameter.In;
import dev.armature.generator.model.Parameter.Scope;
import dev.armature.generator.model.Parameter.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterReaderTest {
    private static Description with(String parameters) {
        return Description.ofOperation("get", "/things/{id}", """
                operationId: Things_List
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  - %s
                responses: {"204": {description: fine}}
                """.formatted(parameters));
    }

    private static Parameter second(String parameter) {
        return with(parameter).operation().parameters().get(1);
    }

    @ParameterizedTest
    @CsvSource({
        "query,,,FORM,true",
        "query,form,false,FORM,false",
        "query,spaceDelimited,,SPACE_DELIMITED,false",
        "query,pipeDelimited,true,PIPE_DELIMITED,true",
        "header,,,SIMPLE,false",
        "cookie,,,FORM,true"
    })
    void readsStyleWithTheDefaultsOfOpenApi(String in, String style, String explode, Style expected, boolean exploded) {
        Parameter parameter = second("{name: p, in: " + in + ", schema: {type: array, items: {type: string}}"
                + (style == null ? "" : ", style: " + style) + (explode == null ? "" : ", explode: " + explode) + "}");
        assertThat(parameter.style()).isEqualTo(expected);
        assertThat(parameter.explode()).isEqualTo(exploded);
        assertThat(parameter.in()).isEqualTo(In.valueOf(in.toUpperCase(java.util.Locale.ROOT)));
    }

    @Test
    void readsCollectionFormatsThatOnlyVersion2Knows() {
        Description read = Description.of("""
                swagger: "2.0"
                info: {title: Things, version: "1"}
                paths:
                  /things:
                    get:
                      operationId: Things_List
                      parameters:
                        - {name: a, in: query, type: array, items: {type: string}, collectionFormat: tsv}
                        - {name: b, in: header, type: array, items: {type: string}, collectionFormat: pipes}
                        - {name: c, in: query, type: array, items: {type: string}, collectionFormat: multi}
                        - {name: d, in: query, type: array, items: {type: string}}
                      responses: {"204": {description: fine}}
                """);
        assertThat(read.operation().parameters())
                .extracting(Parameter::style)
                .containsExactly(Style.TAB_DELIMITED, Style.PIPE_DELIMITED, Style.FORM, Style.FORM);
        assertThat(read.operation().parameters())
                .extracting(Parameter::explode)
                .containsExactly(false, false, true, false);
    }

    @Test
    void warnsAboutUnknownStyles() {
        Description read = with("{name: p, in: query, style: matrix, schema: {type: string}}");
        assertThat(read.operation().parameters().get(1).style()).isEqualTo(Style.FORM);
        assertThat(read.messages()).singleElement().asString().contains("/parameters/1/style This style");
    }

    @Test
    void belongsToTheCallUnlessSaidOtherwise() {
        assertThat(second("{name: p, in: query, schema: {type: string}}").scope())
                .isEqualTo(Scope.METHOD);
        assertThat(second("{name: p, in: query, x-ms-parameter-location: client, schema: {type: string}}")
                        .scope())
                .isEqualTo(Scope.CLIENT);
        assertThat(second("{name: api-version, in: query, x-ms-parameter-location: method, schema: {type: string}}")
                        .scope())
                .isEqualTo(Scope.CLIENT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schema: {type: string, default: a, enum: [b]}, x-ms-client-default: c | a",
                "schema: {type: string, enum: [b]}, x-ms-client-default: c | b",
                "schema: {type: string}, x-ms-client-default: c | c",
                "schema: {type: string} | 2024-05-01",
            })
    void findsTheApiVersion(String rest, String value) {
        Description read = with("{name: api-version, in: query, required: true, " + rest + "}");
        Parameter parameter = read.operation().parameters().get(1);
        assertThat(parameter.fixedValue()).contains(value);
        assertThat(parameter.isApiVersion()).isTrue();
        assertThat(read.show(parameter.type())).isEqualTo("STRING");
        assertThat(read.api().clientParameters()).containsExactly(parameter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "required: true, schema: {type: string, enum: [only]} | only",
                "required: true, schema: {type: string, enum: [only], x-ms-enum: {name: E, modelAsString: false}} | only",
                "required: true, schema: {type: boolean, enum: [true]} | true",
                "schema: {type: string}, x-ms-client-default: mine | mine",
                "schema: {type: string, enum: [only]} |",
                "required: true, schema: {type: string, enum: [only], x-ms-enum: {name: E, modelAsString: true}} |",
                "required: true, schema: {type: string, default: theirs} |",
            })
    void fixesValuesThatNeverChange(String rest, String value) {
        Parameter parameter = second("{name: p, in: query, " + rest + "}");
        assertThat(parameter.fixedValue().orElse(null)).isEqualTo(value);
    }

    @Test
    void aFixedValueNeedsNoTypeOfItsOwn() {
        Description read = with("{name: p, in: query, required: true, schema: {type: string, enum: [only]}}");
        assertThat(read.api().types()).isEmpty();
    }

    @Test
    void readsEncodingNamesAndTexts() {
        Parameter parameter = second("{name: p, in: query, description: Mine., x-ms-client-name: scope,"
                + " x-ms-skip-url-encoding: true, schema: {type: string, description: Its own., maxLength: 3}}");
        assertThat(parameter.encoding()).isEqualTo(Encoding.NONE);
        assertThat(parameter.clientName()).contains("scope");
        assertThat(parameter.docs().description()).isEqualTo("Mine.");
        assertThat(parameter.constraints().get("maxLength")).contains("3");
        assertThat(second("{name: p, in: query, allowReserved: true, schema: {type: string}}")
                        .encoding())
                .isEqualTo(Encoding.RESERVED);
    }

    @Test
    void leavesOutHeadersThatHaveAnotherPlace() {
        for (String name : new String[] {"Accept", "content-type", "Authorization"}) {
            Description read = with("{name: " + name + ", in: header, schema: {type: string}}");
            assertThat(read.operation().parameters()).hasSize(1);
            assertThat(read.messages()).singleElement().asString().contains("The header \"" + name + "\"");
        }
    }

    @Test
    void readsObjectsMapsAndListsOfThem() {
        Description read = with(
                "{name: p, in: query, style: deepObject, schema: {type: object, properties: {a: {type: string}}}}");
        assertThat(read.show(read.operation().parameters().get(1).type())).isEqualTo("ThingsListP");
        assertThat(read.messages()).isEmpty();
        assertThat(read.show(
                        second("{name: p, in: query, schema: {type: object, additionalProperties: {type: integer}}}")
                                .type()))
                .isEqualTo("{INT64}");
    }

    @ParameterizedTest
    @CsvSource({"deepObject,with further brackets", "form,as JSON"})
    void warnsWhereOpenApiLeavesOpenHowToWrite(String style, String how) {
        Description read = with("{name: p, in: query, style: " + style
                + ", schema: {type: object, properties: {a: {type: array, items: {type: string}}}}}");
        assertThat(read.messages()).singleElement().asString().contains("/parameters/1 OpenAPI", how);
        assertThat(with("{name: p, in: query, schema: {type: array, items: {type: object, properties: {a: {}}}}}")
                        .messages())
                .singleElement()
                .asString()
                .contains("as JSON");
    }

    @Test
    void readsJsonInsideOfParameters() {
        Description read = with("{name: p, in: query, content: {application/json: {schema: {type: object, properties:"
                + " {a: {type: array, items: {type: string}}}}}}}");
        Parameter parameter = read.operation().parameters().get(1);
        assertThat(read.show(parameter.type())).isEqualTo("ThingsListP");
        assertThat(parameter.layout().json()).isTrue();
        assertThat(read.messages()).isEmpty();

        Description text = with("{name: p, in: query, content: {text/plain: {schema: {type: integer}}}}");
        assertThat(text.show(text.operation().parameters().get(1).type())).isEqualTo("INT64");
        assertThat(text.operation().parameters().get(1).layout().json()).isFalse();
        assertThat(text.messages()).isEmpty();

        Description xml = with("{name: p, in: query, content: {application/xml: {schema: {type: string}}}}");
        assertThat(xml.messages()).singleElement().asString().contains("Of media types only JSON");
    }

    @Test
    void readsStylesOfPaths() {
        Description read = Description.ofOperation("get", "/things/{id}{p}", """
                operationId: Things_Get
                parameters:
                  - {name: id, in: path, required: true, style: matrix, explode: true, schema: {type: string}}
                  - {name: p, in: path, required: true, style: label, schema: {type: string}}
                responses: {"204": {description: fine}}
                """);
        assertThat(read.operation().parameters().get(0).layout()).isEqualTo(Parameter.Layout.of(Style.MATRIX, true));
        assertThat(read.operation().parameters().get(1).layout()).isEqualTo(Parameter.Layout.of(Style.LABEL, false));
    }

    @Test
    void pathsOfVersion2KeepWhatASegmentMayHold() {
        Description read = Description.of("""
                swagger: "2.0"
                info: {title: Things, version: "1"}
                paths:
                  /things/{a}/{b}:
                    get:
                      operationId: Things_List
                      parameters:
                        - {name: a, in: path, required: true, type: string}
                        - {name: b, in: path, required: true, type: string, x-ms-skip-url-encoding: true}
                        - {name: x-ms-meta, in: header, type: string, x-ms-header-collection-prefix: x-ms-meta-}
                        - {name: m, in: header, type: array, items: {type: string}, collectionFormat: multi}
                      responses: {"204": {description: fine}}
                """);
        assertThat(read.operation().parameters())
                .extracting(Parameter::encoding)
                .containsExactly(Encoding.COMPONENT, Encoding.NONE, Encoding.UNRESERVED, Encoding.UNRESERVED);
        assertThat(read.operation().parameters().get(2).layout().prefix()).contains("x-ms-meta-");
        assertThat(read.show(read.operation().parameters().get(2).type())).isEqualTo("{STRING}");
        assertThat(read.messages()).singleElement().asString().contains("\"multi\" does not exist here");
    }

    @Test
    void warnsAboutEmptyValuesOfOtherTypes() {
        assertThat(with("{name: p, in: query, allowEmptyValue: true, schema: {type: string}}")
                        .messages())
                .isEmpty();
        assertThat(with("{name: p, in: query, allowEmptyValue: true, schema: {type: integer}}")
                        .messages())
                .singleElement()
                .asString()
                .contains("Only texts can be sent empty");
    }

    @Test
    void namesEnumsOfOperationsPathsAndSharedParametersApart() {
        Description read = Description.of("""
                openapi: 3.0.3
                info: {title: Things, version: "1"}
                paths:
                  /things:
                    parameters:
                      - {name: level, in: query, schema: {type: string, enum: [a, b]}}
                    get:
                      operationId: Things_List
                      parameters:
                        - {name: order, in: query, schema: {type: string, enum: [a, b]}}
                        - {$ref: '#/components/parameters/Shared'}
                      responses: {"204": {description: fine}}
                components:
                  parameters:
                    Shared: {name: detail, in: query, schema: {type: string, enum: [a, b]}}
                """);
        assertThat(read.typeNames()).containsExactly("ThingsLevel", "ThingsListOrder", "Detail");
    }

    @Test
    void pathParametersHaveToStandInThePath() {
        Description read = Description.ofOperation("get", "/things/{id}", """
                operationId: Things_Get
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  - {name: ident, in: path, required: true, schema: {type: string}}
                responses: {"204": {description: fine}}
                """);
        assertThat(read.failed()).isTrue();
        assertThat(read.messages())
                .singleElement()
                .asString()
                .startsWith(
                        "ERROR /paths/~1things~1{id}/get/parameters/1 The path parameter \"ident\" is not in the path");
    }

    @Test
    void theQueryOfAPathBecomesFixedParameters() {
        Description read = Description.of("""
                swagger: "2.0"
                info: {title: Things, version: "1"}
                paths: {}
                x-ms-paths:
                  /things?comp=list&restype=all:
                    get:
                      operationId: Things_List
                      parameters: [{name: restype, in: query, required: true, type: string, enum: [all]}]
                      responses: {"204": {description: fine}}
                """);
        assertThat(read.operation().path()).isEqualTo("/things");
        assertThat(read.operation().parameters())
                .extracting(parameter ->
                        parameter.name() + "=" + parameter.fixedValue().orElse(""))
                .containsExactly("restype=all", "comp=list");
    }

    @Test
    void warnsWhenAClientParameterDiffers() {
        Description read = Description.of("""
                openapi: 3.0.3
                info: {title: Things, version: "1"}
                paths:
                  /a:
                    get:
                      operationId: A_Get
                      parameters: [{name: api-version, in: query, schema: {type: string, default: "1"}}]
                      responses: {"204": {description: fine}}
                  /b:
                    get:
                      operationId: B_Get
                      parameters: [{name: api-version, in: query, required: true, schema: {type: string, default: "2"}}]
                      responses: {"204": {description: fine}}
                """);
        assertThat(read.api().clientParameters()).hasSize(1);
        assertThat(read.api().clientParameters().get(0).required()).isTrue();
        assertThat(read.messages())
                .singleElement()
                .asString()
                .contains("\"api-version\" is declared with another type or value");
    }

    @Test
    void aPathParameterInTheQueryOfAPathIsAParameterOfTheQuery() {
        Description read =
                Description.ofOperation("get", "/rides/{id}?page={page}&per_page={size}&kind=all&x=a{id}", """
                operationId: Rides_List
                parameters:
                  - {name: id, in: path, required: true, schema: {type: string}}
                  - {name: page, in: path, required: true, schema: {type: integer, format: int32}}
                  - {name: size, in: path, required: true, schema: {type: integer, format: int32}}
                responses: {"204": {description: none}}
                """);
        assertThat(read.operation().path()).isEqualTo("/rides/{id}");
        assertThat(read.operation().parameters())
                .extracting(
                        Parameter::in,
                        Parameter::name,
                        parameter -> parameter.clientName().orElse(""),
                        parameter -> parameter.fixedValue().orElse(""))
                .containsExactly(
                        tuple(Parameter.In.PATH, "id", "", ""),
                        tuple(Parameter.In.QUERY, "page", "page", ""),
                        tuple(Parameter.In.QUERY, "per_page", "size", ""),
                        tuple(Parameter.In.QUERY, "kind", "", "all"));
        assertThat(read.messages())
                .containsExactly("WARNING /paths/~1rides~1{id}?page={page}&per_page={size}&kind=all&x=a{id}/get"
                        + " The query of the path has x=a{id}, which is no parameter of its own. It is not sent.");
    }

    @Test
    void aPathMayRepeatParametersOfTheQuery() {
        Description read = Description.ofOperation("get", "/articles?query={query}&page={page}", """
                operationId: Articles_Search
                parameters:
                  - {name: query, in: query, required: true, schema: {type: string}}
                  - {name: page, in: query, schema: {type: string}}
                responses: {"204": {description: none}}
                """);
        assertThat(read.operation().path()).isEqualTo("/articles");
        assertThat(read.operation().parameters())
                .extracting(Parameter::in, Parameter::name)
                .containsExactly(tuple(Parameter.In.QUERY, "query"), tuple(Parameter.In.QUERY, "page"));
        assertThat(read.messages()).isEmpty();
    }
}
