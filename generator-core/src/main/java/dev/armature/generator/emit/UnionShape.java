package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.TypeRef;
import dev.armature.generator.model.UnionDef;
import dev.armature.generator.model.UnionDef.Alternative;
import java.util.List;

/**
 * A union class before it is written.
 *
 * @param cases in the order of the description
 */
record UnionShape(UnionDef def, ClassName self, List<Case> cases, EmitContext context) {
    static UnionShape of(UnionDef def, EmitContext context) {
        ClassName self = context.types().named(def.id());
        List<Case> cases = def.alternatives().stream()
                .map(alternative -> Case.of(def, alternative, self, context))
                .toList();
        return new UnionShape(def, self, cases, context);
    }

    /** The class of what none of the cases takes. */
    ClassName unknown() {
        return self.nestedClass("Unknown");
    }

    /** The class that finds out which case a value is of; apart from the union, so that neither has to wait for the other. */
    ClassName holder() {
        return self.nestedClass("Cases");
    }

    /**
     * One of the types.
     *
     * @param type the nested class
     * @param factory the method that makes it
     * @param boxed the Java type of what it holds
     */
    record Case(Alternative alternative, ClassName type, String factory, TypeName boxed) {
        private static Case of(UnionDef owner, Alternative alternative, ClassName self, EmitContext context) {
            String name = context.names().unionCase(owner.id(), alternative);
            return new Case(
                    alternative,
                    self.nestedClass("Of" + name),
                    "of" + name,
                    context.types().json(alternative.type()));
        }

        TypeRef ref() {
            return alternative.type();
        }
    }
}
