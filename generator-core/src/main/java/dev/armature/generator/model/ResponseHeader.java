package dev.armature.generator.model;

import java.util.Optional;

/**
 * A declared response header.
 *
 * @param name the name on the wire, as written
 * @param clientName {@code x-ms-client-name}
 * @param secret whether its value must never be printed
 * @param prefix what the names of several headers start with, which together are a map of texts
 */
public record ResponseHeader(
        String name,
        Optional<String> clientName,
        TypeRef type,
        boolean secret,
        Optional<String> prefix,
        Docs docs,
        SourceLocation where) {}
