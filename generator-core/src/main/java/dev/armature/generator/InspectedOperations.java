package dev.armature.generator;

import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.LongRunning;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.Paging;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.ResponseHeader;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.naming.ClientNames;
import dev.armature.generator.naming.Names;
import dev.armature.generator.naming.OperationNames;
import dev.armature.generator.poet.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The operations part of an {@link Inspection}. Members that do not apply to an operation are left out. */
final class InspectedOperations {
    private static final String ANY_ERROR = "dev.armature.runtime.ApiException";

    private final Names names;
    private final Types types;

    InspectedOperations(NamedApi named, Types types) {
        this.names = named.names();
        this.types = types;
    }

    Map<String, Object> operation(OperationGroup group, ClientNames client, Operation operation) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("operationId", operation.operationId());
        json.put("method", operation.method());
        json.put("path", operation.path());
        json.put("group", group.name());
        json.put("deprecated", operation.deprecated());
        json.put("javaClient", client.client().toString());
        json.put("javaAsyncClient", client.asyncClient().toString());
        putJavaNames(json, operation);
        json.put("parameters", parameters(operation));
        operation.body().ifPresent(body -> json.put("body", body(operation, body)));
        json.put(
                "responses",
                operation.responses().stream()
                        .map(each -> response(operation, each))
                        .toList());
        json.put("errors", operation.errors().stream().map(this::error).toList());
        operation.longRunning().ifPresent(value -> json.put("longRunning", longRunning(value)));
        operation.paging().ifPresent(value -> json.put("paging", paging(value)));
        json.put("security", Inspection.security(operation.security()));
        return json;
    }

    /** A parameter under the Java name it has where it is set. */
    Map<String, Object> parameter(Parameter parameter, String javaName) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", parameter.name());
        json.put("in", Inspection.word(parameter.in()));
        json.put("required", parameter.required());
        json.put("scope", Inspection.word(parameter.scope()));
        json.putAll(type(parameter.type()));
        json.put("javaName", javaName);
        parameter.fixedValue().ifPresent(value -> json.put("fixedValue", value));
        json.put("style", Inspection.word(parameter.style()));
        json.put("explode", parameter.explode());
        json.put("skipUrlEncoding", parameter.skipUrlEncoding());
        return json;
    }

    private void putJavaNames(Map<String, Object> json, Operation operation) {
        OperationNames own = names.operation(operation);
        json.put("javaMethod", own.method());
        if (operation.longRunning().isPresent()) {
            json.put("javaBegin", own.begin());
            json.put("javaResume", own.resume());
        }
        if (hasOptions(operation)) {
            json.put("javaOptions", names.options(operation).toString());
        }
        if (hasHeaders(operation)) {
            json.put("javaHeaders", names.headers(operation).toString());
        }
    }

    private List<Map<String, Object>> parameters(Operation operation) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            boolean ofClient = parameter.scope() == Parameter.Scope.CLIENT;
            Map<String, Object> json = parameter(
                    parameter, ofClient ? names.clientParameter(parameter) : names.parameter(operation, parameter));
            json.put("inOptions", isOption(parameter));
            all.add(json);
        }
        return all;
    }

    private Map<String, Object> body(Operation operation, RequestBody body) {
        Map<String, Object> json = new LinkedHashMap<>();
        body.name().ifPresent(name -> json.put("name", name));
        json.put("contentTypes", body.contentTypes());
        json.put("required", body.required());
        json.putAll(type(body.type()));
        json.put("javaName", names.body(operation));
        json.put("inOptions", !body.required());
        return json;
    }

    private Map<String, Object> response(Operation operation, ApiResponse response) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", response.status());
        json.put("contentTypes", response.contentTypes());
        response.body().ifPresent(type -> json.putAll(type(type)));
        List<Map<String, Object>> headers = new ArrayList<>();
        for (ResponseHeader header : response.headers()) {
            Map<String, Object> member = new LinkedHashMap<>();
            member.put("name", header.name());
            member.putAll(type(header.type()));
            member.put("javaName", names.header(operation, header));
            headers.add(member);
        }
        json.put("headers", headers);
        return json;
    }

    private Map<String, Object> error(ApiResponse error) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", error.status());
        json.put("contentTypes", error.contentTypes());
        error.body().ifPresent(type -> json.putAll(type(type)));
        json.put("javaException", exception(error));
        return json;
    }

    private String exception(ApiResponse error) {
        return error.body()
                .flatMap(types::object)
                .map(def -> names.exception(def.id()).toString())
                .orElse(ANY_ERROR);
    }

    private Map<String, Object> longRunning(LongRunning longRunning) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("finalStateVia", Inspection.word(longRunning.finalStateVia()));
        longRunning.resultType().ifPresent(type -> {
            json.put("resultType", WireType.of(type));
            json.put("javaResultType", types.of(type).toString());
        });
        return json;
    }

    private static Map<String, Object> paging(Paging paging) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("itemName", paging.itemName());
        paging.nextLinkName().ifPresent(name -> json.put("nextLinkName", name));
        paging.nextOperation().ifPresent(name -> json.put("nextOperation", name));
        return json;
    }

    private Map<String, Object> type(TypeRef type) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", WireType.of(type));
        json.put("javaType", types.of(type).toString());
        return json;
    }

    private static boolean hasOptions(Operation operation) {
        return operation.parameters().stream().anyMatch(InspectedOperations::isOption)
                || operation.body().filter(body -> !body.required()).isPresent();
    }

    private static boolean isOption(Parameter parameter) {
        return parameter.scope() == Parameter.Scope.METHOD
                && !parameter.required()
                && parameter.fixedValue().isEmpty();
    }

    private static boolean hasHeaders(Operation operation) {
        return Stream.of(operation.responses()).flatMap(List::stream).anyMatch(response -> !response.headers()
                .isEmpty());
    }
}
