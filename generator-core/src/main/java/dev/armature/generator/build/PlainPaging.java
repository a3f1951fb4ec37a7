package dev.armature.generator.build;

import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Paging;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Recognises pages that nothing declares: a GET whose answer is an object with one list and a link to the next page under one of the
 * names that mean nothing else. Other names, say {@code next} or {@code cursor}, mean too many things.
 */
record PlainPaging(Map<TypeId, TypeDef> types) {
    private static final List<String> LINK_NAMES =
            List.of("nextLink", "@nextLink", "@odata.nextLink", "odata.nextLink");

    Optional<Paging> recognise(Operation operation) {
        if (!operation.method().equals("GET") || operation.longRunning().isPresent() || !PagePath.readable(operation)) {
            return Optional.empty();
        }
        PagePath paths = new PagePath(types, PagePath.body(operation));
        return paths.body()
                .filter(TypeRef.Named.class::isInstance)
                .map(type -> types.get(((TypeRef.Named) type).id()))
                .filter(ObjectDef.class::isInstance)
                .flatMap(type -> recognise((ObjectDef) type, paths));
    }

    private static Optional<Paging> recognise(ObjectDef page, PagePath paths) {
        List<Property> lists = page.properties().stream()
                .filter(property -> property.type() instanceof TypeRef.ListOf)
                .toList();
        List<String> links = page.properties().stream()
                .map(Property::name)
                .filter(LINK_NAMES::contains)
                .filter(name -> paths.isLink(List.of(name)))
                .toList();
        if (lists.size() != 1 || links.size() != 1) {
            return Optional.empty();
        }
        List<String> items = List.of(lists.get(0).name());
        return paths.item(items).map(item -> new Paging(items, item, links, Optional.empty()));
    }
}
