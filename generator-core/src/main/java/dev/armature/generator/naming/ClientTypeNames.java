package dev.armature.generator.naming;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names the classes of the root package: clients, exceptions, options and header records. */
final class ClientTypeNames {
    private static final String CLIENT = "Client";
    private static final String OPTIONS = "Options";
    private static final String HEADERS = "Headers";

    private final String rootPackage;
    private final CallNames calls;
    private final Survivors survivors;
    private final Map<String, String> bases = new LinkedHashMap<>();
    private final Scope scope;
    private final Map<String, ClientNames> clients = new LinkedHashMap<>();
    private final Map<TypeId, JavaName> exceptions = new LinkedHashMap<>();
    private final Map<Keys.OperationKey, JavaName> options = new LinkedHashMap<>();
    private final Map<Keys.OperationKey, JavaName> headers = new LinkedHashMap<>();

    private ClientTypeNames(String rootPackage, CallNames calls, Survivors survivors, Diagnostics diagnostics) {
        this.rootPackage = rootPackage;
        this.calls = calls;
        this.survivors = survivors;
        this.scope = new Scope(NameKind.CLIENT_TYPE, diagnostics);
    }

    static ClientTypeNames allocate(
            Api api,
            String rootPackage,
            Map<TypeId, String> types,
            CallNames calls,
            Survivors survivors,
            Diagnostics diagnostics) {
        ClientTypeNames names = new ClientTypeNames(rootPackage, calls, survivors, diagnostics);
        names.keep(api);
        List<OperationGroup> groups = new ArrayList<>(api.groups());
        groups.sort(Comparator.comparing(OperationGroup::name));
        for (OperationGroup group : groups) {
            names.addClients(api, group);
        }
        for (TypeId id : errorTypes(api)) {
            names.addException(id, types.getOrDefault(id, "Error"));
        }
        for (OperationGroup group : groups) {
            for (Operation operation : CallNames.sorted(group)) {
                names.addOperation(names.base(group), operation);
            }
        }
        return names;
    }

    Optional<ClientNames> client(OperationGroup group) {
        return Optional.ofNullable(clients.get(group.name()));
    }

    Optional<JavaName> exception(TypeId errorType) {
        return Optional.ofNullable(exceptions.get(errorType));
    }

    Optional<JavaName> options(Operation operation) {
        return Optional.ofNullable(options.get(Keys.OperationKey.of(operation)));
    }

    Optional<JavaName> headers(Operation operation) {
        return Optional.ofNullable(headers.get(Keys.OperationKey.of(operation)));
    }

    /** The beginnings of the names of clients to remember. */
    Map<String, KeptName> rememberedClients() {
        Map<String, KeptName> names = new LinkedHashMap<>(survivors.lock().clients());
        bases.forEach((group, base) -> names.put(group, KeptName.given(base)));
        return names;
    }

    /** The name of the exception of a type to remember, if it is an error or was one. */
    Optional<KeptName> rememberedException(TypeId errorType) {
        return exception(errorType)
                .map(name -> KeptName.given(name.simpleName()))
                .or(() -> survivors.type(errorType).flatMap(NameLock.KeptType::exception));
    }

    /** The classes of an operation to remember: those that are not called as usual. */
    Map<String, KeptName> remembered(OperationGroup group, Operation operation) {
        String name = base(group)
                + Words.capitalise(calls.operation(operation).orElseThrow().method());
        Map<String, KeptName> names = new LinkedHashMap<>();
        options(operation)
                .filter(options -> !options.simpleName().equals(usual(name, OPTIONS)))
                .ifPresent(options -> names.put("options", KeptName.given(options.simpleName())));
        headers(operation)
                .filter(record -> !record.simpleName().equals(usual(name, HEADERS)))
                .ifPresent(record -> names.put("headers", KeptName.given(record.simpleName())));
        return names;
    }

    /** Gives everything that was there before its name before anything that is new. */
    private void keep(Api api) {
        survivors.lock().clients().forEach((group, base) -> {
            Map<String, KeptName> names = new LinkedHashMap<>();
            for (String name : simpleNames(base.name())) {
                names.put(group + ' ' + name.substring(base.name().length()), new KeptName(name, base.where()));
            }
            scope.keeping(names);
        });
        Map<String, KeptName> exceptions = new LinkedHashMap<>();
        for (TypeId id : api.types().keySet()) {
            survivors
                    .type(id)
                    .flatMap(NameLock.KeptType::exception)
                    .ifPresent(name -> exceptions.put(Survivors.key(id), name));
        }
        survivors.goneTypes().forEach((key, type) -> type.exception().ifPresent(name -> exceptions.put(key, name)));
        scope.keeping(exceptions);
        Map<String, NameLock.KeptOperation> operations = new LinkedHashMap<>();
        for (OperationGroup group : api.groups()) {
            for (Operation operation : group.operations()) {
                survivors.operation(operation).ifPresent(known -> operations.put(operation.operationId(), known));
            }
        }
        operations.putAll(survivors.goneOperations());
        operations.forEach(this::keepUnusual);
        operations.forEach(this::keepUsual);
    }

    private void keepUnusual(String id, NameLock.KeptOperation operation) {
        Map<String, KeptName> names = new LinkedHashMap<>();
        Optional.ofNullable(operation.made().get("options")).ifPresent(name -> names.put(id + OPTIONS, name));
        Optional.ofNullable(operation.made().get("headers")).ifPresent(name -> names.put(id + HEADERS, name));
        scope.keeping(names);
    }

    private void keepUsual(String id, NameLock.KeptOperation operation) {
        KeptName client = survivors.lock().clients().get(operation.client());
        if (client != null) {
            String name = client.name() + Words.capitalise(operation.name().name());
            scope.keepIfFree(id + OPTIONS, new KeptName(usual(name, OPTIONS), client.where()));
            scope.keepIfFree(id + HEADERS, new KeptName(usual(name, HEADERS), client.where()));
        }
    }

    private static String usual(String name, String suffix) {
        return Lengths.fit(name, Lengths.COMPOSED) + suffix;
    }

    private String base(OperationGroup group) {
        return bases.getOrDefault(group.name(), "");
    }

    private void addClients(Api api, OperationGroup group) {
        KeptName kept = survivors.lock().clients().get(group.name());
        if (kept != null) {
            put(group, kept.name());
            return;
        }
        String text = group.name().isBlank() ? api.name() : group.name();
        String base = Lengths.fit(Words.of(text).upperCamel(), Lengths.NAME);
        if (base.endsWith(CLIENT) && base.length() > CLIENT.length()) {
            base = base.substring(0, base.length() - CLIENT.length());
        }
        String free = base;
        for (int number = 1; !areFree(simpleNames(free)); number++) {
            free = number == 1 ? base + "Api" : NameKind.CLIENT_TYPE.numbered(base, number);
        }
        scope.without(simpleNames(free), "the client of group '" + group.name() + "'");
        put(group, free);
    }

    private void put(OperationGroup group, String base) {
        bases.putIfAbsent(group.name(), base);
        List<String> names = simpleNames(base);
        clients.putIfAbsent(
                group.name(),
                new ClientNames(
                        java(names.get(0)),
                        java(names.get(1)),
                        java(names.get(2)),
                        java(names.get(3)),
                        java(names.get(4))));
    }

    private static List<String> simpleNames(String base) {
        return List.of(
                base + CLIENT,
                base + "AsyncClient",
                base + "ClientImpl",
                base + "AsyncClientImpl",
                base + "Operations");
    }

    private boolean areFree(List<String> names) {
        for (String name : names) {
            if (!scope.isFree(name)) {
                return false;
            }
        }
        return true;
    }

    private static List<TypeId> errorTypes(Api api) {
        List<TypeId> types = new ArrayList<>();
        for (OperationGroup group : api.groups()) {
            for (Operation operation : group.operations()) {
                for (ApiResponse error : operation.errors()) {
                    if (error.body().orElse(null) instanceof TypeRef.Named named && !types.contains(named.id())) {
                        types.add(named.id());
                    }
                }
            }
        }
        return types;
    }

    private void addException(TypeId id, String type) {
        List<String> candidates = type.endsWith("Exception")
                ? List.of(type, type + "Failure")
                : List.of(type + "Exception", type + "ErrorException");
        exceptions.put(id, java(scope.take(Survivors.key(id), candidates, "the exception for " + type)));
    }

    private void addOperation(String base, Operation operation) {
        String method = calls.operation(operation).orElseThrow().method();
        String name = base + Words.capitalise(method);
        Keys.OperationKey key = Keys.OperationKey.of(operation);
        if (!options.containsKey(key)) {
            options.put(key, java(take(name, OPTIONS, operation)));
            headers.put(key, java(take(name, HEADERS, operation)));
        }
    }

    private String take(String name, String suffix, Operation operation) {
        List<String> candidates = List.of(usual(name, suffix), usual(name + "Call", suffix));
        return scope.take(operation.operationId() + suffix, candidates, "operation '" + operation.operationId() + "'");
    }

    private JavaName java(String simpleName) {
        return new JavaName(rootPackage, simpleName);
    }
}
