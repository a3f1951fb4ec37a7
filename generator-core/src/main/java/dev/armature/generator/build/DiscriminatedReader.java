package dev.armature.generator.build;

import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.DiscriminatedDef.Variant;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pass: schemas whose values a discriminator tells apart, to {@link DiscriminatedDef}. */
final class DiscriminatedReader {
    private final Context context;
    private final SchemaReader schemas;
    private final ObjectReader objects;
    private final Discriminators discriminators;

    DiscriminatedReader(Context context, SchemaReader schemas, ObjectReader objects, Discriminators discriminators) {
        this.context = context;
        this.schemas = schemas;
        this.objects = objects;
        this.discriminators = discriminators;
    }

    /** Whether a discriminator tells values of the schema apart; one that has nothing to choose from tells nothing. */
    boolean isDiscriminated(Node schema) {
        Optional<String> property = discriminators.property(schema);
        if (property.isEmpty()) {
            return false;
        }
        for (Node alternative : SchemaViews.alternatives(schema)) {
            if (!isObject(alternative)) {
                return false;
            }
        }
        return !discriminators.descendants(schema).isEmpty()
                || !ownVariants(schema, property.get()).isEmpty();
    }

    private boolean isObject(Node alternative) {
        SchemaView view = schemas.views().of(alternative);
        return (view.types().isEmpty() || view.types().equals(List.of("object")))
                && view.get("enum").isEmpty()
                && view.get("const").isEmpty();
    }

    /** A reference to the type; the variants are read later. */
    TypeRef read(Node schema, String name) {
        TypeId id = new TypeId(schema.pointer());
        return schemas.types().discriminated(id, () -> define(id, schema, name));
    }

    private DiscriminatedDef define(TypeId id, Node schema, String name) {
        String property = discriminators.property(schema).orElseThrow();
        Map<String, Node> references = ownVariants(schema, property);
        for (Discriminators.Subtype subtype : discriminators.descendants(schema)) {
            boolean mapped = references.values().stream().anyMatch(reference -> leadsTo(reference, subtype.schema()));
            if (!mapped) {
                put(references, discriminators.values(subtype.schema(), property), subtype.reference());
            }
        }
        List<Variant> variants = references.entrySet().stream()
                .flatMap(entry -> variant(entry.getKey(), entry.getValue(), property, name).stream())
                .toList();
        schemas.types().object(id.other(), () -> other(schema, name, property));
        return new DiscriminatedDef(id, name, SchemaView.docs(schema), property, variants, id.other(), schema.where());
    }

    /** What the schema itself lists: the mapping first, then alternatives that it does not mention. */
    private Map<String, Node> ownVariants(Node schema, String property) {
        Map<String, Node> references = new LinkedHashMap<>();
        if (Discriminators.own(schema).isEmpty()) {
            return references;
        }
        Discriminators.mapping(schema).forEach((value, reference) -> {
            if (!leadsTo(reference, schema)) {
                references.put(value, reference);
            }
        });
        for (Node item : SchemaViews.alternatives(schema)) {
            Node core = schemas.views().of(item).core();
            boolean mapped = references.values().stream().anyMatch(reference -> leadsTo(reference, core));
            if (!mapped) {
                put(references, List.of(discriminators.ownValue(core, property)), item);
            }
        }
        return references;
    }

    private void put(Map<String, Node> references, List<String> values, Node reference) {
        for (String value : values) {
            Node rival = references.putIfAbsent(value, reference);
            if (rival != null) {
                context.warn(
                        reference,
                        "The value \"" + value + "\" of the discriminator already stands for "
                                + rival.ref().orElse("another schema") + ". Give one of them a value of its own.");
            }
        }
    }

    private boolean leadsTo(Node reference, Node schema) {
        return schemas.views().of(reference).core().pointer().equals(schema.pointer());
    }

    private Optional<Variant> variant(String value, Node reference, String property, String owner) {
        SchemaView view = schemas.views().of(reference);
        TypeRef type = schemas.read(reference, TypeNames.member(owner, TypeNames.camel(value)))
                .type();
        if (!(type instanceof TypeRef.Named named) || !schemas.types().isObjectOrDiscriminated(type)) {
            context.warn(
                    reference,
                    "A discriminator tells objects with properties apart, and \"" + value
                            + "\" stands for something else. Such values are kept as unknown ones.");
            return Optional.empty();
        }
        boolean declared = isDiscriminated(view.core()) || objects.declares(view.core(), property);
        return Optional.of(new Variant(value, declared ? named.id() : tagged(reference, view, property, owner, value)));
    }

    /**
     * A variant that does not know the discriminator: its members with the discriminator among them are a type of their own,
     * because the schema can be used without it elsewhere.
     */
    private TypeId tagged(Node reference, SchemaView view, String property, String owner, String value) {
        TypeId id = new TypeId(reference.pointer(), "variant");
        String name = owner
                + TypeNames.capitalized(view.componentKey()
                        .map(key -> TypeNames.component(view.core(), key))
                        .orElseGet(() -> TypeNames.camel(value)));
        schemas.types().object(id, () -> objects.readWith(id, view.core(), name, property, true));
        return id;
    }

    private ObjectDef other(Node schema, String name, String property) {
        boolean hasValue = discriminators.constants(schema).containsKey(property);
        return objects.readWith(
                new TypeId(schema.pointer()).other(), schema, (hasValue ? "Plain" : "Unknown") + name, property, false);
    }
}
