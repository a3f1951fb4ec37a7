package dev.armature.generator.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One description, read and understood.
 *
 * @param name the title of the API
 * @param version {@code info.version}
 * @param source the file the description was read from, as shown to the user
 * @param endpoint the first server URL with the defaults of its variables filled in; empty when there is none
 * @param hostTemplate the URL of the server with variables in braces, each a client parameter, but for a first one that stands for
 *     scheme and host; empty when there is nothing to choose
 * @param clientParameters parameters set once per client ({@code x-ms-parameter-location: client})
 * @param types every named type that an operation reaches, in order of first use
 * @param xml how values are laid out that travel as XML
 * @param secrets what must never be printed
 * @param security the ways to authenticate, one of which is enough; empty when none is declared
 */
public record Api(
        String name,
        Docs docs,
        String version,
        Pointer source,
        String endpoint,
        Optional<String> hostTemplate,
        List<Parameter> clientParameters,
        List<OperationGroup> groups,
        Map<TypeId, TypeDef> types,
        Xml xml,
        Secrets secrets,
        List<SecurityScheme> security) {
    public Api {
        clientParameters = List.copyOf(clientParameters);
        groups = List.copyOf(groups);
        types = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(types));
        security = List.copyOf(security);
    }

    /**
     * The definition behind a reference.
     *
     * @throws IllegalArgumentException when the API does not define it, which is a defect of the builder
     */
    public TypeDef type(TypeId id) {
        TypeDef def = types.get(id);
        if (def == null) {
            throw new IllegalArgumentException("no type " + id);
        }
        return def;
    }

    /** The same API with other types. */
    public Api withTypes(Map<TypeId, TypeDef> others) {
        return new Api(
                name,
                docs,
                version,
                source,
                endpoint,
                hostTemplate,
                clientParameters,
                groups,
                others,
                xml,
                secrets,
                security);
    }
}
