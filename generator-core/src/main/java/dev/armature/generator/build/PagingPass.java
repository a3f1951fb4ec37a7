package dev.armature.generator.build;

import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.Paging;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.AzureExtensions;
import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Pass: results that come in pages. What {@code x-ms-pageable} names has to exist; where it does not, the operation is generated
 * like any other, so that its answers can be read all the same.
 */
final class PagingPass {
    private final Context context;
    private final Map<String, IdentifiedOperation> sources = new LinkedHashMap<>();
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final Map<TypeId, TypeDef> types = new LinkedHashMap<>();

    PagingPass(Context context, List<IdentifiedOperation> selected) {
        this.context = context;
        selected.forEach(operation -> sources.put(operation.operationId(), operation));
    }

    /** The operations, those that page with {@link Operation#paging}. */
    Map<String, List<Operation>> apply(Map<String, List<Operation>> groups, Map<TypeId, TypeDef> all) {
        types.putAll(all);
        groups.values()
                .forEach(group -> group.forEach(operation -> operations.put(operation.operationId(), operation)));
        Map<String, List<Operation>> result = new LinkedHashMap<>();
        groups.forEach((name, group) -> result.put(
                name,
                group.stream()
                        .map(operation -> operation.withPaging(paging(operation)))
                        .toList()));
        return result;
    }

    /** The types, in which links to a next page may be missing: the last page has none, whatever the description says. */
    Map<TypeId, TypeDef> types() {
        return types;
    }

    private Optional<Paging> paging(Operation operation) {
        return Optional.ofNullable(sources.get(operation.variantOf().orElse(operation.operationId())))
                .filter(source -> answersLikeDescribed(operation))
                .flatMap(source -> paging(operation, source.node()));
    }

    /** Pages are described for the first representation of an answer. */
    private boolean answersLikeDescribed(Operation operation) {
        Operation described = operations.get(operation.variantOf().orElse(operation.operationId()));
        return described != null && described.responses().equals(operation.responses());
    }

    private Optional<Paging> paging(Operation operation, Node node) {
        Optional<AzureExtensions.Pageable> declared = AzureExtensions.pageable(node);
        Optional<Paging> paging = declared.isPresent()
                ? declared(operation, declared.get(), node.get("x-ms-pageable").orElse(node))
                : new PlainPaging(types).recognise(operation);
        paging.ifPresent(found -> relax(operation, found.nextLink()));
        return paging;
    }

    private Optional<Paging> declared(Operation operation, AzureExtensions.Pageable pageable, Node place) {
        if (place.get("nextLinkName").isEmpty()) {
            context.warn(place, "x-ms-pageable needs nextLinkName. Without one, all items are taken to come at once.");
        }
        if (operation.longRunning().isPresent()) {
            warn(place, "is not supported yet on a long-running operation");
            return Optional.empty();
        }
        if (!PagePath.readable(operation)) {
            warn(place, "is of no use where answers are neither JSON nor XML");
            return Optional.empty();
        }
        PagePath paths = new PagePath(types, PagePath.body(operation));
        Optional<List<String>> items = paths.to(pageable.itemName());
        Optional<TypeRef> item = items.flatMap(paths::item);
        if (item.isEmpty()) {
            warn(place, "names the member \"" + pageable.itemName() + "\", which is no list of the answer");
        }
        Optional<List<String>> nextLink =
                pageable.nextLinkName().map(name -> link(name, paths, place)).orElse(Optional.of(List.of()));
        if (item.isEmpty() || nextLink.isEmpty()) {
            return Optional.empty();
        }
        Paging following = new Paging(items.orElseThrow(), item.get(), nextLink.get(), Optional.empty());
        return pageable.operationName()
                .map(name -> called(operation, following, name, place))
                .orElse(Optional.of(following));
    }

    private Optional<List<String>> link(String name, PagePath paths, Node place) {
        Optional<List<String>> path = paths.to(name);
        if (path.isEmpty()) {
            warn(place, "names the member \"" + name + "\", which the answer does not have");
        } else if (!paths.isLink(path.get())) {
            warn(place, "names the member \"" + name + "\", which is no text");
            return Optional.empty();
        }
        return path;
    }

    private Optional<Paging> called(Operation first, Paging following, String name, Node place) {
        Optional<Operation> next = Optional.ofNullable(operations.get(name));
        if (next.isEmpty()) {
            warn(place, "names the operation \"" + name + "\", which is not there, or not included");
            return Optional.empty();
        }
        if (following.nextLink().isEmpty()) {
            return Optional.of(following);
        }
        NextCall call = new NextCall(first, next.get());
        Optional<Paging> paging = call.linkParameter()
                .map(link -> new Paging(
                        following.items(),
                        following.item(),
                        following.nextLink(),
                        Optional.of(new Paging.NextPage(next.get(), link))));
        call.obstacle().ifPresent(reason -> warn(place, "names the operation \"" + name + "\", " + reason));
        return paging;
    }

    private void relax(Operation operation, List<String> path) {
        Optional<TypeRef> owner = PagePath.body(operation);
        for (String name : path) {
            if (owner.isPresent()
                    && owner.get() instanceof TypeRef.Named named
                    && types.get(named.id()) instanceof ObjectDef object) {
                types.put(named.id(), relaxed(object, name));
                owner = PagePath.property(object, name).map(Property::type);
            }
        }
    }

    private static ObjectDef relaxed(ObjectDef object, String name) {
        List<Property> properties = new ArrayList<>();
        object.properties()
                .forEach(property -> properties.add(property.name().equals(name) ? property.optional() : property));
        return new ObjectDef(
                object.id(),
                object.name(),
                object.docs(),
                properties,
                object.additionalProperties(),
                object.usages(),
                object.where());
    }

    private void warn(Node place, String what) {
        context.warn(place, "x-ms-pageable " + what + ". The operation is generated without paging.");
    }
}
