package dev.armature.generator.spec;

import dev.armature.generator.model.LongRunning.FinalStateVia;
import dev.armature.generator.model.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Typed access to the extensions of Microsoft's descriptions ("AutoRest Extensions for OpenAPI 2.0"). A value of a wrong type has
 * been reported when the document was loaded and reads here as if it were absent. Every method takes the node that carries the
 * extension and never fails.
 */
public final class AzureExtensions {
    private static final Map<String, FinalStateVia> FINAL_STATE = Map.of(
            "azure-async-operation", FinalStateVia.AZURE_ASYNC_OPERATION,
            "location", FinalStateVia.LOCATION,
            "original-uri", FinalStateVia.ORIGINAL_URI,
            "operation-location", FinalStateVia.OPERATION_LOCATION);

    private AzureExtensions() {}

    /** {@code x-ms-client-name}: the name in code of a parameter, property, schema or header. */
    public static Optional<String> clientName(Node node) {
        return string(node, "x-ms-client-name");
    }

    /**
     * {@code x-ms-parameter-location}: who sets a parameter. Shared parameters of a 2.0 document that leave it out have it by
     * now, as {@code client}.
     */
    public static Optional<Parameter.Scope> parameterLocation(Node parameter) {
        return string(parameter, "x-ms-parameter-location").flatMap(text -> switch (text) {
            case "client" -> Optional.of(Parameter.Scope.CLIENT);
            case "method" -> Optional.of(Parameter.Scope.METHOD);
            default -> Optional.empty();
        });
    }

    /** {@code x-ms-skip-url-encoding}: the value of a path or query parameter is already encoded. */
    public static boolean skipUrlEncoding(Node parameter) {
        return parameter.isTrue("x-ms-skip-url-encoding");
    }

    /** {@code x-ms-enum}, on a schema. */
    public static Optional<EnumExtension> enumeration(Node schema) {
        return object(schema, "x-ms-enum").map(EnumExtension::of);
    }

    /** {@code x-ms-client-flatten}, on a property (also beside its {@code $ref}) or a request body. */
    public static boolean clientFlatten(Node node) {
        return node.isTrue("x-ms-client-flatten");
    }

    /** {@code x-ms-secret}: the value must never be printed. */
    public static boolean secret(Node schema) {
        return schema.isTrue("x-ms-secret");
    }

    /** {@code x-ms-mutability}: when a property may travel; empty when the description says nothing. */
    public static Optional<Set<Mutability>> mutability(Node schema) {
        if (kind(schema, "x-ms-mutability", Node.Kind.ARRAY).isEmpty()) {
            return Optional.empty();
        }
        Set<Mutability> set = new LinkedHashSet<>();
        for (Node item : schema.items("x-ms-mutability")) {
            switch (item.text()) {
                case "create" -> set.add(Mutability.CREATE);
                case "read" -> set.add(Mutability.READ);
                case "update" -> set.add(Mutability.UPDATE);
                default -> {
                    // reported when the document was loaded
                }
            }
        }
        return Optional.of(set);
    }

    /** {@code x-ms-long-running-operation}. */
    public static boolean longRunning(Node operation) {
        return operation.isTrue("x-ms-long-running-operation");
    }

    /** {@code x-ms-long-running-operation-options.final-state-via}; DEFAULT when not declared or not known. */
    public static FinalStateVia finalStateVia(Node operation) {
        Node via = operation.members("x-ms-long-running-operation-options").get("final-state-via");
        return via != null && via.kind() == Node.Kind.STRING
                ? FINAL_STATE.getOrDefault(via.text(), FinalStateVia.DEFAULT)
                : FinalStateVia.DEFAULT;
    }

    /** {@code x-ms-long-running-operation-options.final-state-schema}, as a schema that is a reference. */
    public static Optional<Node> finalStateSchema(Node operation) {
        return object(operation, "x-ms-long-running-operation-options")
                .flatMap(options -> options.get("final-state-schema"))
                .flatMap(AzureExtensions::reference);
    }

    /** {@code x-ms-pageable}. */
    public static Optional<Pageable> pageable(Node operation) {
        return object(operation, "x-ms-pageable")
                .map(paging -> new Pageable(
                        string(paging, "itemName").orElse("value"),
                        string(paging, "nextLinkName"),
                        string(paging, "operationName")));
    }

    /** {@code x-ms-discriminator-value}: what the discriminator of a subtype holds. */
    public static Optional<String> discriminatorValue(Node schema) {
        return string(schema, "x-ms-discriminator-value");
    }

    /** {@code x-ms-client-default}: the value the client sends unless told otherwise. */
    public static Optional<Node> clientDefault(Node node) {
        return node.get("x-ms-client-default").filter(value -> value.kind() != Node.Kind.NULL);
    }

    /** {@code x-ms-error-response}: whether a response is an error whatever its status; empty when the status decides. */
    public static Optional<Boolean> errorResponse(Node response) {
        return bool(response, "x-ms-error-response");
    }

    /** {@code x-ms-examples}, the files read. */
    public static List<ExampleNode> examples(Node operation) {
        List<ExampleNode> examples = new ArrayList<>();
        for (Map.Entry<String, Node> example :
                operation.members("x-ms-examples").entrySet()) {
            Node content = example.getValue();
            if (content.isObject()) {
                examples.add(
                        new ExampleNode(example.getKey(), content.members("parameters"), content.members("responses")));
            }
        }
        return List.copyOf(examples);
    }

    /** {@code x-ms-azure-resource}: the schema is a resource of Azure Resource Manager. */
    public static boolean azureResource(Node schema) {
        return schema.isTrue("x-ms-azure-resource");
    }

    /** {@code x-ms-arm-id-details.allowedResources[].type}: the types of resources that an ARM id may name. */
    public static List<String> armIdTypes(Node schema) {
        return object(schema, "x-ms-arm-id-details")
                .flatMap(details -> array(details, "allowedResources"))
                .map(resources -> resources.stream()
                        .flatMap(resource -> string(resource, "type").stream())
                        .toList())
                .orElse(List.of());
    }

    /** {@code x-ms-header-collection-prefix}: the header stands for all headers with this prefix. */
    public static Optional<String> headerCollectionPrefix(Node header) {
        return string(header, "x-ms-header-collection-prefix");
    }

    /** {@code x-ms-parameter-grouping}: the parameter is to be passed as a member of a group. */
    public static Optional<ParameterGroup> parameterGrouping(Node parameter) {
        return object(parameter, "x-ms-parameter-grouping")
                .map(group -> new ParameterGroup(string(group, "name"), string(group, "postfix")));
    }

    /** {@code x-ms-identifiers}: what tells the items of an array apart; empty when not declared. */
    public static Optional<List<String>> identifiers(Node schema) {
        return array(schema, "x-ms-identifiers")
                .map(items -> items.stream().map(Node::text).toList());
    }

    /** {@code x-ms-external}: the type exists elsewhere and is not to be generated. */
    public static boolean external(Node schema) {
        return schema.isTrue("x-ms-external");
    }

    /** {@code x-ms-internal}: the operation is not for users. */
    public static boolean internal(Node operation) {
        return operation.isTrue("x-ms-internal");
    }

    /** {@code x-ms-odata}: the schema, as a reference, whose properties the OData filter may use. */
    public static Optional<Node> odata(Node operation) {
        return operation.get("x-ms-odata").flatMap(AzureExtensions::reference);
    }

    /** {@code x-ms-request-id}: the response header that carries the request id. */
    public static Optional<String> requestId(Node operation) {
        return string(operation, "x-ms-request-id");
    }

    /** {@code x-ms-client-request-id}: the header parameter that carries the caller's id of the request. */
    public static boolean clientRequestId(Node parameter) {
        return parameter.isTrue("x-ms-client-request-id");
    }

    /** {@code x-ms-api-version}: whether a parameter is the version of the API; empty when its name decides. */
    public static Optional<Boolean> apiVersion(Node parameter) {
        return bool(parameter, "x-ms-api-version");
    }

    /** {@code x-ms-text}: the property is the text of its XML element. */
    public static boolean xmlText(Node xml) {
        return xml.isTrue("x-ms-text");
    }

    /** {@code x-ms-parameterized-host}: the host is made of parameters of the client. */
    public static Optional<ParameterizedHost> parameterizedHost(Node root) {
        return object(root, "x-ms-parameterized-host").map(host -> {
            String template = string(host, "hostTemplate").orElse("");
            boolean prefix = bool(host, "useSchemePrefix").orElse(true);
            return new ParameterizedHost(
                    template,
                    prefix,
                    array(host, "parameters").orElse(List.of()),
                    string(host, "x-host-url").orElse((prefix ? "https://" : "") + template));
        });
    }

    /** Whether a schema allows null: {@code nullable}, {@code x-nullable}, or {@code null} among the types of 3.1. */
    public static boolean nullable(Node schema) {
        for (Node type : schema.items("type")) {
            if (type.text().equals("null")) {
                return true;
            }
        }
        return schema.isTrue("nullable") || schema.isTrue("x-nullable");
    }

    private static Optional<Node> reference(Node text) {
        return text.kind() == Node.Kind.STRING
                ? Optional.of(Node.object(text.where(), Map.of("$ref", text)))
                : Optional.empty();
    }

    private static Optional<Node> kind(Node node, String name, Node.Kind kind) {
        Node value = node.members().get(name);
        return value != null && value.kind() == kind ? Optional.of(value) : Optional.empty();
    }

    static Optional<String> string(Node node, String name) {
        return kind(node, name, Node.Kind.STRING).map(Node::text);
    }

    static Optional<Boolean> bool(Node node, String name) {
        return kind(node, name, Node.Kind.BOOLEAN).map(value -> value.text().equals("true"));
    }

    private static Optional<Node> object(Node node, String name) {
        return kind(node, name, Node.Kind.OBJECT);
    }

    private static Optional<List<Node>> array(Node node, String name) {
        return kind(node, name, Node.Kind.ARRAY).map(Node::items);
    }

    /** The words of {@code x-ms-mutability}. */
    public enum Mutability {
        /** May be set when the resource is created. */
        CREATE,
        /** Is returned. */
        READ,
        /** May be changed later. */
        UPDATE
    }

    /**
     * {@code x-ms-pageable}.
     *
     * @param itemName the member that holds the items
     * @param nextLinkName the member that holds the link to the next page; empty when all items come in one answer
     * @param operationName the operationId to call for the next page
     */
    public record Pageable(String itemName, Optional<String> nextLinkName, Optional<String> operationName) {}

    /**
     * A group of {@code x-ms-parameter-grouping}.
     *
     * @param name the name of the group's type
     * @param postfix what to append to the names of group and method when there is no name
     */
    public record ParameterGroup(Optional<String> name, Optional<String> postfix) {}

    /**
     * {@code x-ms-parameterized-host}.
     *
     * @param template the host with parameters in braces
     * @param schemePrefix whether the scheme is to be put before it
     * @param parameters parameter objects or references to such
     * @param url the template with all that stands around it
     */
    public record ParameterizedHost(String template, boolean schemePrefix, List<Node> parameters, String url) {
        public ParameterizedHost {
            parameters = List.copyOf(parameters);
        }
    }
}
