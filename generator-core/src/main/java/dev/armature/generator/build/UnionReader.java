package dev.armature.generator.build;

import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.UnionDef;
import dev.armature.generator.model.UnionDef.Alternative;
import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pass: values of one of several types that nothing in them names, to {@link UnionDef}. */
final class UnionReader {
    private final Context context;
    private final SchemaReader schemas;
    private final ObjectReader objects;
    private final UnionAlternatives alternatives;
    private final UnionNames names;
    private final SecretSchemas secrets;

    UnionReader(Context context, SchemaReader schemas, ObjectReader objects, UnionAlternatives alternatives) {
        this.context = context;
        this.schemas = schemas;
        this.objects = objects;
        this.alternatives = alternatives;
        this.names = new UnionNames(schemas.views());
        this.secrets = new SecretSchemas(schemas.views());
    }

    /** The type of a schema with alternatives; empty when they say nothing about the structure of values. */
    Optional<TypeRef> read(SchemaView view, String name) {
        Optional<UnionAlternatives.Choice> found = alternatives.of(view.core());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        UnionAlternatives.Choice choice = found.get();
        Optional<TypeRef> plain = choice.shared().isEmpty() ? onlyScalar(choice.items()) : Optional.empty();
        if (plain.isPresent()) {
            return plain;
        }
        TypeId id = new TypeId(view.core().pointer());
        return Optional.of(schemas.types().union(id, () -> define(id, view.core(), name, choice)));
    }

    /** Alternatives that differ in nothing but their constraints are one type. */
    private Optional<TypeRef> onlyScalar(List<Node> items) {
        TypeRef only = null;
        for (Node item : items) {
            Optional<TypeRef> type = schemas.scalar(item);
            if (type.isEmpty() || (only != null && !only.equals(type.get()))) {
                return Optional.empty();
            }
            only = type.get();
        }
        return Optional.ofNullable(only);
    }

    private UnionDef define(TypeId id, Node core, String name, UnionAlternatives.Choice choice) {
        Map<TypeRef, Alternative> read = new LinkedHashMap<>();
        List<Node> items = choice.items();
        for (int i = 0; i < items.size(); i++) {
            Node item = items.get(i);
            String word = names.of(item);
            TypeRef type = choice.shared().isPresent()
                    ? merged(id, i, item, choice.shared().get(), TypeNames.member(name, word))
                    : schemas.read(item, TypeNames.member(name, word)).type();
            // any value is what is read when nothing else fits
            if (!(type instanceof TypeRef.AnyValue) && !type.equals(new TypeRef.Named(id))) {
                Alternative alternative = new Alternative(word, type, secrets.isSecret(item), SchemaView.docs(item));
                read.merge(type, alternative, (first, second) -> second.secret() ? first.asSecret() : first);
            }
        }
        if (read.isEmpty()) {
            context.warn(core, "None of the alternatives has a type. Values are read as any JSON value.");
        }
        return new UnionDef(id, name, SchemaView.docs(core), new ArrayList<>(read.values()), core.where());
    }

    /** An alternative together with the members that all alternatives have. */
    private TypeRef merged(TypeId union, int index, Node item, UnionAlternatives.Shared shared, String name) {
        TypeId id = new TypeId(union.pointer(), "variant" + index);
        return schemas.types().object(id, () -> objects.readAs(id, shared.with(item), name));
    }
}
