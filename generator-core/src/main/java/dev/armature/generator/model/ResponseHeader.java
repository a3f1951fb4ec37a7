package dev.armature.generator.model;

import java.util.Optional;

/**
 * A declared response header.
 *
 * @param name the name on the wire, as written
 * @param clientName {@code x-ms-client-name}
 * @param secret whether its value must never be printed
 */
public record ResponseHeader(
        String name, Optional<String> clientName, TypeRef type, boolean secret, Docs docs, SourceLocation where) {}
