package dev.armature.generator.naming;

import dev.armature.generator.model.Access;
import dev.armature.generator.model.Api;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.Constraints;
import dev.armature.generator.model.Diagnostic;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.EnumValue;
import dev.armature.generator.model.LongRunning;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.ResponseHeader;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.Secrets;
import dev.armature.generator.model.Security;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.Xml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Builds models for tests, element by element. The main file is {@code api.json}. */
final class SampleApi {
    static final String FILE = "api.json";
    static final TypeRef STRING = new TypeRef.Scalar(ScalarKind.STRING);

    final Diagnostics diagnostics = new Diagnostics();
    private final Map<TypeId, TypeDef> types = new LinkedHashMap<>();
    private final Map<String, List<Operation>> groups = new LinkedHashMap<>();
    private final List<Parameter> clientParameters = new ArrayList<>();

    Api api() {
        List<OperationGroup> built = new ArrayList<>();
        groups.forEach((name, operations) -> built.add(new OperationGroup(name, Docs.NONE, operations)));
        Pointer source = new Pointer(FILE, "");
        return new Api(
                "Sample",
                Docs.NONE,
                "1.0",
                source,
                "",
                clientParameters,
                built,
                types,
                Xml.NONE,
                Secrets.NONE,
                List.of());
    }

    Names names() {
        return names(Map.of());
    }

    Names names(Map<String, String> renames) {
        return Names.allocate(api(), "com.example", renames, diagnostics);
    }

    List<String> messages() {
        return diagnostics.all().stream().map(Diagnostic::toString).toList();
    }

    SampleApi type(TypeDef type) {
        types.put(type.id(), type);
        return this;
    }

    SampleApi object(String name, Property... properties) {
        return type(objectAt(definition(name), name, properties));
    }

    SampleApi clientParameter(Parameter parameter) {
        clientParameters.add(parameter);
        return this;
    }

    SampleApi operation(String group, Operation operation) {
        groups.computeIfAbsent(group, ignored -> new ArrayList<>()).add(operation);
        return this;
    }

    SampleApi operations(String group, String... names) {
        for (String name : names) {
            operation(group, call(group + '_' + name, name).build());
        }
        return this;
    }

    static TypeId definition(String name) {
        return in(FILE, name);
    }

    static TypeId in(String file, String name) {
        return new TypeId(new Pointer(file, "/definitions").child(name));
    }

    static TypeRef ref(String name) {
        return new TypeRef.Named(definition(name));
    }

    static ObjectDef objectAt(TypeId id, String name, Property... properties) {
        return new ObjectDef(id, name, Docs.NONE, List.of(properties), Optional.empty(), Set.of(), at(id.pointer()));
    }

    static EnumDef enumeration(String name, String... values) {
        List<EnumValue> built = new ArrayList<>();
        for (String value : values) {
            built.add(value(value));
        }
        TypeId id = definition(name);
        return new EnumDef(id, name, Docs.NONE, built, true, at(id.pointer()));
    }

    static EnumValue value(String value) {
        return new EnumValue(value, Optional.empty(), Docs.NONE);
    }

    static Property property(String name) {
        return property(name, null, STRING, false);
    }

    static Property named(String name, String clientName) {
        return property(name, clientName, STRING, false);
    }

    static Property flattened(String name, TypeRef type) {
        return property(name, null, type, true);
    }

    private static Property property(String name, @Nullable String clientName, TypeRef type, boolean flatten) {
        return new Property(
                name,
                Optional.ofNullable(clientName),
                type,
                false,
                false,
                Access.READ_WRITE,
                false,
                flatten,
                Optional.empty(),
                Constraints.NONE,
                Docs.NONE,
                at(new Pointer(FILE, "/properties").child(name)));
    }

    static Parameter parameter(String name, Parameter.In in, Parameter.Scope scope) {
        return new Parameter(
                name,
                Optional.empty(),
                in,
                scope,
                STRING,
                true,
                Optional.empty(),
                Parameter.Layout.of(Parameter.Style.SIMPLE, false),
                false,
                Constraints.NONE,
                Docs.NONE,
                at(new Pointer(FILE, "/parameters").child(in + name)));
    }

    static ResponseHeader header(String name) {
        return new ResponseHeader(
                name, Optional.empty(), STRING, false, Optional.empty(), Docs.NONE, at(new Pointer(FILE, "/headers")));
    }

    static RequestBody body(@Nullable String name, TypeRef type) {
        SourceLocation where = at(new Pointer(FILE, "/body"));
        return new RequestBody(Optional.ofNullable(name), List.of("application/json"), type, true, Docs.NONE, where);
    }

    static ApiResponse response(String status, Optional<TypeRef> body, ResponseHeader... headers) {
        return new ApiResponse(
                status,
                body,
                List.of("application/json"),
                List.of(headers),
                Docs.NONE,
                at(new Pointer(FILE, "/responses")));
    }

    static Call call(String operationId, String name) {
        return new Call(operationId, name);
    }

    static SourceLocation at(Pointer pointer) {
        return new SourceLocation(pointer, 7, 3);
    }

    /** An operation in the making. */
    static final class Call {
        private final String operationId;
        private final String name;
        private final List<Parameter> parameters = new ArrayList<>();
        private final List<ApiResponse> responses = new ArrayList<>();
        private final List<ApiResponse> errors = new ArrayList<>();
        private Optional<RequestBody> body = Optional.empty();
        private Optional<LongRunning> longRunning = Optional.empty();

        private Call(String operationId, String name) {
            this.operationId = operationId;
            this.name = name;
        }

        Call with(Parameter parameter) {
            parameters.add(parameter);
            return this;
        }

        Call with(RequestBody requestBody) {
            body = Optional.of(requestBody);
            return this;
        }

        Call answers(ApiResponse response) {
            responses.add(response);
            return this;
        }

        Call fails(TypeRef error) {
            errors.add(response("default", Optional.of(error)));
            return this;
        }

        Call polls() {
            longRunning = Optional.of(new LongRunning(LongRunning.FinalStateVia.DEFAULT, Optional.empty()));
            return this;
        }

        Operation build() {
            return new Operation(
                    operationId,
                    name,
                    "GET",
                    "/x",
                    Docs.NONE,
                    false,
                    parameters,
                    body,
                    responses,
                    errors,
                    longRunning,
                    Optional.empty(),
                    Security.undeclared(),
                    List.of(),
                    at(new Pointer(FILE, "/paths/~1x").child(operationId)));
        }
    }
}
