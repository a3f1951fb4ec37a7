package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.poet.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/**
 * ModelCopies that make a model immutable whatever the caller does with the collections it handed over. Unlike {@code List.copyOf}
 * they let null items pass: services send them.
 *
 * <p>Collects which private helper methods the copies of one class need.
 */
final class ModelCopies {
    private static final TypeVariableName ITEM = TypeVariableName.get("T");

    /** The helpers; they share the name {@code copy}, which no accessor can clash with because all of them take arguments. */
    private enum Helper {
        LIST,
        MAP,
        DEEP_LIST,
        DEEP_MAP
    }

    private final Set<Helper> used = new LinkedHashSet<>();

    /** An expression that copies {@code value}, which may be null. */
    CodeBlock copy(TypeRef type, CodeBlock value) {
        return type.match(new Copy(value, 1));
    }

    /** The helper methods the expressions so far call. */
    List<MethodSpec> helpers() {
        List<MethodSpec> methods = new ArrayList<>();
        for (Helper helper : Helper.values()) {
            if (used.contains(helper)) {
                methods.add(method(helper));
            }
        }
        return methods;
    }

    private static MethodSpec method(Helper helper) {
        boolean list = helper == Helper.LIST || helper == Helper.DEEP_LIST;
        boolean deep = helper == Helper.DEEP_LIST || helper == Helper.DEEP_MAP;
        TypeName type = Types.nullable(list ? Types.list(ITEM) : Types.map(ITEM));
        ClassName copy = ClassName.get(list ? ArrayList.class : LinkedHashMap.class);
        MethodSpec.Builder method = MethodSpec.methodBuilder("copy")
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariable(ITEM)
                .returns(type)
                .addParameter(type, "values");
        String unmodifiable = list ? "unmodifiableList" : "unmodifiableMap";
        if (!deep) {
            return method.addStatement(
                            "return values == null ? null : $T.$L(new $T<>(values))",
                            Collections.class,
                            unmodifiable,
                            copy)
                    .build();
        }
        return method.addParameter(ParameterizedTypeName.get(ClassName.get(UnaryOperator.class), ITEM), "each")
                .beginControlFlow("if (values == null)")
                .addStatement("return null")
                .endControlFlow()
                .addStatement("$T copy = new $T<>(values)", type.withoutAnnotations(), copy)
                .addStatement(list ? "copy.replaceAll(each)" : "copy.replaceAll((key, value) -> each.apply(value))")
                .addStatement("return $T.$L(copy)", Collections.class, unmodifiable)
                .build();
    }

    /** The expression; the depth keeps the parameters of nested lambdas apart. */
    private final class Copy implements TypeRef.Cases<CodeBlock> {
        private final CodeBlock value;
        private final int depth;

        Copy(CodeBlock value, int depth) {
            this.value = value;
            this.depth = depth;
        }

        @Override
        public CodeBlock scalar(ScalarKind kind) {
            return Copies.isBytes(kind) ? binary() : value;
        }

        @Override
        public CodeBlock list(TypeRef item) {
            return collection(item, Helper.LIST, Helper.DEEP_LIST);
        }

        @Override
        public CodeBlock map(TypeRef item) {
            return collection(item, Helper.MAP, Helper.DEEP_MAP);
        }

        @Override
        public CodeBlock named(TypeId id) {
            return value;
        }

        @Override
        public CodeBlock any() {
            return value;
        }

        @Override
        public CodeBlock binary() {
            return CodeBlock.of("$L == null ? null : $L.clone()", value, value);
        }

        private CodeBlock collection(TypeRef item, Helper flat, Helper deep) {
            CodeBlock parameter = CodeBlock.of("$N", depth == 1 ? "item" : "item" + depth);
            CodeBlock copied = item.match(new Copy(parameter, depth + 1));
            if (copied.equals(parameter)) {
                used.add(flat);
                return CodeBlock.of("copy($L)", value);
            }
            used.add(deep);
            return CodeBlock.of("copy($L, $L -> $L)", value, parameter, copied);
        }
    }
}
