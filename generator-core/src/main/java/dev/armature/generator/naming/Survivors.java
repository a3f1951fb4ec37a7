package dev.armature.generator.naming;

import dev.armature.generator.model.Api;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.EnumValue;
import dev.armature.generator.model.FormDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Operation;
import dev.armature.generator.model.OperationGroup;
import dev.armature.generator.model.Parameter;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.UnionDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which elements of an API are those that a {@link NameLock} remembers, wherever they stand now. A shared schema is the one at
 * the same pointer, else the one of the same name in another file; an inline schema the one that is called the same; an operation
 * the one of the same operationId. When several could be meant, the one with the most members in common is.
 */
final class Survivors {
    private static final Pattern INDEX = Pattern.compile(".*/[0-9]+(/.*)?");
    private static final Pattern COUNTED = Pattern.compile("[0-9]*(~[0-9]+)?$");

    private final NameLock lock;
    private final Map<TypeId, String> types = new LinkedHashMap<>();
    private final Map<Keys.OperationKey, String> operations = new LinkedHashMap<>();
    private Map<String, NameLock.KeptType> goneTypes = Map.of();
    private Map<String, NameLock.KeptOperation> goneOperations = Map.of();

    private Survivors(NameLock lock) {
        this.lock = lock;
    }

    static Survivors of(Api api, NameLock lock) {
        Survivors survivors = new Survivors(lock);
        survivors.findTypes(TypeNames.sorted(api));
        survivors.findOperations(api);
        return survivors;
    }

    /** What is remembered about a type; empty when it is new. */
    Optional<NameLock.KeptType> type(TypeId id) {
        return Optional.ofNullable(types.get(id)).map(lock.types()::get);
    }

    /** What is remembered about an operation; empty when it is new. */
    Optional<NameLock.KeptOperation> operation(Operation operation) {
        return Optional.ofNullable(operations.get(Keys.OperationKey.of(operation)))
                .map(lock.operations()::get);
    }

    /** The types that are no longer there. */
    Map<String, NameLock.KeptType> goneTypes() {
        return goneTypes;
    }

    /** The operations that are no longer there. */
    Map<String, NameLock.KeptOperation> goneOperations() {
        return goneOperations;
    }

    /** Everything that is remembered, whether it is still there or not. */
    NameLock lock() {
        return lock;
    }

    /** The key of a type in the lock. */
    static String key(TypeId id) {
        return id.toString();
    }

    /** The entries of elements that are gone, under keys that no present element has. */
    private static <V> Map<String, V> freed(Map<String, V> gone, Stream<String> present) {
        Set<String> taken = present.collect(Collectors.toCollection(HashSet::new));
        Map<String, V> freed = new LinkedHashMap<>();
        gone.forEach((key, entry) -> {
            String free = key;
            for (int number = 2; !taken.add(free); number++) {
                free = key + '~' + number; // no pointer has that
            }
            freed.put(free, entry);
        });
        return freed;
    }

    /** Method and path. */
    static String at(Operation operation) {
        return operation.method() + ' ' + operation.path();
    }

    private void findTypes(List<TypeDef> present) {
        Pairing<TypeDef, NameLock.KeptType> pairing = new Pairing<>(present, lock.types(), Survivors::commonMembers)
                .by(
                        type -> key(type.id()) + inlineName(type),
                        (key, kept) -> key + kept.schema().orElse(""))
                .by(Survivors::kindAndName, (key, kept) -> kept.schema().isPresent() + nameOf(key, kept))
                .by(type -> steady(key(type.id())), (key, kept) -> steady(key))
                .by(Survivors::name, Survivors::nameOf);
        for (TypeDef type : present) {
            String key = pairing.keyOf(type);
            if (key != null) {
                types.put(type.id(), key);
            }
        }
        goneTypes = freed(pairing.gone(), present.stream().map(type -> key(type.id())));
    }

    /** What an inline schema is called; a component may get another name and stay the same. */
    static String inlineName(TypeDef type) {
        return TypeNames.isComponent(type.id()) ? "" : type.name();
    }

    private static String kindAndName(TypeDef type) {
        return !TypeNames.isComponent(type.id()) + name(type);
    }

    private static String name(TypeDef type) {
        return TypeNames.isComponent(type.id()) ? componentName(type.id().pointer()) : type.name();
    }

    private static String nameOf(String key, NameLock.KeptType kept) {
        int hash = key.indexOf('#');
        Pointer pointer =
                hash < 0 ? new Pointer(key, "") : new Pointer(key.substring(0, hash), key.substring(hash + 1));
        return kept.schema().orElseGet(() -> componentName(pointer));
    }

    /** The name under which a schema is shared: its key, or the name of the file that is the schema. */
    private static String componentName(Pointer pointer) {
        if (!pointer.path().isEmpty()) {
            return pointer.last();
        }
        String file = pointer.file().substring(pointer.file().lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        return dot > 0 ? file.substring(0, dot) : file;
    }

    /** A place that does not move when a neighbour comes or goes: one without an index. */
    private static String steady(String key) {
        return INDEX.matcher(key).matches() ? Pairing.NONE : key;
    }

    private static int commonMembers(TypeDef type, NameLock.KeptType kept) {
        int common = 0;
        for (String member : members(type)) {
            common += kept.members().containsKey(Claim.token(member)) ? 1 : 0;
        }
        return common;
    }

    private static List<String> members(TypeDef type) {
        if (type instanceof ObjectDef object) {
            return object.properties().stream().map(Property::name).toList();
        } else if (type instanceof FormDef form) {
            return form.properties().stream().map(Property::name).toList();
        } else if (type instanceof EnumDef enumeration) {
            return enumeration.values().stream().map(EnumValue::value).toList();
        } else if (type instanceof UnionDef union) {
            return union.alternatives().stream().map(UnionDef.Alternative::name).toList();
        }
        return List.of();
    }

    private void findOperations(Api api) {
        List<Operation> present = new ArrayList<>();
        for (OperationGroup group : api.groups()) {
            present.addAll(group.operations());
        }
        Pairing<Operation, NameLock.KeptOperation> pairing = new Pairing<>(
                        present, lock.operations(), Survivors::commonArguments)
                .by(operation -> operation.operationId() + '\n' + at(operation), (id, kept) -> id + '\n' + kept.at())
                // Operations that share an id are counted, and each count moves when an earlier one goes.
                .by(
                        operation -> uncounted(operation.operationId()) + '\n' + at(operation),
                        (id, kept) -> uncounted(id) + '\n' + kept.at())
                .by(Operation::operationId, (id, kept) -> id);
        for (Operation operation : present) {
            String key = pairing.keyOf(operation);
            if (key != null) {
                operations.put(Keys.OperationKey.of(operation), key);
            }
        }
        goneOperations = freed(pairing.gone(), present.stream().map(Operation::operationId));
    }

    private static String uncounted(String operationId) {
        return COUNTED.matcher(operationId).replaceFirst("");
    }

    private static int commonArguments(Operation operation, NameLock.KeptOperation kept) {
        int common = 0;
        for (Parameter parameter : operation.parameters()) {
            common += kept.arguments().containsKey(CallNames.id(parameter)) ? 1 : 0;
        }
        return common;
    }
}
