package dev.armature.generator;

import dev.armature.generator.emit.EmitContext;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.EnumValue;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.naming.Names;
import dev.armature.generator.naming.PropertyNames;
import dev.armature.generator.poet.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The types part of an {@link Inspection}. */
final class InspectedTypes implements TypeDef.Cases<Map<String, Object>> {
    private final Names names;
    private final Types types;

    InspectedTypes(EmitContext context) {
        this.names = context.names();
        this.types = context.types();
    }

    @Override
    public Map<String, Object> object(ObjectDef def) {
        Map<String, Object> json = head(def, "object");
        json.put("usages", def.usages().stream().sorted().map(Inspection::word).toList());
        List<Map<String, Object>> properties = new ArrayList<>();
        for (Property property : def.properties()) {
            properties.add(property(def, property));
        }
        json.put("properties", properties);
        def.additionalProperties().ifPresent(type -> json.put("additionalProperties", type(type)));
        return json;
    }

    @Override
    public Map<String, Object> enumeration(EnumDef def) {
        Map<String, Object> json = head(def, "enum");
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

    private Map<String, Object> head(TypeDef def, String kind) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", def.id().toString());
        json.put("name", def.name());
        json.put("kind", kind);
        json.put("javaType", names.type(def.id()).toString());
        return json;
    }

    private Map<String, Object> property(ObjectDef owner, Property property) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", property.name());
        put(json, names.property(owner.id(), property));
        json.putAll(type(property.type()));
        json.put("required", property.required());
        json.put("nullable", property.nullable());
        json.put("access", Inspection.word(property.access()));
        json.put("secret", property.secret());
        json.put("flatten", property.flatten());
        if (property.flatten()) {
            json.put("flattened", flattened(owner, property));
        }
        return json;
    }

    private List<Map<String, Object>> flattened(ObjectDef owner, Property outer) {
        List<Map<String, Object>> lifted = new ArrayList<>();
        types.object(outer.type()).map(ObjectDef::properties).orElse(List.of()).forEach(inner -> {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("name", inner.name());
            put(json, names.flattened(owner.id(), outer, inner));
            lifted.add(json);
        });
        return lifted;
    }

    private static void put(Map<String, Object> json, PropertyNames property) {
        json.put("javaName", property.accessor());
        json.put("javaPresence", property.presence());
        json.put("javaClear", property.clear());
    }

    private Map<String, Object> type(TypeRef type) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", WireType.of(type));
        json.put("javaType", types.json(type).toString());
        return json;
    }
}
