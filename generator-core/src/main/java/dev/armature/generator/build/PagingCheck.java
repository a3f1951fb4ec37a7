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
import java.util.Set;
import java.util.stream.Collectors;

/** Pass: the members and operations that {@code x-ms-pageable} names have to exist. */
final class PagingCheck {
    private final Context context;
    private final Map<TypeId, TypeDef> types;

    PagingCheck(Context context, Map<TypeId, TypeDef> types) {
        this.context = context;
        this.types = types;
    }

    void check(List<Operation> operations) {
        Set<String> ids = operations.stream().map(Operation::operationId).collect(Collectors.toSet());
        operations.forEach(operation -> operation.paging().ifPresent(paging -> {
            paging.nextOperation()
                    .filter(next -> !ids.contains(next))
                    .ifPresent(next -> warn(operation, "names the operation \"" + next + "\", which is not there"));
            members(operation, paging);
        }));
    }

    private void members(Operation operation, Paging paging) {
        Optional<TypeRef> page = operation.responses().get(0).body();
        Optional<TypeRef> items = page.flatMap(type -> member(type, paging.itemName()));
        if (items.filter(TypeRef.ListOf.class::isInstance).isEmpty()) {
            warn(operation, "names the member \"" + paging.itemName() + "\", which is no list of the answer");
        }
        paging.nextLinkName()
                .filter(name -> page.flatMap(type -> member(type, name)).isEmpty())
                .ifPresent(
                        name -> warn(operation, "names the member \"" + name + "\", which the answer does not have"));
    }

    /** A member of a page; a name with dots leads into nested objects. */
    private Optional<TypeRef> member(TypeRef page, String name) {
        Optional<TypeRef> whole = property(page, name);
        int dot = name.indexOf('.');
        if (whole.isPresent() || dot < 0) {
            return whole;
        }
        return property(page, name.substring(0, dot)).flatMap(outer -> member(outer, name.substring(dot + 1)));
    }

    private Optional<TypeRef> property(TypeRef owner, String name) {
        if (owner instanceof TypeRef.Named named && types.get(named.id()) instanceof ObjectDef object) {
            return object.properties().stream()
                    .filter(property -> property.name().equals(name))
                    .findFirst()
                    .map(Property::type);
        }
        return Optional.empty();
    }

    private void warn(Operation operation, String what) {
        context.diagnostics().warning(operation.where(), "x-ms-pageable " + what + ".");
    }
}
