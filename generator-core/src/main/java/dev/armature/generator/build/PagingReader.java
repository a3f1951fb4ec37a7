package dev.armature.generator.build;

import dev.armature.generator.model.Paging;
import dev.armature.generator.spec.Node;
import java.util.Optional;

/** Pass: {@code x-ms-pageable}. */
final class PagingReader {
    private final Context context;

    PagingReader(Context context) {
        this.context = context;
    }

    Optional<Paging> read(IdentifiedOperation operation) {
        return operation.node().get("x-ms-pageable").flatMap(this::read);
    }

    private Optional<Paging> read(Node extension) {
        if (!extension.isObject()) {
            context.warn(extension, "x-ms-pageable is an object with nextLinkName and itemName. It is ignored.");
            return Optional.empty();
        }
        if (extension.get("nextLinkName").isEmpty()) {
            context.warn(
                    extension, "x-ms-pageable needs nextLinkName. Without one, all items are taken to come at once.");
        }
        return Optional.of(new Paging(
                extension.text("itemName").orElse("value"),
                extension.text("nextLinkName").filter(name -> !name.isEmpty()),
                extension.text("operationName").filter(name -> !name.isEmpty())));
    }
}
