package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.armature.generator.model.ObjectDef;
import dev.armature.generator.model.Property;
import dev.armature.generator.poet.Methods;
import dev.armature.generator.poet.Types;
import dev.armature.generator.poet.WireFormats;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A model class before it is written: its members, and the names that are taken.
 *
 * @param members in the order of the description
 * @param flattened the members lifted from nested objects, in the same order
 * @param taken every name a description has a say in, which names of our own have to avoid
 */
record ObjectShape(
        ObjectDef def,
        ClassName self,
        List<Member> members,
        List<FlattenedMember> flattened,
        Set<String> taken,
        EmitContext context) {
    /** The accessor of unknown members; {@code naming} keeps it free. */
    static final String UNKNOWN = "additionalProperties";

    static ObjectShape of(ObjectDef def, EmitContext context) {
        List<Member> members = def.properties().stream()
                .map(property -> Member.of(def, property, context))
                .toList();
        List<FlattenedMember> flattened = Flattening.of(def, context);
        ClassName self = context.types().named(def.id());
        return new ObjectShape(def, self, members, flattened, taken(members, flattened), context);
    }

    ClassName builder() {
        return self.nestedClass("Builder");
    }

    /** The sealed interfaces that the class implements. */
    List<ClassName> interfaces() {
        return context.hierarchies().above(def.id()).stream()
                .map(above -> context.types().named(above.id()))
                .toList();
    }

    /** The methods that the interfaces declare. */
    Set<String> overridden() {
        return context.common().overridden(def);
    }

    /** The builder of the object in a flattened member. */
    static ClassName builderOf(Member outer) {
        return ((ClassName) outer.boxed()).nestedClass("Builder");
    }

    /** The members that hold flattened objects and can be set. */
    List<Member> flattenedOuters() {
        Map<String, Member> outers = new LinkedHashMap<>();
        for (FlattenedMember member : flattened) {
            if (member.settable()) {
                outers.putIfAbsent(member.outer().name(), member.outer());
            }
        }
        return List.copyOf(outers.values());
    }

    /**
     * The field of unknown members, here and in the builder. Jackson knows it by its Java name until it has read all
     * annotations, so that a property of that name on the wire would replace it.
     */
    String unknownField() {
        Set<String> names = new LinkedHashSet<>(taken);
        for (Property property : def.properties()) {
            names.add(property.name());
        }
        return Methods.free(UNKNOWN, names);
    }

    /** The type of unknown members. */
    TypeName unknownValue() {
        return def.additionalProperties().map(context.types()::json).orElse(ClassName.OBJECT);
    }

    /** How Jackson sees unknown members where that differs from their Java type, as an expression of a format. */
    Optional<CodeBlock> unknownWire() {
        return def.additionalProperties().flatMap(WireFormats::inJson);
    }

    TypeName unknownMap() {
        return Types.map(Types.nullable(unknownValue()));
    }

    /** The builder's field and private method that hold the builder of a flattened object. */
    String flattenedBuilder(Member outer) {
        String name = outer.name();
        return Methods.free("flattened" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), taken);
    }

    private static Set<String> taken(List<Member> members, List<FlattenedMember> flattened) {
        Set<String> taken = new LinkedHashSet<>();
        for (Member member : members) {
            addNames(taken, member);
        }
        for (FlattenedMember member : flattened) {
            addNames(taken, member.lifted());
        }
        return taken;
    }

    private static void addNames(Set<String> taken, Member member) {
        taken.add(member.name());
        taken.add(member.names().presence());
        taken.add(member.names().clear());
    }
}
