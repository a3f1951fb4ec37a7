package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.Access;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Property;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.Usage;
import dev.armature.generator.naming.PropertyNames;
import dev.armature.generator.poet.Literals;
import dev.armature.generator.poet.Types;
import dev.armature.generator.poet.WireFormats;
import java.util.Optional;

/**
 * A property of a model class, with everything that decides how it is written.
 *
 * @param names its names in the class under emission
 * @param boxed its Java type
 * @param plain its Java type, as a primitive where there is one
 * @param bytes whether it is a {@code byte[]}
 * @param patched whether its class travels in PATCH bodies
 */
record Member(Property property, PropertyNames names, TypeName boxed, TypeName plain, boolean bytes, boolean patched) {

    static Member of(ObjectDef owner, Property property, EmitContext context) {
        return of(owner, property, context.names().property(owner.id(), property), context);
    }

    /** The property under other names: those its owner lifts it to. */
    static Member of(ObjectDef owner, Property property, PropertyNames names, EmitContext context) {
        Types types = context.types();
        TypeRef type = property.type();
        return new Member(
                property,
                names,
                types.json(type),
                types.jsonPrimitive(type),
                types.isBytes(type),
                owner.usages().contains(Usage.PATCH));
    }

    /** The name of the field and the accessor. */
    String name() {
        return names.accessor();
    }

    CodeBlock wireName() {
        return Literals.string(property.name());
    }

    boolean list() {
        return property.type() instanceof TypeRef.ListOf;
    }

    boolean collection() {
        return list() || property.type() instanceof TypeRef.MapOf;
    }

    /** Whether a value must be there: listed as required, and null is not a value. */
    boolean mandatory() {
        return isMandatory(property);
    }

    boolean settable() {
        return isSettable(property);
    }

    static boolean isMandatory(Property property) {
        return property.required() && !property.nullable();
    }

    static boolean isSettable(Property property) {
        return property.access() != Access.READ_ONLY && !isConstant(property);
    }

    /** Whether the builder knows the value by itself. */
    boolean constant() {
        return isConstant(property);
    }

    private static boolean isConstant(Property property) {
        return property.constant().isPresent();
    }

    /** Whether an absent value has to be sent as null, because the description demands the member and allows null. */
    boolean nullWhenAbsent() {
        return property.required() && property.nullable() && settable();
    }

    /** Whether the builder can send an explicit null. */
    boolean clearable() {
        return patched && settable() && !property.required();
    }

    /** How Jackson sees it where that differs from its Java type, as an expression of a format. */
    Optional<CodeBlock> wire() {
        return WireFormats.inJson(property.type());
    }
}
