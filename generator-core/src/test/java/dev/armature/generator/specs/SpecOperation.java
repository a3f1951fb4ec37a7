package dev.armature.generator.specs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One operation of a document, with the differences between 2.0 and 3.x taken out. */
final class SpecOperation {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final String JSON = "application/json";

    private final SpecTree tree;
    private final Spot pathItem;
    private final Spot node;
    private final String path;
    private final String method;

    private SpecOperation(SpecTree tree, Spot pathItem, String path, String method) {
        this.tree = tree;
        this.pathItem = pathItem;
        this.node = pathItem.child(method);
        this.path = path;
        this.method = method;
    }

    /** All operations of all documents. */
    static List<SpecOperation> all(SpecTree tree) {
        List<SpecOperation> operations = new ArrayList<>();
        for (Spot document : tree.documents()) {
            document.child("paths").members().forEach((path, item) -> item.members().keySet().stream()
                    .filter(METHODS::contains)
                    .map(method -> new SpecOperation(tree, item, path, method))
                    .forEach(operations::add));
        }
        return operations;
    }

    /** The one operation with an id. Fails if there is none, or more than one. */
    static SpecOperation find(SpecTree tree, String id) {
        List<SpecOperation> found = all(tree).stream()
                .filter(operation -> operation.id().equals(id))
                .toList();
        assertThat(found).as("operations with the id %s", id).hasSize(1);
        return found.get(0);
    }

    String id() {
        return node.text("operationId");
    }

    String method() {
        return method.toUpperCase(Locale.ROOT);
    }

    /** The URL template below the host. */
    String path() {
        return document().text("basePath") + path;
    }

    SpecTree tree() {
        return tree;
    }

    Spot node() {
        return node;
    }

    Spot document() {
        return tree.document(node);
    }

    Schemas schemas() {
        return new Schemas(tree);
    }

    boolean isSwagger2() {
        return document().has("swagger");
    }

    /** The parameters of the operation and of its path by name, without the body. */
    Map<String, Spot> parameters() {
        Map<String, Spot> parameters = new LinkedHashMap<>();
        for (Spot owner : List.of(pathItem, node)) {
            owner.child("parameters").elements().stream()
                    .map(tree::follow)
                    .filter(parameter -> !parameter.text("in").equals("body"))
                    .forEach(parameter -> parameters.put(parameter.text("name"), parameter));
        }
        return parameters;
    }

    /** The schema of a parameter or of a header: in 2.0 the very node. */
    Spot valueSchema(Spot parameterOrHeader) {
        return isSwagger2() ? parameterOrHeader : parameterOrHeader.child("schema");
    }

    private Optional<Spot> bodyParameter() {
        return node.child("parameters").elements().stream()
                .map(tree::follow)
                .filter(parameter -> parameter.text("in").equals("body"))
                .findFirst();
    }

    /** The schema of the request body. */
    Optional<Spot> requestBody() {
        return isSwagger2()
                ? bodyParameter().map(body -> body.child("schema"))
                : content(tree.follow(node.child("requestBody"))).map(content -> content.child("schema"));
    }

    /** The key of the body among the parameters of an example file. */
    String bodyKey() {
        return bodyParameter().map(body -> body.text("name")).orElse("body");
    }

    /** The responses by status. */
    Map<String, Spot> responses() {
        Map<String, Spot> responses = new LinkedHashMap<>();
        node.child("responses").members().forEach((status, response) -> responses.put(status, tree.follow(response)));
        return responses;
    }

    /** The schema of the body of a response. */
    Optional<Spot> responseBody(Spot response) {
        return isSwagger2()
                ? Optional.of(response.child("schema")).filter(Spot::exists)
                : content(response).map(content -> content.child("schema"));
    }

    /** The headers of a response by name. */
    Map<String, Spot> headers(Spot response) {
        Map<String, Spot> headers = new LinkedHashMap<>();
        response.child("headers").members().forEach((name, header) -> headers.put(name, tree.follow(header)));
        return headers;
    }

    private static Optional<Spot> content(Spot owner) {
        return Optional.of(owner.child("content").child(JSON)).filter(Spot::exists);
    }

    /** All schemas of a name that the operation leads to. */
    Map<String, Spot> namedSchemas() {
        List<Spot> roots = new ArrayList<>();
        parameters().values().forEach(parameter -> roots.add(valueSchema(parameter)));
        requestBody().ifPresent(roots::add);
        responses().values().forEach(response -> {
            responseBody(response).ifPresent(roots::add);
            headers(response).values().forEach(header -> roots.add(valueSchema(header)));
        });
        return schemas().named(roots);
    }

    /** The security schemes that a call needs, by name, each with the scopes that it asks for. */
    Map<String, List<String>> requiredSchemes() {
        Spot requirements =
                node.has("security") ? node.child("security") : document().child("security");
        Map<String, List<String>> schemes = new LinkedHashMap<>();
        requirements.elements().forEach(requirement -> requirement.members().forEach((name, scopes) -> {
            List<String> texts = new ArrayList<>();
            scopes.node().forEach(scope -> texts.add(scope.asText()));
            schemes.put(name, texts);
        }));
        return schemes;
    }

    /** The declaration of a security scheme. */
    Spot scheme(String name) {
        Spot schemes = isSwagger2()
                ? document().child("securityDefinitions")
                : document().child("components").child("securitySchemes");
        return tree.follow(schemes.child(name));
    }

    /** The flows of an OAuth2 scheme by name. */
    Map<String, Spot> flows(Spot scheme) {
        return isSwagger2() && scheme.has("flow")
                ? Map.of(scheme.text("flow"), scheme)
                : scheme.child("flows").members();
    }

    /** The example files by title. */
    Map<String, Spot> examples() {
        Map<String, Spot> examples = new LinkedHashMap<>();
        node.child("x-ms-examples").members().forEach((title, file) -> examples.put(title, tree.follow(file)));
        return examples;
    }

    /**
     * The payloads that a 3.x document gives as standard examples.
     *
     * @param part {@code request}, a status, or {@code status.header}
     */
    List<JsonNode> standardExamples(String part) {
        if (part.equals("request")) {
            return content(tree.follow(node.child("requestBody")))
                    .map(this::values)
                    .orElse(List.of());
        }
        int dot = part.indexOf('.');
        Spot response = responses().get(dot < 0 ? part : part.substring(0, dot));
        if (response == null) {
            return List.of();
        }
        return dot < 0
                ? content(response).map(this::values).orElse(List.of())
                : values(tree.follow(response.child("headers").child(part.substring(dot + 1))));
    }

    private List<JsonNode> values(Spot owner) {
        List<JsonNode> values = new ArrayList<>();
        if (owner.has("example")) {
            values.add(owner.node().get("example"));
        }
        owner.child("examples").members().values().stream()
                .map(tree::follow)
                .map(example -> example.node().path("value"))
                .forEach(values::add);
        return values;
    }
}
