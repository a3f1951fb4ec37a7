package dev.armature.generator.emit;

import dev.armature.generator.model.Access;
import dev.armature.generator.model.Api;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.Constraints;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.EnumValue;
import dev.armature.generator.model.Example;
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
import dev.armature.generator.model.SecurityScheme;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.Usage;
import dev.armature.generator.model.Xml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes APIs down in few words, as the builder would make them from a description. */
final class ApiSketch {
    static final SourceLocation HERE = SourceLocation.startOf("sketch.yaml");
    static final TypeRef STRING = new TypeRef.Scalar(ScalarKind.STRING);
    static final TypeRef INT = new TypeRef.Scalar(ScalarKind.INT32);
    static final TypeRef BOOLEAN = new TypeRef.Scalar(ScalarKind.BOOLEAN);
    static final TypeRef BINARY = new TypeRef.Binary();

    private final Map<TypeId, TypeDef> types = new LinkedHashMap<>();
    private final List<Parameter> clientParameters = new ArrayList<>();
    private final List<OperationGroup> groups = new ArrayList<>();
    private final String title;
    private String endpoint = "https://management.azure.com";
    private List<SecurityScheme> security = List.of();
    private Docs docs = docs("An API for tests.");

    ApiSketch(String title) {
        this.title = title;
    }

    ApiSketch endpoint(String url) {
        endpoint = url;
        return this;
    }

    ApiSketch docs(Docs value) {
        docs = value;
        return this;
    }

    ApiSketch security(SecurityScheme... schemes) {
        security = List.of(schemes);
        return this;
    }

    Parameter client(Parameter parameter) {
        clientParameters.add(parameter);
        return parameter;
    }

    TypeRef object(String name, Set<Usage> usages, Property... properties) {
        TypeId id = id(name);
        types.put(
                id,
                new ObjectDef(id, name, docs("A " + name + "."), List.of(properties), Optional.empty(), usages, HERE));
        return new TypeRef.Named(id);
    }

    TypeRef enumeration(String name, String... values) {
        TypeId id = id(name);
        List<EnumValue> known = new ArrayList<>();
        for (String value : values) {
            known.add(new EnumValue(value, Optional.empty(), Docs.NONE));
        }
        types.put(id, new EnumDef(id, name, docs("The " + name + "."), known, true, HERE));
        return new TypeRef.Named(id);
    }

    ApiSketch group(String name, Operation... operations) {
        groups.add(new OperationGroup(name, docs("Everything about " + name + '.'), List.of(operations)));
        return this;
    }

    Api api() {
        return new Api(
                title,
                docs,
                "2024-05-01",
                new Pointer("specs/sketch.yaml", ""),
                endpoint,
                clientParameters,
                groups,
                types,
                Xml.NONE,
                Secrets.NONE,
                security);
    }

    OperationSketch operation(String operationId, String method, String path) {
        return new OperationSketch(operationId, method, path, security);
    }

    private static TypeId id(String name) {
        return new TypeId(new Pointer("sketch.yaml", "/components/schemas/" + name));
    }

    static Docs docs(String description) {
        return new Docs("", description);
    }

    static TypeRef list(TypeRef item) {
        return new TypeRef.ListOf(item);
    }

    static TypeRef scalar(ScalarKind kind) {
        return new TypeRef.Scalar(kind);
    }

    static Property property(String name, TypeRef type) {
        return property(name, type, false, Access.READ_WRITE, false);
    }

    static Property property(String name, TypeRef type, boolean required, Access access, boolean flatten) {
        return new Property(
                name,
                Optional.empty(),
                type,
                required,
                false,
                access,
                false,
                flatten,
                Optional.empty(),
                Constraints.NONE,
                docs("The " + name + "."),
                HERE);
    }

    static SecurityScheme oauth2(String scope) {
        return new SecurityScheme("azure_auth", SecurityScheme.Kind.OAUTH2, "", "", List.of(scope), Docs.NONE);
    }

    /** A parameter of a method: required in the path, optional elsewhere, with the default style of its place. */
    static ParameterSketch parameter(String name, Parameter.In in, TypeRef type) {
        return new ParameterSketch(name, in, type);
    }

    static ResponseHeader header(String name, TypeRef type) {
        return new ResponseHeader(
                name, Optional.empty(), type, false, Optional.empty(), docs("The " + name + " header."), HERE);
    }

    /** A parameter in the making. */
    static final class ParameterSketch {
        private final String name;
        private final Parameter.In in;
        private final TypeRef type;
        private Parameter.Scope scope = Parameter.Scope.METHOD;
        private boolean required;
        private Optional<String> fixedValue = Optional.empty();
        private Parameter.Style style;
        private boolean explode;
        private Parameter.Encoding encoding;
        private Constraints constraints = Constraints.NONE;
        private Docs docs;

        private ParameterSketch(String name, Parameter.In in, TypeRef type) {
            this.name = name;
            this.in = in;
            this.type = type;
            this.required = in == Parameter.In.PATH;
            this.style = in == Parameter.In.PATH || in == Parameter.In.HEADER
                    ? Parameter.Style.SIMPLE
                    : Parameter.Style.FORM;
            this.explode = style == Parameter.Style.FORM;
            this.encoding = Parameter.Encoding.UNRESERVED;
            this.docs = ApiSketch.docs("The " + name + ".");
        }

        ParameterSketch perClient() {
            scope = Parameter.Scope.CLIENT;
            return this;
        }

        ParameterSketch required() {
            required = true;
            return this;
        }

        ParameterSketch fixed(String value) {
            fixedValue = Optional.of(value);
            return this;
        }

        ParameterSketch style(Parameter.Style value, boolean explodes) {
            style = value;
            explode = explodes;
            return this;
        }

        ParameterSketch encoded() {
            encoding = Parameter.Encoding.NONE;
            return this;
        }

        ParameterSketch constraint(String keyword, String value) {
            constraints = new Constraints(Map.of(keyword, value));
            return this;
        }

        ParameterSketch docs(Docs value) {
            docs = value;
            return this;
        }

        Parameter make() {
            return new Parameter(
                    name,
                    Optional.empty(),
                    in,
                    scope,
                    type,
                    required,
                    fixedValue,
                    new Parameter.Layout(style, explode, encoding, false, Optional.empty()),
                    false,
                    constraints,
                    docs,
                    HERE);
        }
    }

    /** An operation in the making. */
    static final class OperationSketch {
        private final String operationId;
        private final String method;
        private final String path;
        private final List<Parameter> parameters = new ArrayList<>();
        private final List<ApiResponse> responses = new ArrayList<>();
        private final List<ApiResponse> errors = new ArrayList<>();
        private final List<Example> examples = new ArrayList<>();
        private final List<SecurityScheme> security;
        private Optional<RequestBody> body = Optional.empty();
        private Optional<LongRunning> longRunning = Optional.empty();
        private Docs docs;
        private boolean deprecated;

        private OperationSketch(String operationId, String method, String path, List<SecurityScheme> security) {
            this.operationId = operationId;
            this.method = method;
            this.path = path;
            this.security = security;
            this.docs = new Docs("Does " + operationId + ".", "");
        }

        OperationSketch docs(Docs value) {
            docs = value;
            return this;
        }

        OperationSketch deprecated() {
            deprecated = true;
            return this;
        }

        OperationSketch with(Parameter... more) {
            parameters.addAll(List.of(more));
            return this;
        }

        OperationSketch with(ParameterSketch... more) {
            for (ParameterSketch sketch : more) {
                parameters.add(sketch.make());
            }
            return this;
        }

        OperationSketch body(TypeRef type, boolean required, String... contentTypes) {
            body = Optional.of(new RequestBody(
                    Optional.of("body"), List.of(contentTypes), type, required, ApiSketch.docs("What to send."), HERE));
            return this;
        }

        OperationSketch answers(String status, TypeRef type, ResponseHeader... headers) {
            String contentType = type.equals(BINARY) ? "application/octet-stream" : "application/json";
            responses.add(new ApiResponse(
                    status, Optional.of(type), List.of(contentType), List.of(headers), Docs.NONE, HERE));
            return this;
        }

        OperationSketch answersEmpty(String status, ResponseHeader... headers) {
            responses.add(new ApiResponse(status, Optional.empty(), List.of(), List.of(headers), Docs.NONE, HERE));
            return this;
        }

        OperationSketch fails(String status, TypeRef type) {
            errors.add(new ApiResponse(
                    status, Optional.of(type), List.of("application/json"), List.of(), Docs.NONE, HERE));
            return this;
        }

        OperationSketch longRunning(LongRunning.FinalStateVia via, Optional<TypeRef> result) {
            longRunning = Optional.of(new LongRunning(via, result));
            return this;
        }

        OperationSketch example(String name, Map<String, String> values) {
            examples.add(new Example(name, values, Optional.empty()));
            return this;
        }

        Operation make() {
            return new Operation(
                    operationId,
                    operationId.substring(operationId.indexOf('_') + 1),
                    method,
                    path,
                    docs,
                    deprecated,
                    parameters,
                    body,
                    responses,
                    errors,
                    longRunning,
                    Optional.empty(),
                    Security.anyOf(security),
                    examples,
                    HERE);
        }
    }
}
