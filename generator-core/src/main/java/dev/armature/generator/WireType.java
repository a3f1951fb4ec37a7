package dev.armature.generator;

import dev.armature.generator.model.ScalarKind;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.model.TypeRef;

/**
 * The type of a value on the wire as one word: {@code int64}, {@code list<string>}, {@code map<any>}, {@code binary}, or the id
 * of a named type.
 */
final class WireType implements TypeRef.Cases<String> {
    private static final WireType WORDS = new WireType();

    private WireType() {}

    static String of(TypeRef type) {
        return type.match(WORDS);
    }

    @Override
    public String scalar(ScalarKind kind) {
        return Inspection.word(kind);
    }

    @Override
    public String list(TypeRef item) {
        return "list<" + item.match(this) + ">";
    }

    @Override
    public String map(TypeRef value) {
        return "map<" + value.match(this) + ">";
    }

    @Override
    public String named(TypeId id) {
        return id.toString();
    }

    @Override
    public String any() {
        return "any";
    }

    @Override
    public String binary() {
        return "binary";
    }
}
