package dev.armature.generator.naming;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.EnumValue;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.ResponseHeader;
import dev.armature.generator.model.TypeId;
import java.util.Map;

/** Every Java name of one API. Allocated once from the model; emitters only look names up. Immutable. */
public final class Names {
    private Names() {}

    /**
     * Allocates all names.
     *
     * @param renames forced names: element (an operationId, a schema name or pointer, {@code Type.property}) to Java name
     * @param diagnostics receives a located message for every conflict or unused rename
     */
    public static Names allocate(Api api, String rootPackage, Map<String, String> renames, Diagnostics diagnostics) {
        throw new UnsupportedOperationException();
    }

    /** The package of clients, options, headers and exceptions. */
    public String rootPackage() {
        throw new UnsupportedOperationException();
    }

    /** The package of models: {@code rootPackage() + ".models"}. */
    public String modelsPackage() {
        throw new UnsupportedOperationException();
    }

    public JavaName type(TypeId id) {
        throw new UnsupportedOperationException();
    }

    /** The exception that carries errors of this type. */
    public JavaName exception(TypeId errorType) {
        throw new UnsupportedOperationException();
    }

    public PropertyNames property(TypeId owner, Property property) {
        throw new UnsupportedOperationException();
    }

    /** The names under which {@code owner} offers {@code inner}, a property of its flattened property {@code outer}. */
    public PropertyNames flattened(TypeId owner, Property outer, Property inner) {
        throw new UnsupportedOperationException();
    }

    /** The constant of a known value, also used in the {@code Known} enum. */
    public String enumConstant(TypeId owner, EnumValue value) {
        throw new UnsupportedOperationException();
    }

    public ClientNames client(OperationGroup group) {
        throw new UnsupportedOperationException();
    }

    public OperationNames operation(Operation operation) {
        throw new UnsupportedOperationException();
    }

    /** The argument (or options property) of a method-level parameter. */
    public String parameter(Operation operation, Parameter parameter) {
        throw new UnsupportedOperationException();
    }

    /** The argument (or options property) of the body. */
    public String body(Operation operation) {
        throw new UnsupportedOperationException();
    }

    /** The builder method and field of a client-level parameter. */
    public String clientParameter(Parameter parameter) {
        throw new UnsupportedOperationException();
    }

    /** The class of an operation's optional parameters ({@code VirtualNetworkPeeringsCreateOrUpdateOptions}). */
    public JavaName options(Operation operation) {
        throw new UnsupportedOperationException();
    }

    /** The record of an operation's declared response headers ({@code VirtualNetworkPeeringsCreateOrUpdateHeaders}). */
    public JavaName headers(Operation operation) {
        throw new UnsupportedOperationException();
    }

    /** The component of {@link #headers} for one header. */
    public String header(Operation operation, ResponseHeader header) {
        throw new UnsupportedOperationException();
    }
}
