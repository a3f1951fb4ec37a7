package dev.armature.generator.emit;

import dev.armature.generator.model.Access;
import dev.armature.generator.model.Api;
import dev.armature.generator.model.Constraints;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.Docs;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.EnumValue;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Pointer;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.Secrets;
import dev.armature.generator.model.SourceLocation;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.Usage;
import dev.armature.generator.model.Xml;
import dev.armature.generator.naming.Names;
import dev.armature.generator.output.GeneratedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The types of an API in a few lines, without a document. */
final class ModelSketch {
    static final String PACKAGE = "com.example.sketch";
    static final String MODELS = PACKAGE + ".models";
    private static final SourceLocation WHERE = SourceLocation.startOf("sketch.yaml");

    private final Map<TypeId, TypeDef> types = new LinkedHashMap<>();

    static TypeRef scalar(ScalarKind kind) {
        return new TypeRef.Scalar(kind);
    }

    static TypeRef string() {
        return scalar(ScalarKind.STRING);
    }

    static TypeRef listOf(TypeRef item) {
        return new TypeRef.ListOf(item);
    }

    static TypeRef mapOf(TypeRef value) {
        return new TypeRef.MapOf(value);
    }

    static TypeRef named(String name) {
        return new TypeRef.Named(id(name));
    }

    static EnumValue value(String value) {
        return new EnumValue(value, Optional.empty(), Docs.NONE);
    }

    /** An optional property that both sides may set. */
    static PropertySketch property(String name, TypeRef type) {
        return new PropertySketch(name, type);
    }

    ModelSketch object(String name, PropertySketch... properties) {
        return object(name, Set.of(Usage.REQUEST, Usage.RESPONSE), Optional.empty(), properties);
    }

    ModelSketch object(
            String name, Set<Usage> usages, Optional<TypeRef> additionalProperties, PropertySketch... properties) {
        return object(name, Docs.NONE, usages, additionalProperties, properties);
    }

    ModelSketch object(
            String name,
            Docs docs,
            Set<Usage> usages,
            Optional<TypeRef> additionalProperties,
            PropertySketch... properties) {
        List<Property> built = new ArrayList<>();
        for (PropertySketch property : properties) {
            built.add(property.build(id(name)));
        }
        return add(new ObjectDef(id(name), name, docs, built, additionalProperties, usages, WHERE));
    }

    ModelSketch enumeration(String name, Docs docs, EnumValue... values) {
        return add(new EnumDef(id(name), name, docs, List.of(values), true, WHERE));
    }

    Api api() {
        return new Api(
                "Sketch",
                Docs.NONE,
                "1",
                new Pointer("sketch.yaml", ""),
                "",
                Optional.empty(),
                List.of(),
                List.of(),
                types,
                Xml.NONE,
                Secrets.NONE,
                List.of());
    }

    List<GeneratedFile> files() {
        Diagnostics diagnostics = new Diagnostics();
        Names names = Names.allocate(api(), PACKAGE, Map.of(), diagnostics);
        return ModelEmitters.all(EmitContext.of(api(), names));
    }

    private ModelSketch add(TypeDef def) {
        types.put(def.id(), def);
        return this;
    }

    private static TypeId id(String name) {
        return new TypeId(new Pointer("sketch.yaml", "/components/schemas").child(name));
    }

    /** A property under construction. */
    static final class PropertySketch {
        private Property built;

        private PropertySketch(String name, TypeRef type) {
            built = new Property(
                    name,
                    Optional.empty(),
                    type,
                    false,
                    false,
                    Access.READ_WRITE,
                    false,
                    false,
                    Optional.empty(),
                    Constraints.NONE,
                    Docs.NONE,
                    WHERE);
        }

        PropertySketch required() {
            return with(p -> copy(p, true, p.nullable(), p.access(), p.secret(), p.flatten(), p.docs()));
        }

        PropertySketch nullable() {
            return with(p -> copy(p, p.required(), true, p.access(), p.secret(), p.flatten(), p.docs()));
        }

        PropertySketch access(Access access) {
            return with(p -> copy(p, p.required(), p.nullable(), access, p.secret(), p.flatten(), p.docs()));
        }

        PropertySketch secret() {
            return with(p -> copy(p, p.required(), p.nullable(), p.access(), true, p.flatten(), p.docs()));
        }

        PropertySketch flatten() {
            return with(p -> copy(p, p.required(), p.nullable(), p.access(), p.secret(), true, p.docs()));
        }

        PropertySketch docs(String description) {
            Docs docs = new Docs("", description);
            return with(p -> copy(p, p.required(), p.nullable(), p.access(), p.secret(), p.flatten(), docs));
        }

        PropertySketch details(String clientName, String defaultValue, Constraints constraints) {
            return with(p -> new Property(
                    p.name(),
                    Optional.of(clientName).filter(name -> !name.isEmpty()),
                    p.type(),
                    p.required(),
                    p.nullable(),
                    p.access(),
                    p.secret(),
                    p.flatten(),
                    Optional.of(defaultValue),
                    constraints,
                    p.docs(),
                    p.where()));
        }

        private PropertySketch with(UnaryOperator<Property> change) {
            built = change.apply(built);
            return this;
        }

        private Property build(TypeId owner) {
            SourceLocation where = new SourceLocation(owner.pointer().child(built.name()), 1, 1);
            return new Property(
                    built.name(),
                    built.clientName(),
                    built.type(),
                    built.required(),
                    built.nullable(),
                    built.access(),
                    built.secret(),
                    built.flatten(),
                    built.defaultValue(),
                    built.constraints(),
                    built.docs(),
                    where);
        }

        private static Property copy(
                Property p,
                boolean required,
                boolean nullable,
                Access access,
                boolean secret,
                boolean flatten,
                Docs docs) {
            return new Property(
                    p.name(),
                    p.clientName(),
                    p.type(),
                    required,
                    nullable,
                    access,
                    secret,
                    flatten,
                    p.defaultValue(),
                    p.constraints(),
                    docs,
                    p.where());
        }
    }
}
