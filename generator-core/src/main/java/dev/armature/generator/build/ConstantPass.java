package dev.armature.generator.build;

import dev.armature.generator.model.Access;
import dev.armature.generator.model.Diagnostics;
import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Pass: properties that have only one value. A property that has to be there and whose closed enumeration has a single value is a
 * constant; a constant that its own type cannot hold is none.
 */
final class ConstantPass {
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,17}(\\.[0-9]{1,17})?([eE][+-]?[0-9]{1,3})?");

    private final Map<TypeId, TypeDef> types;
    private final Diagnostics diagnostics;
    /** The objects that are told from their variants by whatever the discriminator holds. */
    private final Map<TypeId, String> others = new HashMap<>();

    private ConstantPass(Map<TypeId, TypeDef> types, Diagnostics diagnostics) {
        this.types = types;
        this.diagnostics = diagnostics;
    }

    static Map<TypeId, TypeDef> apply(Map<TypeId, TypeDef> types, Diagnostics diagnostics) {
        ConstantPass pass = new ConstantPass(types, diagnostics);
        for (TypeDef def : types.values()) {
            if (def instanceof DiscriminatedDef base) {
                pass.others.put(base.other(), base.discriminator());
            }
        }
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
            Property read = property(object, property);
            properties.add(read);
            changed |= !read.constant().equals(property.constant());
        }
        return changed ? object.withProperties(properties) : object;
    }

    private Property property(ObjectDef owner, Property property) {
        if (property.constant().isPresent()) {
            return checked(property);
        }
        Optional<String> single = single(property);
        boolean tells = property.name().equals(others.get(owner.id()));
        return !tells && single.isPresent() && fits(property.type(), single.get())
                ? property.withConstant(single)
                : property;
    }

    private Property checked(Property property) {
        String value = property.constant().orElseThrow();
        if (fits(property.type(), value)) {
            return property;
        }
        diagnostics.warning(
                property.where(),
                "The discriminator's value \"" + value + "\" does not fit its type. Callers have to set it.");
        return property.withConstant(Optional.empty());
    }

    private Optional<String> single(Property property) {
        boolean sent = property.required() && !property.nullable() && property.access() != Access.READ_ONLY;
        return sent
                        && property.type() instanceof TypeRef.Named named
                        && types.get(named.id()) instanceof EnumDef known
                        && !known.open()
                        && known.values().size() == 1
                ? Optional.of(known.values().get(0).value())
                : Optional.empty();
    }

    private boolean fits(TypeRef type, String value) {
        if (type instanceof TypeRef.Named named && types.get(named.id()) instanceof EnumDef known) {
            return fits(known.type(), value);
        }
        return type instanceof TypeRef.Scalar scalar && fits(scalar.kind(), value);
    }

    private static boolean fits(ScalarKind kind, String value) {
        return switch (kind) {
            case STRING -> true;
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case INT32 -> INTEGER.matcher(value).matches() && fitsLong(value) && fitsInt(value);
            case INT64 -> INTEGER.matcher(value).matches() && fitsLong(value);
            case FLOAT, DOUBLE -> NUMBER.matcher(value).matches();
            default -> false;
        };
    }

    private static boolean fitsInt(String value) {
        long number = Long.parseLong(value);
        return number == (int) number;
    }

    private static boolean fitsLong(String value) {
        return new BigInteger(value).bitLength() < Long.SIZE;
    }
}
