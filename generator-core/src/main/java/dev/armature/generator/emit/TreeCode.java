package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.EnumDef;
import dev.armature.generator.model.FormDef;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeDef;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.UnionDef;
import dev.armature.generator.poet.RuntimeTypes;
import dev.armature.generator.poet.WireFormats;

/** Expressions that read a value from JSON that Jackson has taken apart into maps, lists and plain values. */
final class TreeCode implements TypeRef.Cases<CodeBlock> {
    /** The method of a model that reads it. */
    static final String READ = "read";

    /** The method of the object that is none of the variants, which reads any of them. */
    static final String READ_ANY = "readAny";

    private final EmitContext context;
    private final CodeBlock value;
    private final boolean nullable;
    private final int depth;

    private TreeCode(EmitContext context, CodeBlock value, boolean nullable, int depth) {
        this.context = context;
        this.value = value;
        this.nullable = nullable;
        this.depth = depth;
    }

    /** The value in {@code json}, an expression that may be null; null when that is. */
    static CodeBlock of(EmitContext context, TypeRef type, String json) {
        return type.match(new TreeCode(context, CodeBlock.of("$N", json), true, 1));
    }

    /** A lambda that reads what is not null. */
    static CodeBlock reader(EmitContext context, TypeRef type) {
        return reader(context, type, "json", 1);
    }

    private static CodeBlock reader(EmitContext context, TypeRef type, String parameter, int depth) {
        CodeBlock json = CodeBlock.of("$N", parameter);
        return CodeBlock.of("$N -> $L", parameter, type.match(new TreeCode(context, json, false, depth)));
    }

    @Override
    public CodeBlock scalar(ScalarKind kind) {
        return WireFormats.inJson(new TypeRef.Scalar(kind))
                .map(format -> CodeBlock.of("$T.formatted($L, $L)", RuntimeTypes.JSON_TREE, value, format))
                .orElseGet(() -> plain(kind));
    }

    private CodeBlock plain(ScalarKind kind) {
        String method =
                switch (kind) {
                    case BOOLEAN -> "bool";
                    case INT32 -> "int32";
                    case INT64 -> "int64";
                    case INTEGER -> "integer";
                    case FLOAT -> "float32";
                    case DOUBLE -> "float64";
                    case DECIMAL -> "decimal";
                    case UUID -> "uuid";
                    case BYTES -> "bytes";
                    default -> "text";
                };
        return CodeBlock.of("$T.$N($L)", RuntimeTypes.JSON_TREE, method, value);
    }

    @Override
    public CodeBlock list(TypeRef item) {
        return CodeBlock.of("$T.list($L, $L)", RuntimeTypes.JSON_TREE, value, element(item));
    }

    @Override
    public CodeBlock map(TypeRef item) {
        return CodeBlock.of("$T.map($L, $L)", RuntimeTypes.JSON_TREE, value, element(item));
    }

    private CodeBlock element(TypeRef type) {
        return reader(context, type, depth == 1 ? "item" : "item" + depth, depth + 1);
    }

    @Override
    public CodeBlock named(TypeId id) {
        if (nullable) {
            return CodeBlock.of(
                    "$T.of($L, $L)",
                    RuntimeTypes.JSON_TREE,
                    value,
                    reader(context, new TypeRef.Named(id), "each", depth));
        }
        return context.api().type(id).match(new NamedCode());
    }

    @Override
    public CodeBlock any() {
        return value;
    }

    @Override
    public CodeBlock binary() {
        return CodeBlock.of("$T.bytes($L)", RuntimeTypes.JSON_TREE, value);
    }

    private final class NamedCode implements TypeDef.Cases<CodeBlock> {
        @Override
        public CodeBlock object(ObjectDef def) {
            return call(def.id(), READ, value);
        }

        @Override
        public CodeBlock enumeration(EnumDef def) {
            return call(def.id(), "of", def.type().match(new TreeCode(context, value, false, depth)));
        }

        @Override
        public CodeBlock discriminated(DiscriminatedDef def) {
            return call(def.other(), READ_ANY, value);
        }

        @Override
        public CodeBlock union(UnionDef def) {
            return call(def.id(), READ, value);
        }

        @Override
        public CodeBlock form(FormDef def) {
            throw new IllegalStateException("a form is no JSON: " + def.id());
        }

        private CodeBlock call(TypeId id, String method, CodeBlock argument) {
            ClassName type = context.types().named(id);
            return CodeBlock.of("$T.$N($L)", type, method, argument);
        }
    }
}
