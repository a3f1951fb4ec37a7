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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Names what clients declare: methods, arguments, builder methods, components of header records. */
final class CallNames {
    private static final String BODY = "body";
    private static final String BEGIN = "~begin";
    private static final String RESUME = "~resume";

    private final Renames renames;
    private final Survivors survivors;
    private final Diagnostics diagnostics;
    private final Map<TypeId, String> types;
    private final Scope clientScope;
    private final Map<Keys.ClientParameterKey, String> clientParameters;
    private final Map<Keys.OperationKey, Scopes> scopes = new LinkedHashMap<>();
    private final Map<Keys.OperationKey, OperationNames> operations = new LinkedHashMap<>();
    private final Map<Keys.ArgumentKey, String> arguments = new LinkedHashMap<>();
    private final Map<Keys.HeaderKey, String> headers = new LinkedHashMap<>();

    private CallNames(
            Api api, Map<TypeId, String> types, Renames renames, Survivors survivors, Diagnostics diagnostics) {
        this.types = types;
        this.renames = renames;
        this.survivors = survivors;
        this.diagnostics = diagnostics;
        this.clientScope = new Scope(NameKind.CLIENT_PARAMETER, diagnostics)
                .without(keptArguments(api), "an argument of an operation")
                .keeping(survivors.lock().parameters());
        this.clientParameters = clientParameters(api);
    }

    static CallNames allocate(
            Api api, Map<TypeId, String> types, Renames renames, Survivors survivors, Diagnostics diagnostics) {
        CallNames names = new CallNames(api, types, renames, survivors, diagnostics);
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

    /** The names of client parameters to remember. */
    Map<String, KeptName> rememberedParameters() {
        return clientScope.remembered();
    }

    /** The names of one operation to remember, apart from what only its classes are called. */
    NameLock.KeptOperation remembered(OperationGroup group, Operation operation) {
        Scopes own = own(operation);
        Map<String, KeptName> methods = own.methods.remembered();
        String id = operation.operationId();
        Map<String, KeptName> made = new LinkedHashMap<>();
        for (String suffix : List.of(BEGIN, RESUME)) {
            KeptName name = methods.get(id + suffix);
            if (name != null) {
                made.put(suffix.substring(1), name);
            }
        }
        return new NameLock.KeptOperation(
                Survivors.at(operation),
                group.name(),
                Objects.requireNonNull(methods.get(id)),
                made,
                own.arguments.remembered(),
                own.headers.remembered());
    }

    /** Identifies a parameter among those of an operation or a client. */
    static String id(Parameter parameter) {
        return parameter.in().name().toLowerCase(Locale.ROOT) + ':' + Claim.token(parameter.name());
    }

    /** Names of arguments that are still there: a new parameter of the client must not hide one. */
    private List<String> keptArguments(Api api) {
        List<String> names = new ArrayList<>();
        for (OperationGroup group : api.groups()) {
            for (Operation operation : group.operations()) {
                Map<String, KeptName> kept = survivors
                        .operation(operation)
                        .map(NameLock.KeptOperation::arguments)
                        .orElse(Map.of());
                for (Parameter parameter : operation.parameters()) {
                    KeptName name = parameter.scope() == Parameter.Scope.METHOD ? kept.get(id(parameter)) : null;
                    if (name != null) {
                        names.add(name.name());
                    }
                }
            }
        }
        return names;
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
        return clientScope.allocate(Claim.sorted(claims.values()));
    }

    private <K> Claim<K> claim(NameKind kind, K key, Parameter parameter, String what) {
        String text = parameter.clientName().orElse(parameter.name());
        String natural = kind.natural(text);
        String place = Words.capitalise(parameter.in().name().toLowerCase(Locale.ROOT));
        return new Claim<>(
                key,
                id(parameter),
                renames.of(key),
                Claim.rank(kind, text, parameter.clientName().isPresent()),
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
                            operation.operationId(),
                            renames.of(key),
                            Claim.rank(NameKind.OPERATION, text, false),
                            List.of(natural, natural + verb),
                            "Operation '" + operation.operationId() + "' (" + operation.method() + ' '
                                    + operation.path() + ")",
                            operation.where()));
        }
        Scope scope = methodScope(group);
        Scope constants = new Scope(NameKind.OPERATION_CONSTANT, diagnostics);
        Map<Keys.OperationKey, String> methods = scope.allocate(Claim.sorted(claims.values()));
        for (Operation operation : sorted(group)) {
            Keys.OperationKey key = Keys.OperationKey.of(operation);
            if (!operations.containsKey(key)) {
                operations.put(key, names(operation, methods.getOrDefault(key, ""), scope, constants));
                scopes.put(key, scopes(operation, scope));
            }
        }
    }

    /** By operationId: whoever changes the order of operations must not exchange the names that are made for them. */
    static List<Operation> sorted(OperationGroup group) {
        List<Operation> sorted = new ArrayList<>(group.operations());
        sorted.sort(Comparator.comparing(Operation::operationId).thenComparing(Survivors::at));
        return sorted;
    }

    private Scope methodScope(OperationGroup group) {
        Map<String, KeptName> kept = new LinkedHashMap<>();
        Map<String, NameLock.KeptOperation> moved = new LinkedHashMap<>();
        for (Operation operation : group.operations()) {
            survivors.operation(operation).ifPresent(known -> {
                if (known.client().equals(group.name())) {
                    addMethods(kept, operation.operationId(), known);
                } else {
                    moved.put(operation.operationId(), known);
                }
            });
        }
        survivors.goneOperations().forEach((id, known) -> {
            if (known.client().equals(group.name())) {
                addMethods(kept, id, known);
            }
        });
        Scope scope = new Scope(NameKind.OPERATION, diagnostics).keeping(kept);
        moved.forEach((id, known) -> scope.keepIfFree(id, known.name()));
        return scope;
    }

    private static void addMethods(Map<String, KeptName> kept, String id, NameLock.KeptOperation known) {
        kept.put(id, known.name());
        known.made().forEach((what, name) -> {
            if (what.equals(BEGIN.substring(1)) || what.equals(RESUME.substring(1))) {
                kept.put(id + '~' + what, name);
            }
        });
    }

    private Scopes scopes(Operation operation, Scope methods) {
        Optional<NameLock.KeptOperation> known = survivors.operation(operation);
        Scope arguments = new Scope(NameKind.ARGUMENT, diagnostics)
                .keeping(known.map(NameLock.KeptOperation::arguments).orElse(Map.of()))
                .without(clientParameters.values(), "a client parameter");
        Scope headers = new Scope(NameKind.HEADER, diagnostics)
                .keeping(known.map(NameLock.KeptOperation::headers).orElse(Map.of()));
        return new Scopes(methods, arguments, headers);
    }

    /** Where the names of an operation must differ from others. */
    private record Scopes(Scope methods, Scope arguments, Scope headers) {}

    /** Methods that only some operations have take no name away from others. */
    private static OperationNames names(Operation operation, String method, Scope scope, Scope constants) {
        boolean polls = operation.longRunning().isPresent();
        boolean pages = operation.paging().flatMap(Paging::next).isPresent();
        String id = operation.operationId();
        String begin = "begin" + Words.capitalise(method);
        String resume = "resume" + Words.capitalise(method);
        String nextRequest = method + "NextRequest";
        return new OperationNames(
                method,
                polls ? derived(scope, id + BEGIN, begin, method) : begin,
                polls ? derived(scope, id + RESUME, resume, method) : resume,
                hidden(scope, method + "Request", method),
                pages ? hidden(scope, nextRequest, method) : nextRequest,
                constants.takeFirst(List.of(NameKind.OPERATION_CONSTANT.natural(method)), method));
    }

    private static String derived(Scope scope, String id, String name, String method) {
        return scope.take(id, List.of(name, name + "Operation"), "a method made for " + method);
    }

    private static String hidden(Scope scope, String name, String method) {
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
        arguments.putAll(own(operation).arguments.allocate(Claim.sorted(claims.values())));
    }

    private Claim<Keys.ArgumentKey> bodyClaim(Operation operation, RequestBody body, Keys.ArgumentKey key) {
        String natural = NameKind.ARGUMENT.natural(body.name().orElseGet(() -> bodyName(body.type())));
        return new Claim<>(
                key,
                BODY,
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
                            Claim.token(header.name().toLowerCase(Locale.ROOT)),
                            null,
                            Claim.rank(
                                    NameKind.HEADER, text, header.clientName().isPresent()),
                            List.of(natural, NameKind.HEADER.spelled(text)),
                            "In " + operation.operationId() + ", response header '" + header.name() + "'",
                            header.where()));
        }
        headers.putAll(own(operation).headers.allocate(Claim.sorted(claims.values())));
    }

    private Scopes own(Operation operation) {
        return Objects.requireNonNull(scopes.get(Keys.OperationKey.of(operation)));
    }
}
