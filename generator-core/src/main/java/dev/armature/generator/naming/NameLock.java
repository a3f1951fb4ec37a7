package dev.armature.generator.naming;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The Java names that earlier runs gave to the elements of one API, gone ones included: a name that was given once belongs to
 * its element for ever. Members, arguments and values are identified by their names on the wire, escaped like tokens of a JSON
 * pointer (RFC 6901); what is made from a name has the identity of the name, {@code ~} and a word.
 *
 * @param types by file and pointer
 * @param clients the beginnings of the names of clients, by the group of operations
 * @param parameters of the client, by place and name, such as {@code query:api-version}
 * @param operations by operationId
 */
public record NameLock(
        Map<String, KeptType> types,
        Map<String, KeptName> clients,
        Map<String, KeptName> parameters,
        Map<String, KeptOperation> operations) {
    /** Nothing is remembered. */
    public static final NameLock EMPTY = new NameLock(Map.of(), Map.of(), Map.of(), Map.of());

    public NameLock {
        types = ordered(types);
        clients = ordered(clients);
        parameters = ordered(parameters);
        operations = ordered(operations);
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
        return map.isEmpty() ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /**
     * A schema that has a class.
     *
     * @param schema what the description calls an inline schema; empty for a component, whose pointer tells
     * @param exception the class that carries it as an error
     * @param members properties and values; a lifted property has the names of those around it before its own
     */
    public record KeptType(
            Optional<String> schema, KeptName name, Optional<KeptName> exception, Map<String, KeptName> members) {
        public KeptType {
            members = ordered(members);
        }
    }

    /**
     * An operation.
     *
     * @param at method and path, such as {@code GET /widgets/{id}}
     * @param client the group
     * @param name the method
     * @param made what is made from the method's name: {@code begin}, {@code resume}; {@code options} and {@code headers} only when
     *     they are not called as usual
     * @param arguments by place and name, such as {@code query:filter}, or {@code body}
     * @param headers declared response headers, by name in lower case
     */
    public record KeptOperation(
            String at,
            String client,
            KeptName name,
            Map<String, KeptName> made,
            Map<String, KeptName> arguments,
            Map<String, KeptName> headers) {
        public KeptOperation {
            made = ordered(made);
            arguments = ordered(arguments);
            headers = ordered(headers);
        }

        /** This operation with more names that are made from its own. */
        KeptOperation with(Map<String, KeptName> more) {
            Map<String, KeptName> all = new LinkedHashMap<>(made);
            all.putAll(more);
            return new KeptOperation(at, client, name, all, arguments, headers);
        }
    }
}
