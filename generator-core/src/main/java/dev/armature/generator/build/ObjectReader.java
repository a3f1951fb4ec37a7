package dev.armature.generator.build;

import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.spec.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Pass: object schemas to {@link ObjectDef}, with everything they inherit. */
final class ObjectReader {
    private final Context context;
    private final SchemaReader schemas;
    private final Composition composition;
    private final PropertyReader properties;
    private final Discriminators discriminators;

    ObjectReader(Context context, SchemaReader schemas, Composition composition, Discriminators discriminators) {
        this.context = context;
        this.schemas = schemas;
        this.composition = composition;
        this.properties = new PropertyReader(context, schemas);
        this.discriminators = discriminators;
    }

    /** Reads one object; where it is used is found out later. */
    ObjectDef read(Node schema, String name) {
        return read(new TypeId(schema.pointer()), schema, name);
    }

    /** Reads an object that is not the one that references to its schema mean. */
    ObjectDef readAs(TypeId id, Node schema, String name) {
        return read(id, schema, name);
    }

    /**
     * Reads an object that has the member {@code discriminator}, whether its schema says so or not.
     *
     * @param required whether the member is always there, as far as the schema says nothing about it
     */
    ObjectDef readWith(TypeId id, Node schema, String name, String discriminator, boolean required) {
        ObjectDef def = read(id, schema, name);
        boolean declared =
                def.properties().stream().anyMatch(property -> property.name().equals(discriminator));
        if (declared) {
            return def;
        }
        List<Property> all = new ArrayList<>(def.properties());
        all.add(0, properties.discriminator(discriminator, required, schema));
        return def.withProperties(all);
    }

    /** Whether a schema, with all it inherits, has the property. */
    boolean declares(Node schema, String property) {
        return composition.merge(schema, "").members().containsKey(property);
    }

    private ObjectDef read(TypeId id, Node schema, String name) {
        Composition.Merged merged = composition.merge(schema, name);
        List<Property> read = readProperties(schema, merged);
        merged.redefinitions().forEach(this::check);
        merged.required().forEach((required, where) -> {
            if (!merged.members().containsKey(required)) {
                context.warn(where, "\"" + required + "\" is required, but no property has that name.");
            }
        });
        return new ObjectDef(
                id,
                name,
                SchemaView.docs(schema),
                read,
                additional(merged.additional(), name),
                Set.of(),
                schema.where());
    }

    /** A discriminator holds what tells the type, and anything in a type that is told from others by nothing. */
    private List<Property> readProperties(Node schema, Composition.Merged merged) {
        Set<String> discriminating = discriminators.properties(schema);
        Map<String, String> constants = discriminating.isEmpty() ? Map.of() : discriminators.constants(schema);
        List<Property> read = new ArrayList<>();
        for (Composition.Member member : merged.members().values()) {
            String name = member.name();
            Property property = properties.read(member, merged.required().containsKey(name));
            read.add(
                    discriminating.contains(name)
                            ? property.withConstant(Optional.ofNullable(constants.get(name)))
                            : property);
        }
        return read;
    }

    private Optional<TypeRef> additional(Optional<Node> declared, String name) {
        return declared.filter(value -> value.isObject() || value.text().equals("true"))
                .map(value ->
                        schemas.read(value, TypeNames.member(name, "Value")).type());
    }

    private void check(Composition.Redefinition redefinition) {
        TypeRef inherited = type(redefinition.inherited());
        TypeRef own = type(redefinition.own());
        if (!inherited.equals(own) && !narrows(redefinition, inherited, own)) {
            context.warn(
                    redefinition.own().schema(),
                    "The property has another type than the one inherited from "
                            + redefinition.inherited().schema().pointer() + ". The inherited one is given up.");
        }
    }

    private TypeRef type(Composition.Member member) {
        return schemas.read(member.schema(), TypeNames.member(member.owner(), member.name()))
                .type();
    }

    /** A more precise type than the inherited one keeps every promise the inherited one made. */
    private boolean narrows(Composition.Redefinition redefinition, TypeRef inherited, TypeRef own) {
        if (inherited instanceof TypeRef.AnyValue || inherited.equals(new TypeRef.MapOf(new TypeRef.AnyValue()))) {
            return true;
        }
        if (inherited.equals(SchemaReader.string())) {
            return own instanceof TypeRef.Named && !schemas.types().isObject(own);
        }
        return own instanceof TypeRef.Named
                && inherited instanceof TypeRef.Named named
                && new ObjectShape(schemas.views())
                        .extendsType(redefinition.own().schema(), named.id());
    }
}
