package dev.armature.generator;

import dev.armature.generator.emit.EmitContext;
import dev.armature.generator.emit.EmittedOperation;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.LongRunning;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.Paging;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.ResponseHeader;
import dev.armature.generator.model.RetryRule;
import dev.armature.generator.model.Security;
import dev.armature.generator.model.SecurityScheme;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.naming.ClientNames;
import dev.armature.generator.naming.JavaName;
import dev.armature.generator.naming.Names;
import dev.armature.generator.naming.OperationNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The operations part of an {@link Inspection}. Members that do not apply to an operation are left out. */
final class InspectedOperations {
    private static final String ANY_ERROR = "dev.armature.runtime.ApiException";

    private final EmitContext context;
    private final Names names;

    InspectedOperations(EmitContext context) {
        this.context = context;
        this.names = context.names();
    }

    Map<String, Object> operation(OperationGroup group, ClientNames client, Operation operation) {
        EmittedOperation emitted = EmittedOperation.of(context, operation);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("operationId", operation.operationId());
        operation.variantOf().ifPresent(of -> json.put("variantOf", of));
        json.put("method", operation.method());
        json.put("path", operation.path());
        json.put("group", group.name());
        json.put("deprecated", operation.deprecated());
        json.put("javaClient", client.client().toString());
        json.put("javaAsyncClient", client.asyncClient().toString());
        putJavaNames(json, operation, emitted);
        json.put("parameters", parameters(operation, emitted));
        operation.body().ifPresent(body -> json.put("body", body(operation, body, emitted)));
        List<Map<String, Object>> responses = new ArrayList<>();
        operation.responses().forEach(response -> responses.add(response(operation, response, emitted)));
        json.put("responses", responses);
        json.put(
                "errors",
                operation.errors().stream().map(error -> error(error, emitted)).toList());
        operation.longRunning().ifPresent(value -> json.put("longRunning", longRunning(value)));
        if (emitted.isProvisioned()) {
            json.put("waitUntilProvisioned", true);
        }
        operation.paging().ifPresent(value -> json.put("paging", paging(value)));
        if (!operation.retries().isEmpty()) {
            json.put(
                    "retries",
                    operation.retries().stream().map(InspectedOperations::retry).toList());
        }
        json.put("security", Inspection.security(operation.security().schemes()));
        if (operation.security().declared()) {
            json.put("securityAlternatives", alternatives(operation.security()));
        }
        return json;
    }

    private static List<List<String>> alternatives(Security security) {
        return security.alternatives().stream()
                .map(schemes -> schemes.stream().map(SecurityScheme::name).toList())
                .toList();
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
        json.put("skipUrlEncoding", parameter.encoding() == Parameter.Encoding.NONE);
        json.put("encoding", Inspection.word(parameter.encoding()));
        if (parameter.layout().json()) {
            json.put("json", true);
        }
        parameter.layout().prefix().ifPresent(prefix -> json.put("prefix", prefix));
        return json;
    }

    private void putJavaNames(Map<String, Object> json, Operation operation, EmittedOperation emitted) {
        OperationNames own = names.operation(operation);
        json.put("javaMethod", own.method());
        if (operation.longRunning().isPresent()) {
            json.put("javaBegin", own.begin());
            json.put("javaResume", own.resume());
        }
        json.put("javaResult", emitted.result().orElse("void"));
        emitted.options().ifPresent(options -> json.put("javaOptions", options.toString()));
        emitted.headers().ifPresent(headers -> json.put("javaHeaders", headers.toString()));
    }

    private List<Map<String, Object>> parameters(Operation operation, EmittedOperation emitted) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Parameter parameter : operation.parameters()) {
            boolean ofClient = parameter.scope() == Parameter.Scope.CLIENT;
            Map<String, Object> json = parameter(
                    parameter, ofClient ? names.clientParameter(parameter) : names.parameter(operation, parameter));
            json.put("inOptions", emitted.isOption(parameter));
            json.put("constant", !ofClient && !emitted.isArgument(parameter));
            all.add(json);
        }
        return all;
    }

    private Map<String, Object> body(Operation operation, RequestBody body, EmittedOperation emitted) {
        Map<String, Object> json = new LinkedHashMap<>();
        body.name().ifPresent(name -> json.put("name", name));
        json.put("contentTypes", body.contentTypes());
        json.put("required", body.required());
        json.put("type", WireType.of(body.type()));
        json.put("javaType", emitted.bodyType(body));
        json.put("javaName", names.body(operation));
        json.put("inOptions", !body.required());
        return json;
    }

    private Map<String, Object> response(Operation operation, ApiResponse response, EmittedOperation emitted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", response.status());
        json.put("contentTypes", response.contentTypes());
        response.body().ifPresent(type -> json.putAll(jsonType(type)));
        List<Map<String, Object>> headers = new ArrayList<>();
        for (ResponseHeader header : response.headers()) {
            Map<String, Object> member = new LinkedHashMap<>();
            member.put("name", header.name());
            member.put("type", WireType.of(header.type()));
            member.put("javaType", emitted.headerType(header));
            member.put("javaName", names.header(operation, header));
            header.prefix().ifPresent(prefix -> member.put("prefix", prefix));
            headers.add(member);
        }
        json.put("headers", headers);
        return json;
    }

    private Map<String, Object> error(ApiResponse error, EmittedOperation emitted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", error.status());
        json.put("contentTypes", error.contentTypes());
        error.body().ifPresent(type -> json.putAll(jsonType(type)));
        json.put(
                "javaException",
                emitted.exception(error).map(JavaName::toString).orElse(ANY_ERROR));
        return json;
    }

    private Map<String, Object> longRunning(LongRunning longRunning) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("finalStateVia", Inspection.word(longRunning.finalStateVia()));
        longRunning.resultType().ifPresent(type -> {
            json.put("resultType", WireType.of(type));
            json.put("javaResultType", context.types().json(type).toString());
        });
        longRunning.resultMember().ifPresent(member -> json.put("resultMember", member));
        longRunning.cancelSegment().ifPresent(segment -> json.put("cancelSegment", segment));
        return json;
    }

    private Map<String, Object> paging(Paging paging) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("itemName", String.join(".", paging.items()));
        if (!paging.nextLink().isEmpty()) {
            json.put("nextLinkName", String.join(".", paging.nextLink()));
        }
        paging.next()
                .ifPresent(next -> json.put("nextOperation", next.operation().operationId()));
        json.put("itemType", WireType.of(paging.item()));
        json.put("javaItemType", context.types().json(paging.item()).toString());
        return json;
    }

    private static Map<String, Object> retry(RetryRule rule) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", rule.status());
        json.put("codes", rule.codes());
        return json;
    }

    private Map<String, Object> type(TypeRef type) {
        return type(type, context.types().of(type).toString());
    }

    private Map<String, Object> jsonType(TypeRef type) {
        return type(type, context.types().json(type).toString());
    }

    private static Map<String, Object> type(TypeRef type, String javaType) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", WireType.of(type));
        json.put("javaType", javaType);
        return json;
    }
}
