package dev.armature.generator;

import dev.armature.generator.emit.EmitContext;
import dev.armature.generator.emit.EmittedPart;
import dev.armature.generator.emit.EmittedProperty;
import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.EnumValue;
import dev.armature.generator.model.FormDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.UnionDef;
import dev.armature.generator.naming.Names;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types part of an {@link Inspection}. */
final class InspectedTypes implements TypeDef.Cases<Map<String, Object>> {
    private final EmitContext context;
    private final Names names;

    InspectedTypes(EmitContext context) {
        this.context = context;
        this.names = context.names();
    }

    @Override
    public Map<String, Object> object(ObjectDef def) {
        Map<String, Object> json = head(def, "object");
        json.put("usages", def.usages().stream().sorted().map(Inspection::word).toList());
        List<EmittedProperty> emitted = EmittedProperty.of(context, def);
        json.put(
                "properties",
                emitted.stream()
                        .filter(each -> each.path().size() == 1)
                        .map(this::property)
                        .toList());
        json.put(
                "lifted",
                emitted.stream()
                        .filter(each -> each.path().size() > 1)
                        .map(this::lifted)
                        .toList());
        def.additionalProperties().ifPresent(type -> json.put("additionalProperties", type(type)));
        return json;
    }

    @Override
    public Map<String, Object> enumeration(EnumDef def) {
        Map<String, Object> json = head(def, "enum");
        json.put("valueType", type(def.type()));
        json.put("open", def.open());
        List<Map<String, Object>> values = new ArrayList<>();
        for (EnumValue value : def.values()) {
            Map<String, Object> member = new LinkedHashMap<>();
            member.put("value", value.value());
            member.put("javaName", names.enumConstant(def.id(), value));
            values.add(member);
        }
        json.put("values", values);
        return json;
    }

    @Override
    public Map<String, Object> discriminated(DiscriminatedDef def) {
        Map<String, Object> json = head(def, "discriminated");
        json.put("discriminator", def.discriminator());
        List<Map<String, Object>> variants = new ArrayList<>();
        for (DiscriminatedDef.Variant variant : def.variants()) {
            Map<String, Object> member = new LinkedHashMap<>();
            member.put("value", variant.value());
            member.putAll(type(new TypeRef.Named(variant.type())));
            variants.add(member);
        }
        json.put("variants", variants);
        json.put("other", type(new TypeRef.Named(def.other())));
        return json;
    }

    @Override
    public Map<String, Object> union(UnionDef def) {
        Map<String, Object> json = head(def, "union");
        List<Map<String, Object>> alternatives = new ArrayList<>();
        for (UnionDef.Alternative alternative : def.alternatives()) {
            Map<String, Object> member = new LinkedHashMap<>();
            member.put("name", alternative.name());
            member.put("javaName", "of" + names.unionCase(def.id(), alternative));
            member.putAll(type(alternative.type()));
            alternatives.add(member);
        }
        json.put("alternatives", alternatives);
        return json;
    }

    @Override
    public Map<String, Object> form(FormDef def) {
        Map<String, Object> json = head(def, "form");
        List<Map<String, Object>> parts = new ArrayList<>();
        for (EmittedPart emitted : EmittedPart.of(context, def)) {
            FormDef.Part part = emitted.part();
            Property property = part.property();
            Map<String, Object> member = new LinkedHashMap<>();
            member.put("name", property.name());
            member.put("type", WireType.of(property.type()));
            member.put("javaName", emitted.javaName());
            member.put("javaType", emitted.javaType().toString());
            member.put("settable", emitted.settable());
            member.put("required", property.required());
            property.constant().ifPresent(value -> member.put("constant", value));
            member.put("as", Inspection.word(part.kind()));
            member.put("many", part.many());
            part.separator().ifPresent(separator -> member.put("separator", separator));
            if (!part.contentTypes().isEmpty()) {
                member.put("contentTypes", part.contentTypes());
            }
            if (!part.headers().isEmpty()) {
                member.put("headers", part.headers());
            }
            parts.add(member);
        }
        json.put("parts", parts);
        return json;
    }

    private Map<String, Object> head(TypeDef def, String kind) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", def.id().toString());
        json.put("name", def.name());
        json.put("kind", kind);
        json.put("javaType", names.type(def.id()).toString());
        return json;
    }

    private Map<String, Object> property(EmittedProperty emitted) {
        Property property = emitted.property();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", property.name());
        json.put("type", WireType.of(property.type()));
        putJavaNames(json, emitted);
        json.put("required", property.required());
        json.put("nullable", property.nullable());
        json.put("access", Inspection.word(property.access()));
        property.constant().ifPresent(value -> json.put("constant", value));
        json.put("secret", property.secret());
        json.put("flatten", property.flatten());
        return json;
    }

    private Map<String, Object> lifted(EmittedProperty emitted) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", emitted.path().stream().map(Property::name).toList());
        putJavaNames(json, emitted);
        return json;
    }

    private static void putJavaNames(Map<String, Object> json, EmittedProperty emitted) {
        json.put("javaName", emitted.javaName());
        json.put("javaType", emitted.javaType());
        json.put("settable", emitted.settable());
        emitted.presence().ifPresent(name -> json.put("javaPresence", name));
        emitted.clear().ifPresent(name -> json.put("javaClear", name));
    }

    private Map<String, Object> type(TypeRef type) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", WireType.of(type));
        json.put("javaType", context.types().json(type).toString());
        return json;
    }
}
