package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeRef;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;

/** Defensive copies of what callers hand over and get back. */
final class Copies {
    private Copies() {}

    /** Whether values of this type can be changed by whoever holds them. */
    static boolean isNeeded(TypeRef type) {
        return type instanceof TypeRef.ListOf || type instanceof TypeRef.MapOf || isBytes(type);
    }

    /** A copy of a value that is not null; the value itself when nobody can change it. */
    static CodeBlock of(TypeRef type, CodeBlock value) {
        if (type instanceof TypeRef.ListOf) {
            return CodeBlock.of("$T.copyOf($L)", List.class, value);
        } else if (type instanceof TypeRef.MapOf) {
            return CodeBlock.of("$T.unmodifiableMap(new $T<>($L))", Collections.class, LinkedHashMap.class, value);
        }
        return isBytes(type) ? CodeBlock.of("$L.clone()", value) : value;
    }

    /** Whether values are {@code byte[]}. */
    private static boolean isBytes(TypeRef type) {
        return type instanceof TypeRef.Scalar scalar && isBytes(scalar.kind());
    }

    static boolean isBytes(ScalarKind kind) {
        return kind == ScalarKind.BYTES || kind == ScalarKind.BYTES_URL;
    }
}
