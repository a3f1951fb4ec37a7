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
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.UnionDef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything of one API that can be renamed, under all the ways a user may write it: an operationId, a schema's name, {@code
 * Type.property}, {@code Enum.value}, {@code operationId.parameter}, or a pointer ({@code file#/definitions/X}; for the main file
 * {@code #/definitions/X} will do).
 */
final class Elements {
    private final String mainFile;
    private final Map<String, List<Element>> bySpelling = new LinkedHashMap<>();

    private Elements(String mainFile) {
        this.mainFile = mainFile;
    }

    static Elements of(Api api) {
        Elements elements = new Elements(api.source().file());
        for (TypeDef type : api.types().values()) {
            elements.addType(type);
        }
        for (OperationGroup group : api.groups()) {
            group.operations().forEach(elements::addOperation);
        }
        for (Parameter parameter : api.clientParameters()) {
            elements.add(Keys.ClientParameterKey.of(parameter), parameter.where(), Set.of());
        }
        return elements;
    }

    /** What a user may mean by {@code spelling}; empty when there is no such element. */
    List<Element> find(String spelling) {
        return bySpelling.getOrDefault(spelling, List.of());
    }

    /** Every way to write every element. */
    Set<String> spellings() {
        return bySpelling.keySet();
    }

    private void addType(TypeDef type) {
        Set<String> names = new LinkedHashSet<>(List.of(type.name()));
        if (TypeNames.isComponent(type.id())) {
            names.add(type.id().pointer().last());
        }
        Pointer place = new Pointer(
                type.id().pointer().file(),
                type.id().toString().substring(type.id().pointer().file().length() + 1));
        add(
                type.id(),
                new SourceLocation(place, type.where().line(), type.where().column()),
                names);
        if (type instanceof ObjectDef object) {
            for (Property property : object.properties()) {
                add(new Keys.MemberKey(type.id(), property.name()), property.where(), dotted(names, property.name()));
            }
        } else if (type instanceof FormDef form) {
            for (Property property : form.properties()) {
                add(new Keys.MemberKey(type.id(), property.name()), property.where(), dotted(names, property.name()));
            }
        } else if (type instanceof EnumDef enumeration) {
            for (EnumValue value : enumeration.values()) {
                Pointer pointer = type.where().pointer().child("enum").child(value.value());
                SourceLocation where = new SourceLocation(
                        pointer, type.where().line(), type.where().column());
                add(new Keys.MemberKey(type.id(), value.value()), where, dotted(names, value.value()));
            }
        } else if (type instanceof UnionDef union) {
            for (UnionDef.Alternative alternative : union.alternatives()) {
                Pointer pointer = type.where().pointer().child("oneOf").child(alternative.name());
                SourceLocation where = new SourceLocation(
                        pointer, type.where().line(), type.where().column());
                add(new Keys.CaseKey(type.id(), alternative.type()), where, dotted(names, alternative.name()));
            }
        }
    }

    private void addOperation(Operation operation) {
        Set<String> names = Set.of(operation.operationId());
        addOf(operation, Keys.OperationKey.of(operation), operation.where(), names);
        for (Parameter parameter : operation.parameters()) {
            if (parameter.scope() == Parameter.Scope.METHOD) {
                Keys.ArgumentKey key = Keys.ArgumentKey.of(operation, parameter);
                addOf(operation, key, parameter.where(), dotted(names, parameter.name()));
            }
        }
        operation.body().ifPresent(body -> {
            String name = body.name().orElse("body");
            addOf(operation, Keys.ArgumentKey.body(operation), body.where(), dotted(names, name));
        });
    }

    /** At its place in the description stands the operation itself and not one of its variants. */
    private void addOf(Operation operation, Object key, SourceLocation where, Set<String> names) {
        if (operation.variantOf().isEmpty()) {
            add(key, where, names);
        } else {
            addSpelled(new Element(key, where), names);
        }
    }

    private void add(Object key, SourceLocation where, Set<String> names) {
        Set<String> spellings = new LinkedHashSet<>(names);
        spellings.add(where.pointer().toString());
        if (where.pointer().file().equals(mainFile)) {
            spellings.add('#' + where.pointer().path());
        }
        addSpelled(new Element(key, where), spellings);
    }

    private void addSpelled(Element element, Set<String> spellings) {
        for (String spelling : spellings) {
            List<Element> found = bySpelling.computeIfAbsent(spelling, ignored -> new ArrayList<>());
            if (!found.contains(element)) {
                found.add(element);
            }
        }
    }

    private static Set<String> dotted(Set<String> owners, String member) {
        Set<String> names = new LinkedHashSet<>();
        owners.forEach(owner -> names.add(owner + '.' + member));
        return names;
    }

    /**
     * Something that has a Java name.
     *
     * @param key one of {@link Keys}, or a {@code TypeId}
     */
    record Element(Object key, SourceLocation where) {}
}
