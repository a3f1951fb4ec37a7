package dev.armature.generator.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.Collection;

/** Fields of generated classes inside methods whose arguments are named by a description. */
final class Fields {
    private Fields() {}

    /** The field, with {@code this.} where an argument of the same name hides it. */
    static CodeBlock of(String name, Collection<String> arguments) {
        return arguments.contains(name) ? CodeBlock.of("this.$N", name) : CodeBlock.of("$N", name);
    }
}
