package dev.armature.generator.build;

import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.ScalarText;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Pass: a constant that its own type cannot hold is none. */
final class ConstantPass {
    private final Map<TypeId, TypeDef> types;
    private final Diagnostics diagnostics;

    private ConstantPass(Map<TypeId, TypeDef> types, Diagnostics diagnostics) {
        this.types = types;
        this.diagnostics = diagnostics;
    }

    static Map<TypeId, TypeDef> apply(Map<TypeId, TypeDef> types, Diagnostics diagnostics) {
        ConstantPass pass = new ConstantPass(types, diagnostics);
        Map<TypeId, TypeDef> result = new LinkedHashMap<>();
        for (TypeDef def : types.values()) {
            result.put(def.id(), def instanceof ObjectDef object ? pass.object(object) : def);
        }
        return result;
    }

    private ObjectDef object(ObjectDef object) {
        List<Property> properties = new ArrayList<>();
        boolean changed = false;
        for (Property property : object.properties()) {
            boolean fits = property.constant().isEmpty()
                    || fits(property.type(), property.constant().get());
            properties.add(fits ? property : withoutConstant(property));
            changed |= !fits;
        }
        return changed ? object.withProperties(properties) : object;
    }

    private Property withoutConstant(Property property) {
        diagnostics.warning(
                property.where(),
                "The only value \"" + property.constant().orElse("")
                        + "\" does not fit the type of the property. Callers have to set it.");
        return property.withConstant(Optional.empty());
    }

    private boolean fits(TypeRef type, String value) {
        if (type instanceof TypeRef.Named named && types.get(named.id()) instanceof EnumDef known) {
            return fits(known.type(), value);
        }
        return type instanceof TypeRef.Scalar scalar && ScalarText.isLiteral(scalar.kind(), value);
    }
}
