package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.EnumValue;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.poet.Literals;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An enum class before it is written.
 *
 * @param constants the known values by name of their constant
 * @param valueType what {@code value()} returns
 */
record EnumShape(EnumDef def, ClassName self, Map<String, EnumValue> constants, TypeName valueType) {
    /** More cases than this would make the method too long for the JVM. */
    private static final int SWITCH_LIMIT = 1000;

    static EnumShape of(EnumDef def, EmitContext context) {
        Map<String, EnumValue> byValue = new LinkedHashMap<>();
        def.values().forEach(value -> byValue.putIfAbsent(value.value(), value));
        Map<String, EnumValue> constants = new LinkedHashMap<>();
        byValue.values().forEach(value -> constants.put(context.names().enumConstant(def.id(), value), value));
        return new EnumShape(
                def, context.types().named(def.id()), constants, context.types().jsonPrimitive(def.type()));
    }

    ClassName known() {
        return self.nestedClass("Known");
    }

    boolean isText() {
        return def.type().equals(new TypeRef.Scalar(ScalarKind.STRING));
    }

    /** Whether values of several kinds are listed together. */
    boolean isMixed() {
        return def.type() instanceof TypeRef.AnyValue;
    }

    /** Whether a {@code switch} finds the constant; Java has none over long and floating-point numbers. */
    boolean isSwitched() {
        boolean possible = isText() || def.type().equals(new TypeRef.Scalar(ScalarKind.INT32));
        return possible && constants.size() <= SWITCH_LIMIT;
    }

    /** The value as the class holds it. */
    CodeBlock literal(EnumValue value) {
        return def.type() instanceof TypeRef.Scalar scalar
                ? Literals.of(scalar.kind(), value.value())
                : Literals.of(value.kind(), value.value());
    }
}
