package dev.armature.generator.naming;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.ApiResponse;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names the classes of the root package: clients, exceptions, options and header records. */
final class ClientTypeNames {
    private static final String CLIENT = "Client";

    private final String rootPackage;
    private final CallNames calls;
    private final Scope scope;
    private final Map<String, ClientNames> clients = new LinkedHashMap<>();
    private final Map<TypeId, JavaName> exceptions = new LinkedHashMap<>();
    private final Map<Keys.OperationKey, JavaName> options = new LinkedHashMap<>();
    private final Map<Keys.OperationKey, JavaName> headers = new LinkedHashMap<>();

    private ClientTypeNames(String rootPackage, CallNames calls, Diagnostics diagnostics) {
        this.rootPackage = rootPackage;
        this.calls = calls;
        this.scope = new Scope(NameKind.CLIENT_TYPE, diagnostics);
    }

    static ClientTypeNames allocate(
            Api api, String rootPackage, Map<TypeId, String> types, CallNames calls, Diagnostics diagnostics) {
        ClientTypeNames names = new ClientTypeNames(rootPackage, calls, diagnostics);
        List<String> bases = new ArrayList<>();
        for (OperationGroup group : api.groups()) {
            bases.add(names.addClients(api, group));
        }
        for (TypeId id : errorTypes(api)) {
            names.addException(id, types.getOrDefault(id, "Error"));
        }
        for (int i = 0; i < bases.size(); i++) {
            for (Operation operation : api.groups().get(i).operations()) {
                names.addOperation(bases.get(i), operation);
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

    private String addClients(Api api, OperationGroup group) {
        String text = group.name().isBlank() ? api.name() : group.name();
        String base = Lengths.fit(Words.of(text).upperCamel(), Lengths.NAME);
        if (base.endsWith(CLIENT) && base.length() > CLIENT.length()) {
            base = base.substring(0, base.length() - CLIENT.length());
        }
        String free = base;
        for (int number = 1; !areFree(simpleNames(free)); number++) {
            free = number == 1 ? base + "Api" : NameKind.CLIENT_TYPE.numbered(base, number);
        }
        List<String> names = simpleNames(free);
        scope.without(names, "the client of group '" + group.name() + "'");
        clients.putIfAbsent(
                group.name(),
                new ClientNames(
                        java(names.get(0)),
                        java(names.get(1)),
                        java(names.get(2)),
                        java(names.get(3)),
                        java(names.get(4))));
        return free;
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
        exceptions.put(id, java(scope.takeFirst(candidates, "the exception for " + type)));
    }

    private void addOperation(String base, Operation operation) {
        String method = calls.operation(operation).orElseThrow().method();
        String name = base + Words.capitalise(method);
        Keys.OperationKey key = Keys.OperationKey.of(operation);
        if (!options.containsKey(key)) {
            options.put(key, java(take(name, "Options", operation)));
            headers.put(key, java(take(name, "Headers", operation)));
        }
    }

    private String take(String name, String suffix, Operation operation) {
        List<String> candidates = List.of(
                Lengths.fit(name, Lengths.COMPOSED) + suffix, Lengths.fit(name + "Call", Lengths.COMPOSED) + suffix);
        return scope.takeFirst(candidates, "operation '" + operation.operationId() + "'");
    }

    private JavaName java(String simpleName) {
        return new JavaName(rootPackage, simpleName);
    }
}
