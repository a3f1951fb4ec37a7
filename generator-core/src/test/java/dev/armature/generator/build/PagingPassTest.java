package dev.armature.generator.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Paging;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingPassTest {
    private static final String PAGE_ANSWER =
            "{'200': {description: fine, content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}}";
    private static final String PAGE = """
            Page:
              type: object
              required: [next, links]
              properties:
                value: {type: array, items: {type: string}}
                next: {type: string}
                size: {type: integer}
                odata.next: {type: string}
                nested: {type: object, properties: {all: {type: array, items: {$ref: '#/components/schemas/Item'}}}}
                links: {type: object, required: [next.page], properties: {next.page: {type: string, format: uri}}}
            Item: {type: object, properties: {id: {type: string}}}
            """;

    private static Description api(String operations, String schemas) {
        return Description.of("""
                openapi: 3.0.3
                info: {title: Things, version: "1"}
                paths:
                %s
                components:
                  schemas:
                %s
                """.formatted(operations.indent(2), schemas.indent(4)));
    }

    private static Description pageable(String extension) {
        return api(
                "/things: {get: {operationId: Things_List, x-ms-pageable: " + extension + ", responses: " + PAGE_ANSWER
                        + "}}",
                PAGE);
    }

    private static Optional<Paging> paging(Description read) {
        return read.operations().stream()
                .filter(operation -> operation.operationId().equals("Things_List"))
                .findFirst()
                .orElseThrow()
                .paging();
    }

    @Test
    void readsWhereItemsAndLinksAre() {
        Description read = pageable("{nextLinkName: next}");
        assertThat(paging(read)).hasValueSatisfying(paging -> {
            assertThat(paging.items()).containsExactly("value");
            assertThat(read.show(paging.item())).isEqualTo("STRING");
            assertThat(paging.nextLink()).containsExactly("next");
            assertThat(paging.next()).isEmpty();
        });
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void aNullLinkMeansThatAllComesAtOnce() {
        Description read = pageable("{nextLinkName: null}");
        assertThat(paging(read))
                .hasValueSatisfying(paging -> assertThat(paging.nextLink()).isEmpty());
        assertThat(read.messages()).isEmpty();
    }

    @Test
    void namesWithDotsAreThoseOfOnePropertyOrLeadIntoObjects() {
        Description read = pageable("{nextLinkName: links.next.page, itemName: nested.all}");
        assertThat(paging(read)).hasValueSatisfying(paging -> {
            assertThat(paging.items()).containsExactly("nested", "all");
            assertThat(read.show(paging.item())).isEqualTo("Item");
            assertThat(paging.nextLink()).containsExactly("links", "next.page");
        });
        assertThat(paging(pageable("{nextLinkName: odata.next}")))
                .hasValueSatisfying(paging -> assertThat(paging.nextLink()).containsExactly("odata.next"));
    }

    @Test
    void theLastPageHasNoLinkWhateverIsRequired() {
        Description read = pageable("{nextLinkName: links.next.page}");
        assertThat(required(read.object("Page"), "links")).isFalse();
        assertThat(required(read.object("PageLinks"), "next.page")).isFalse();
        assertThat(required(read.object("Page"), "next")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{nextLinkName: other} | names the member \"other\", which the answer does not have",
                "{nextLinkName: links.other} | names the member \"links.other\", which the answer does not have",
                "{nextLinkName: size} | names the member \"size\", which is no text",
                "{nextLinkName: next, itemName: items} | names the member \"items\", which is no list of the answer",
                "{nextLinkName: next, itemName: next} | names the member \"next\", which is no list of the answer",
                "{nextLinkName: next, operationName: Things_Next} | names the operation \"Things_Next\", which is not there"
            })
    void isNoPagingWhereSomethingIsMissing(String extension, String reason) {
        Description read = pageable(extension);
        assertThat(paging(read)).isEmpty();
        assertThat(read.messages())
                .singleElement()
                .asString()
                .contains("x-ms-pageable " + reason)
                .contains("The operation is generated without paging.");
        assertThat(read.diagnostics().get(0).where().line()).isEqualTo(4);
    }

    @Test
    void aMissingNextLinkNameIsReported() {
        Description read = pageable("{itemName: value}");
        assertThat(paging(read))
                .hasValueSatisfying(paging -> assertThat(paging.nextLink()).isEmpty());
        assertThat(read.messages()).singleElement().asString().contains("x-ms-pageable needs nextLinkName.");
    }

    @Test
    void aLongRunningListIsReported() {
        Description read = api(
                "/things: {post: {operationId: Things_List, x-ms-long-running-operation: true, "
                        + "x-ms-pageable: {nextLinkName: next}, responses: " + PAGE_ANSWER + "}}",
                PAGE);
        assertThat(paging(read)).isEmpty();
        assertThat(read.messages()).singleElement().asString().contains("on a long-running operation");
    }

    @Test
    void answersOfDifferentTypesAreNoPages() {
        Description read = api("""
                /things:
                  get:
                    operationId: Things_List
                    x-ms-pageable: {nextLinkName: next}
                    responses:
                      '200': {description: fine, content: {application/json: {schema: {$ref: '#/components/schemas/Page'}}}}
                      '202': {description: fine, content: {application/json: {schema: {type: string}}}}
                """, PAGE);
        assertThat(paging(read)).isEmpty();
        assertThat(read.messages()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "application/json; charset=utf-8", "*/*"})
    void pagesMayBeXmlToo(String mediaType) {
        assertThat(paging(written(mediaType))).isPresent();
    }

    @Test
    void answersThatAreOnlyTextAreNoPages() {
        Description read = written("text/csv");
        assertThat(paging(read)).isEmpty();
        assertThat(read.messages()).anyMatch(message -> message.contains("neither JSON nor XML"));
    }

    private static Description written(String mediaType) {
        return api(
                "/things: {get: {operationId: Things_List, x-ms-pageable: {nextLinkName: next}, responses: "
                        + PAGE_ANSWER.replace("application/json", "'" + mediaType + "'") + "}}",
                PAGE);
    }

    private static Description following(String parameters, String next) {
        return api("""
                /things/{id}:
                  post:
                    operationId: Things_List
                    x-ms-pageable: {nextLinkName: next, operationName: Things_Next}
                    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
                    requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}
                    responses: %s
                /next/{id}:
                  post:
                    operationId: Things_Next
                    parameters: [{name: id, in: path, required: true, schema: {type: string}}, %s]
                    %s
                """.formatted(PAGE_ANSWER, parameters, next), PAGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{name: token, in: query, required: true, schema: {type: string}}",
                "{name: token, in: query, schema: {type: string}}",
                "{name: nextLink, in: query, schema: {type: string}}, {name: token, in: query, required: false, schema: {type: string}}",
                "{name: token, in: query, required: true, schema: {type: string}}, {name: top, in: query, schema: {type: string}}",
                "{name: token, in: header, required: true, schema: {type: string}}, {name: all, in: query, required: true, schema: {type: string, enum: [a]}}"
            })
    void findsTheParameterThatTakesTheLink(String parameters) {
        Description read = following(
                parameters,
                "requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Item'}}}}\n"
                        + "    responses: " + PAGE_ANSWER);
        String link = parameters.contains("nextLink") ? "nextLink" : "token";
        assertThat(read.messages()).isEmpty();
        assertThat(paging(read).flatMap(Paging::next)).hasValueSatisfying(next -> {
            assertThat(next.link().name()).isEqualTo(link);
            assertThat(next.operation()).extracting(Operation::operationId).isEqualTo("Things_Next");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{name: top, in: query, schema: {type: array, items: {type: string}}} | which has no single parameter for the link",
                "{name: a, in: query, required: true, schema: {type: string}}, {name: b, in: query, required: true, schema: {type: string}}"
                        + " | which has no single parameter for the link",
                "{name: a, in: query, schema: {type: string}}, {name: b, in: query, schema: {type: string}}"
                        + " | which has no single parameter for the link",
                "{name: nextLink, in: query, schema: {type: string}}, {name: b, in: query, required: true, schema: {type: string}}"
                        + " | which needs the parameter \"b\" that the first call does not have"
            })
    void anOperationThatNeedsMoreCannotBringTheNextPage(String parameters, String reason) {
        Description read = following(parameters, "responses: " + PAGE_ANSWER);
        assertThat(paging(read)).isEmpty();
        assertThat(read.messages())
                .singleElement()
                .asString()
                .contains("names the operation \"Things_Next\", " + reason);
    }

    @Test
    void theNextPageHasTheTypeOfTheFirstAndNeedsNoBodyOfItsOwn() {
        String token = "{name: token, in: query, required: true, schema: {type: string}}";
        Description other = following(token, "responses: {'200': {description: fine}}");
        assertThat(other.messages()).singleElement().asString().contains("whose answer is of another type");
        assertThat(paging(other)).isEmpty();
        Description body = following(
                token,
                "requestBody: {required: true, content: {application/json: {schema: {type: string}}}}\n"
                        + "    responses: " + PAGE_ANSWER);
        assertThat(body.messages()).singleElement().asString().contains("which needs a body");
        assertThat(paging(body)).isEmpty();
    }

    @Test
    void anOperationMayBringItsOwnNextPage() {
        Description read = api(
                "/things: {get: {operationId: Things_List, x-ms-pageable: {nextLinkName: next, operationName: Things_List}, "
                        + "parameters: [{name: nextLink, in: query, schema: {type: string}}], responses: " + PAGE_ANSWER
                        + "}}",
                PAGE);
        assertThat(read.messages()).isEmpty();
        assertThat(paging(read).flatMap(Paging::next))
                .hasValueSatisfying(next -> assertThat(next.link().name()).isEqualTo("nextLink"));
    }

    private static Description plain(String method, String page) {
        return api(
                "/things: {" + method + ": {operationId: Things_List, responses: " + PAGE_ANSWER + "}}",
                "Page: {type: object, properties: {" + page + "}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nextLink", "'@nextLink'", "'@odata.nextLink'", "odata.nextLink"})
    void recognisesPagesThatNothingDeclares(String link) {
        Description read = plain(
                "get",
                "list: {type: array, items: {type: integer}}, count: {type: integer}, " + link + ": {type: string}");
        assertThat(paging(read)).hasValueSatisfying(paging -> {
            assertThat(paging.items()).containsExactly("list");
            assertThat(paging.nextLink()).containsExactly(link.replace("'", ""));
        });
        assertThat(read.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list: {type: array, items: {type: integer}}, next: {type: string}",
                "list: {type: array, items: {type: integer}}, nextLink: {type: integer}",
                "list: {type: array, items: {type: integer}}",
                "nextLink: {type: string}",
                "a: {type: array, items: {type: integer}}, b: {type: array, items: {type: integer}}, nextLink: {type: string}",
                "a: {type: array, items: {type: integer}}, '@nextLink': {type: string}, nextLink: {type: string}"
            })
    void takesNothingElseForPages(String page) {
        assertThat(paging(plain("get", page))).isEmpty();
    }

    @Test
    void onlyAGetIsRecognised() {
        assertThat(paging(plain("post", "list: {type: array, items: {type: integer}}, nextLink: {type: string}")))
                .isEmpty();
    }

    private static boolean required(ObjectDef object, String name) {
        return object.properties().stream()
                .filter(property -> property.name().equals(name))
                .findFirst()
                .orElseThrow()
                .required();
    }

    @Test
    void excludedOperationsAreNotThere() {
        Description read = Description.of(
                """
                openapi: 3.0.3
                info: {title: Things, version: "1"}
                paths:
                  /things: {get: {operationId: Things_List, x-ms-pageable: {nextLinkName: next, operationName: Things_Next}, responses: %s}}
                  /next: {get: {operationId: Things_Next, parameters: [{name: t, in: query, schema: {type: string}}], responses: %s}}
                components:
                  schemas:
                """.formatted(PAGE_ANSWER, PAGE_ANSWER) + PAGE.indent(4),
                new Selection(List.of("Things_List"), List.of()));
        assertThat(paging(read)).isEmpty();
        assertThat(read.messages()).singleElement().asString().contains("not included");
    }
}
