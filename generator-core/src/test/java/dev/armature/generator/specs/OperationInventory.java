package dev.armature.generator.specs;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads everything off a document that a page could state about one operation: the facts in reverse. */
final class OperationInventory {

    private final SpecOperation operation;
    private final Schemas schemas;
    private final SchemaInventory types;
    private final List<Fact> facts = new ArrayList<>();

    private OperationInventory(SpecOperation operation, Set<String> parts) {
        this.operation = operation;
        this.schemas = operation.schemas();
        this.types = new SchemaInventory(schemas, operation.id(), parts);
    }

    /**
     * Lists what a document has.
     *
     * @param parts names of schemas that are no types of their own but parts of the paths through them
     */
    static List<Fact> of(SpecOperation operation, Set<String> parts) {
        OperationInventory inventory = new OperationInventory(operation, parts);
        inventory.addAddress();
        inventory.addParameters();
        inventory.addRequest();
        inventory.addResponses();
        inventory.addSecurity();
        inventory.addExamples();
        operation.namedSchemas().values().forEach(schema -> inventory.facts.addAll(inventory.types.of(schema)));
        return inventory.facts;
    }

    private void add(String kind, String name, String type) {
        facts.add(Fact.of(operation.id(), kind, name, type));
    }

    private void addAddress() {
        add("method", operation.method(), Fact.NONE);
        add("path", operation.path(), Fact.NONE);
        Spot document = operation.document();
        add("api-version", document.child("info").text("version"), Fact.NONE);
        if (operation.isSwagger2()) {
            add("host", document.text("host"), Fact.NONE);
        } else {
            document.child("servers")
                    .elements()
                    .forEach(server -> add("host", server.text("url").replaceFirst("^https://", ""), Fact.NONE));
        }
    }

    private void addParameters() {
        operation.parameters().forEach((name, parameter) -> {
            Spot schema = operation.valueSchema(parameter);
            String kind = parameter.text("in") + "-parameter";
            String required = String.valueOf(parameter.flag("required"));
            facts.add(new Fact(operation.id(), kind, name, schemas.type(schema), required));
            facts.addAll(types.constraints(name, schemas.target(schema)));
        });
    }

    private void addRequest() {
        operation.requestBody().ifPresent(body -> types.leaves(body).forEach((path, steps) -> {
            if (steps.stream().noneMatch(schemas::isReadOnly)) {
                String type = schemas.type(steps.get(steps.size() - 1));
                String required = String.valueOf(schemas.isRequired(body, path));
                facts.add(new Fact(operation.id(), "request-property", path, type, required));
            }
        }));
    }

    private void addResponses() {
        operation.responses().forEach((status, response) -> {
            add(
                    "response",
                    status,
                    operation.responseBody(response).map(schemas::type).orElse(Fact.NONE));
            operation
                    .headers(response)
                    .forEach((name, header) ->
                            add("response-header", status + "." + name, schemas.type(operation.valueSchema(header))));
        });
    }

    private void addSecurity() {
        operation.requiredSchemes().keySet().forEach(name -> {
            Spot scheme = operation.scheme(name);
            add("security", name, scheme.text("type"));
            operation.flows(scheme).forEach((flow, declaration) -> {
                add("security", name + ".flow", flow);
                for (String url : List.of("authorizationUrl", "tokenUrl", "refreshUrl")) {
                    if (declaration.has(url)) {
                        add("security", name + "." + url, declaration.text(url));
                    }
                }
                declaration.child("scopes").members().keySet().forEach(scope -> add("scope", scope, Fact.NONE));
            });
        });
    }

    private void addExamples() {
        ExampleChecks.parts(operation).forEach((part, payload) -> add("example", part, CanonicalJson.digest(payload)));
    }
}
