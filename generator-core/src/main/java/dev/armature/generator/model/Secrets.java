package dev.armature.generator.model;

import java.util.List;

/**
 * What must never be printed of requests and answers.
 *
 * @param members names of secret properties of any type, sorted, each once
 * @param operations ids of operations one of whose bodies is secret as a whole, in the order of the description
 */
public record Secrets(List<String> members, List<String> operations) {
    public static final Secrets NONE = new Secrets(List.of(), List.of());

    public Secrets {
        members = List.copyOf(members);
        operations = List.copyOf(operations);
    }
}
