package dev.armature.generator.naming;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.EnumValue;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.ResponseHeader;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.UnionDef.Alternative;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Every Java name of one API. Allocated once from the model; emitters only look names up. Immutable. */
public final class Names {
    private final String rootPackage;
    private final Map<TypeId, String> types;
    private final MemberNames members;
    private final CallNames calls;
    private final ClientTypeNames clientTypes;
    private final Survivors survivors;

    private Names(
            String rootPackage,
            Map<TypeId, String> types,
            MemberNames members,
            CallNames calls,
            ClientTypeNames clientTypes,
            Survivors survivors) {
        this.rootPackage = rootPackage;
        this.types = types;
        this.members = members;
        this.calls = calls;
        this.clientTypes = clientTypes;
        this.survivors = survivors;
    }

    /**
     * Allocates all names.
     *
     * @param renames forced names: element (an operationId, a schema name or pointer, {@code Type.property}, {@code
     *     Enum.value}, {@code operationId.parameter}) to Java name
     * @param diagnostics receives a located message for every conflict (a warning), and for every rename that fits nothing, is
     *     no Java identifier or is taken (errors)
     */
    public static Names allocate(Api api, String rootPackage, Map<String, String> renames, Diagnostics diagnostics) {
        return allocate(api, rootPackage, renames, NameLock.EMPTY, diagnostics);
    }

    /**
     * Allocates all names; what had one keeps it.
     *
     * @param renames forced names, as above; to an element that has another name, they are errors
     * @param lock the names of earlier runs
     * @param diagnostics receives the above, and errors for names of the lock that cannot be used or are there twice
     */
    public static Names allocate(
            Api api, String rootPackage, Map<String, String> renames, NameLock lock, Diagnostics diagnostics) {
        Survivors survivors = Survivors.of(api, lock);
        Renames forced = Renames.resolve(api, renames, diagnostics);
        Map<TypeId, String> types = TypeNames.allocate(api, forced, survivors, diagnostics);
        MemberNames members = MemberNames.allocate(api, forced, survivors, diagnostics);
        CallNames calls = CallNames.allocate(api, types, forced, survivors, diagnostics);
        ClientTypeNames clientTypes = ClientTypeNames.allocate(api, rootPackage, types, calls, survivors, diagnostics);
        return new Names(rootPackage, types, members, calls, clientTypes, survivors);
    }

    /**
     * What the next run has to know to give the same names: those of this API, and those of earlier elements that are gone.
     *
     * @param api the API that the names were allocated for
     */
    public NameLock lock(Api api) {
        Map<String, NameLock.KeptType> lockedTypes = new LinkedHashMap<>(survivors.goneTypes());
        for (TypeDef type : api.types().values()) {
            String schema = Survivors.inlineName(type);
            lockedTypes.put(
                    Survivors.key(type.id()),
                    new NameLock.KeptType(
                            schema.isEmpty() ? Optional.empty() : Optional.of(schema),
                            KeptName.given(type(type.id()).simpleName()),
                            clientTypes.rememberedException(type.id()),
                            members.remembered(type.id())));
        }
        Map<String, NameLock.KeptOperation> operations = new LinkedHashMap<>(survivors.goneOperations());
        for (OperationGroup group : api.groups()) {
            for (Operation operation : group.operations()) {
                NameLock.KeptOperation own = calls.remembered(group, operation);
                operations.put(operation.operationId(), own.with(clientTypes.remembered(group, operation)));
            }
        }
        return new NameLock(lockedTypes, clientTypes.rememberedClients(), calls.rememberedParameters(), operations);
    }

    /**
     * Whether a rename of {@code element} would fit something in {@code api}. When several descriptions share one list of
     * renames, this tells which of them each entry is for.
     */
    public static boolean hasElement(Api api, String element) {
        return !Elements.of(api).find(element).isEmpty();
    }

    /** The package of clients, options, headers and exceptions. */
    public String rootPackage() {
        return rootPackage;
    }

    /** The package of models: {@code rootPackage() + ".models"}. */
    public String modelsPackage() {
        return rootPackage + ".models";
    }

    /** The class of a schema. */
    public JavaName type(TypeId id) {
        return new JavaName(modelsPackage(), known(Optional.ofNullable(types.get(id)), id));
    }

    /** The exception that carries errors of this type, which must be the body of a declared error. */
    public JavaName exception(TypeId errorType) {
        return known(clientTypes.exception(errorType), errorType);
    }

    /** The names of a property in its own class. */
    public PropertyNames property(TypeId owner, Property property) {
        Keys.MemberKey key = new Keys.MemberKey(owner, property.name());
        return known(members.property(key), key);
    }

    /**
     * The names under which {@code owner} offers {@code inner}, a property of its flattened property {@code outer}, or of an
     * object that is flattened into that one.
     */
    public PropertyNames flattened(TypeId owner, Property outer, Property inner) {
        Keys.FlattenedKey key = Keys.FlattenedKey.of(owner, outer, inner);
        return known(members.flattened(key), key);
    }

    /** The constant of a known value, also used in the {@code Known} enum. */
    public String enumConstant(TypeId owner, EnumValue value) {
        Keys.MemberKey key = new Keys.MemberKey(owner, value.value());
        return known(members.constant(key), key);
    }

    /** What follows {@code Of} in the class of an alternative, and {@code of} in the method that makes it. */
    public String unionCase(TypeId owner, Alternative alternative) {
        Keys.CaseKey key = new Keys.CaseKey(owner, alternative.type());
        return known(members.unionCase(key), key);
    }

    /** The classes of a group. */
    public ClientNames client(OperationGroup group) {
        return known(clientTypes.client(group), group.name());
    }

    /** The methods of an operation. */
    public OperationNames operation(Operation operation) {
        return known(calls.operation(operation), operation.operationId());
    }

    /** The argument (or options property) of a method-level parameter; the builder method of a client-level one. */
    public String parameter(Operation operation, Parameter parameter) {
        if (parameter.scope() == Parameter.Scope.CLIENT) {
            return clientParameter(parameter);
        }
        Keys.ArgumentKey key = Keys.ArgumentKey.of(operation, parameter);
        return known(calls.argument(key), key);
    }

    /** The argument (or options property) of the body. */
    public String body(Operation operation) {
        Keys.ArgumentKey key = Keys.ArgumentKey.body(operation);
        return known(calls.argument(key), key);
    }

    /** The builder method and field of a client-level parameter. */
    public String clientParameter(Parameter parameter) {
        return known(calls.clientParameter(parameter), parameter.name());
    }

    /** The class of an operation's optional parameters ({@code VirtualNetworkPeeringsCreateOrUpdateOptions}). */
    public JavaName options(Operation operation) {
        return known(clientTypes.options(operation), operation.operationId());
    }

    /** The record of an operation's declared response headers ({@code VirtualNetworkPeeringsCreateOrUpdateHeaders}). */
    public JavaName headers(Operation operation) {
        return known(clientTypes.headers(operation), operation.operationId());
    }

    /** The component of {@link #headers} for one header. */
    public String header(Operation operation, ResponseHeader header) {
        Keys.HeaderKey key = Keys.HeaderKey.of(operation, header);
        return known(calls.header(key), key);
    }

    /** Asking for an element of another API is a defect of the caller. */
    private static <T> T known(Optional<T> name, Object element) {
        return name.orElseThrow(() -> new IllegalArgumentException("no name was allocated for " + element));
    }
}
