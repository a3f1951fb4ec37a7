package dev.armature.generator.model;

import java.util.List;
import java.util.Optional;

/**
 * A result that comes in pages: {@code x-ms-pageable}, or an answer that shows it by its form.
 *
 * @param items the names of the properties that lead from the body of an answer to the list of its items
 * @param item the type of an item
 * @param nextLink the names of the properties that lead to the link to the next page, which are all optional; empty when all items
 *     come in one answer
 * @param next the operation that brings the next page; empty when the link is followed as it is
 */
public record Paging(List<String> items, TypeRef item, List<String> nextLink, Optional<NextPage> next) {
    public Paging {
        items = List.copyOf(items);
        nextLink = List.copyOf(nextLink);
    }

    /**
     * An operation that takes the link as an argument.
     *
     * @param operation what is called for the next page
     * @param link its parameter that takes the link
     */
    public record NextPage(Operation operation, Parameter link) {}
}
