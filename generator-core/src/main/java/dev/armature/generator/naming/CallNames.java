package dev.armature.generator.naming;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.Paging;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.RequestBody;
import dev.armature.generator.model.ResponseHeader;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names what clients declare: methods, arguments, builder methods, components of header records. */
final class CallNames {
    private final Renames renames;
    private final Diagnostics diagnostics;
    private final Map<TypeId, String> types;
    private final Map<Keys.ClientParameterKey, String> clientParameters;
    private final Map<Keys.OperationKey, OperationNames> operations = new LinkedHashMap<>();
    private final Map<Keys.ArgumentKey, String> arguments = new LinkedHashMap<>();
    private final Map<Keys.HeaderKey, String> headers = new LinkedHashMap<>();

    private CallNames(Api api, Map<TypeId, String> types, Renames renames, Diagnostics diagnostics) {
        this.types = types;
        this.renames = renames;
        this.diagnostics = diagnostics;
        this.clientParameters = clientParameters(api);
    }

    static CallNames allocate(Api api, Map<TypeId, String> types, Renames renames, Diagnostics diagnostics) {
        CallNames names = new CallNames(api, types, renames, diagnostics);
        for (OperationGroup group : api.groups()) {
            names.addMethods(group);
            for (Operation operation : group.operations()) {
                names.addArguments(operation);
            }
            for (Operation operation : group.operations()) {
                names.addHeaders(operation);
            }
        }
        return names;
    }

    Optional<OperationNames> operation(Operation operation) {
        return Optional.ofNullable(operations.get(Keys.OperationKey.of(operation)));
    }

    Optional<String> argument(Keys.ArgumentKey key) {
        return Optional.ofNullable(arguments.get(key));
    }

    Optional<String> clientParameter(Parameter parameter) {
        return Optional.ofNullable(clientParameters.get(Keys.ClientParameterKey.of(parameter)));
    }

    Optional<String> header(Keys.HeaderKey key) {
        return Optional.ofNullable(headers.get(key));
    }

    private Map<Keys.ClientParameterKey, String> clientParameters(Api api) {
        List<Parameter> parameters = new ArrayList<>(api.clientParameters());
        for (OperationGroup group : api.groups()) {
            for (Operation operation : group.operations()) {
                for (Parameter parameter : operation.parameters()) {
                    if (parameter.scope() == Parameter.Scope.CLIENT) {
                        parameters.add(parameter);
                    }
                }
            }
        }
        Map<Keys.ClientParameterKey, Claim<Keys.ClientParameterKey>> claims = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            Keys.ClientParameterKey key = Keys.ClientParameterKey.of(parameter);
            claims.putIfAbsent(key, claim(NameKind.CLIENT_PARAMETER, key, parameter, "Client parameter"));
        }
        return new Scope(NameKind.CLIENT_PARAMETER, diagnostics).allocate(List.copyOf(claims.values()));
    }

    private <K> Claim<K> claim(NameKind kind, K key, Parameter parameter, String what) {
        String text = parameter.clientName().orElse(parameter.name());
        String natural = kind.natural(text);
        String place = Words.capitalise(parameter.in().name().toLowerCase(Locale.ROOT));
        return new Claim<>(
                key,
                renames.of(key),
                Claim.rank(text, parameter.clientName().isPresent(), natural),
                List.of(natural, natural + place, kind.spelled(text)),
                what + " '" + parameter.name() + "' (" + parameter.in().name().toLowerCase(Locale.ROOT) + ")",
                parameter.where());
    }

    private void addMethods(OperationGroup group) {
        Map<Keys.OperationKey, Claim<Keys.OperationKey>> claims = new LinkedHashMap<>();
        for (Operation operation : group.operations()) {
            Keys.OperationKey key = Keys.OperationKey.of(operation);
            String text = operation.name().isEmpty() ? operation.operationId() : operation.name();
            String natural = NameKind.OPERATION.natural(text);
            String verb = Words.capitalise(operation.method().toLowerCase(Locale.ROOT));
            claims.putIfAbsent(
                    key,
                    new Claim<>(
                            key,
                            renames.of(key),
                            Claim.rank(text, false, natural),
                            List.of(natural, natural + verb),
                            "Operation '" + operation.operationId() + "' (" + operation.method() + ' '
                                    + operation.path() + ")",
                            operation.where()));
        }
        Scope scope = new Scope(NameKind.OPERATION, diagnostics);
        Scope constants = new Scope(NameKind.OPERATION_CONSTANT, diagnostics);
        Map<Keys.OperationKey, String> methods = scope.allocate(List.copyOf(claims.values()));
        for (Operation operation : group.operations()) {
            Keys.OperationKey key = Keys.OperationKey.of(operation);
            if (!operations.containsKey(key)) {
                operations.put(key, names(operation, methods.getOrDefault(key, ""), scope, constants));
            }
        }
    }

    /** Methods that only some operations have take no name away from others. */
    private static OperationNames names(Operation operation, String method, Scope scope, Scope constants) {
        boolean polls = operation.longRunning().isPresent();
        boolean pages = operation.paging().flatMap(Paging::next).isPresent();
        String begin = "begin" + Words.capitalise(method);
        String resume = "resume" + Words.capitalise(method);
        String nextRequest = method + "NextRequest";
        return new OperationNames(
                method,
                polls ? derived(scope, begin, method) : begin,
                polls ? derived(scope, resume, method) : resume,
                derived(scope, method + "Request", method),
                pages ? derived(scope, nextRequest, method) : nextRequest,
                constants.takeFirst(List.of(NameKind.OPERATION_CONSTANT.natural(method)), method));
    }

    private static String derived(Scope scope, String name, String method) {
        return scope.takeFirst(List.of(name, name + "Operation"), "a method made for " + method);
    }

    private void addArguments(Operation operation) {
        Map<Keys.ArgumentKey, Claim<Keys.ArgumentKey>> claims = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters()) {
            if (parameter.scope() == Parameter.Scope.METHOD) {
                Keys.ArgumentKey key = Keys.ArgumentKey.of(operation, parameter);
                String what = "In " + operation.operationId() + ", parameter";
                claims.putIfAbsent(key, claim(NameKind.ARGUMENT, key, parameter, what));
            }
        }
        if (operation.body().isPresent()) {
            Keys.ArgumentKey key = Keys.ArgumentKey.body(operation);
            claims.put(key, bodyClaim(operation, operation.body().get(), key));
        }
        Scope scope =
                new Scope(NameKind.ARGUMENT, diagnostics).without(clientParameters.values(), "a client parameter");
        arguments.putAll(scope.allocate(List.copyOf(claims.values())));
    }

    private Claim<Keys.ArgumentKey> bodyClaim(Operation operation, RequestBody body, Keys.ArgumentKey key) {
        String natural = NameKind.ARGUMENT.natural(body.name().orElseGet(() -> bodyName(body.type())));
        return new Claim<>(
                key,
                renames.of(key),
                Claim.DERIVED,
                List.of(natural, natural + "Body"),
                "In " + operation.operationId() + ", the body",
                body.where());
    }

    /** What the body is, when the description gives it no name: its type. */
    private String bodyName(TypeRef type) {
        if (type instanceof TypeRef.Named form
                && form.id().isForm()
                && !TypeNames.isComponent(new TypeId(form.id().pointer()))) {
            return "form";
        }
        return type instanceof TypeRef.Named named ? types.getOrDefault(named.id(), "body") : "body";
    }

    private void addHeaders(Operation operation) {
        List<ResponseHeader> declared = new ArrayList<>();
        for (ApiResponse response : operation.responses()) {
            declared.addAll(response.headers());
        }
        for (ApiResponse response : operation.errors()) {
            declared.addAll(response.headers());
        }
        Map<Keys.HeaderKey, Claim<Keys.HeaderKey>> claims = new LinkedHashMap<>();
        for (ResponseHeader header : declared) {
            Keys.HeaderKey key = Keys.HeaderKey.of(operation, header);
            String text = header.clientName().orElse(header.name());
            String natural = NameKind.HEADER.natural(text);
            claims.putIfAbsent(
                    key,
                    new Claim<>(
                            key,
                            null,
                            Claim.rank(text, header.clientName().isPresent(), natural),
                            List.of(natural, NameKind.HEADER.spelled(text)),
                            "In " + operation.operationId() + ", response header '" + header.name() + "'",
                            header.where()));
        }
        headers.putAll(new Scope(NameKind.HEADER, diagnostics).allocate(List.copyOf(claims.values())));
    }
}
