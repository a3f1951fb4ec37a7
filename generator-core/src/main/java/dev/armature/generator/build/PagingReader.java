package dev.armature.generator.build;

import dev.armature.generator.model.Paging;
import dev.armature.generator.spec.AzureExtensions;
import java.util.Optional;

/** Pass: {@code x-ms-pageable}. */
final class PagingReader {
    private final Context context;

    PagingReader(Context context) {
        this.context = context;
    }

    Optional<Paging> read(IdentifiedOperation operation) {
        Optional<Paging> paging = AzureExtensions.pageable(operation.node());
        operation
                .node()
                .get("x-ms-pageable")
                .filter(extension ->
                        extension.isObject() && extension.get("nextLinkName").isEmpty())
                .ifPresent(extension -> context.warn(
                        extension,
                        "x-ms-pageable needs nextLinkName. Without one, all items are taken to come at once."));
        return paging;
    }
}
