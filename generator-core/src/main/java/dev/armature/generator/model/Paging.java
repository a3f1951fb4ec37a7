package dev.armature.generator.model;

import java.util.Optional;

/**
 * {@code x-ms-pageable}.
 *
 * @param itemName the member that holds the items
 * @param nextLinkName the member that holds the link to the next page; empty when all items come in one answer
 * @param nextOperation the operationId to call for the next page
 */
public record Paging(String itemName, Optional<String> nextLinkName, Optional<String> nextOperation) {}
