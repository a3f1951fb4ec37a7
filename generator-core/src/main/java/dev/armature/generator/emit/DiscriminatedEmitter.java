package dev.armature.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.armature.generator.model.DiscriminatedDef;
import dev.armature.generator.model.DiscriminatedDef.Variant;
import dev.armature.generator.model.TypeId;
import dev.armature.generator.output.GeneratedFile;
import dev.armature.generator.poet.Annotations;
import dev.armature.generator.poet.Javadocs;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * The sealed interface of objects that a discriminator tells apart. Jackson finds the class by annotations; each class has the
 * discriminator as a property of its own, so that nothing has to be added when it is written.
 */
final class DiscriminatedEmitter {
    private DiscriminatedEmitter() {}

    /** The file of the interface. */
    static GeneratedFile emit(DiscriminatedDef def, EmitContext context) {
        ClassName self = context.types().named(def.id());
        return ClassFiles.of(self.packageName(), type(def, self, context));
    }

    private static TypeSpec type(DiscriminatedDef def, ClassName self, EmitContext context) {
        TypeSpec.Builder type = TypeSpec.interfaceBuilder(self)
                .addModifiers(Modifier.PUBLIC, Modifier.SEALED)
                .addJavadoc(docs(def, context).build())
                .addAnnotation(Annotations.generated())
                .addAnnotation(Annotations.jsonTypeInfo(
                        def.discriminator(), context.types().named(def.other())));
        if (!def.variants().isEmpty()) {
            type.addAnnotation(Annotations.jsonSubTypes(classes(def, context)));
        }
        context.hierarchies()
                .above(def.id())
                .forEach(above -> type.addSuperinterface(context.types().named(above.id())));
        context.hierarchies()
                .permitted(def)
                .forEach(id -> type.addPermittedSubclass(context.types().named(id)));
        Set<String> inherited = context.common().inherited(def);
        context.common().members(def).stream()
                .filter(member -> !inherited.contains(member.name()))
                .forEach(member -> type.addMethod(accessor(member)));
        context.common()
                .unknown(def)
                .filter(unknown -> !inherited.contains(ObjectShape.UNKNOWN))
                .ifPresent(unknown -> type.addMethod(unknownAccessor(unknown)));
        if (context.hierarchies().isNested(def)) {
            type.addMethod(reader(self));
        }
        return type.build();
    }

    private static Javadocs docs(DiscriminatedDef def, EmitContext context) {
        return Javadocs.of(def.docs())
                .orElse("The " + Javadocs.code(def.name()) + " schema.")
                .paragraph("Its "
                        + Javadocs.code(def.discriminator())
                        + " tells which class a value is of. Values that none of the others fits are read as "
                        + Javadocs.code(context.types().named(def.other()).simpleName())
                        + ", which keeps all they hold.");
    }

    /** What Jackson makes of each value: a class, or an interface that looks at a member of its own. */
    private static Map<String, ClassName> classes(DiscriminatedDef def, EmitContext context) {
        Map<String, ClassName> classes = new LinkedHashMap<>();
        for (Variant variant : def.variants()) {
            TypeId type = variant.type();
            if (context.api().type(type) instanceof DiscriminatedDef nested
                    && nested.discriminator().equals(def.discriminator())) {
                type = nested.other();
            }
            classes.put(variant.value(), context.types().named(type));
        }
        return classes;
    }

    private static MethodSpec accessor(Member member) {
        return MethodSpec.methodBuilder(member.name())
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc(MemberDocs.accessor(member))
                .returns(AccessorEmitter.type(member))
                .build();
    }

    private static MethodSpec unknownAccessor(TypeName type) {
        return MethodSpec.methodBuilder(ObjectShape.UNKNOWN)
                .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
                .addJavadoc(Javadocs.of(
                                "Members beyond the properties of this type, in the order they were read or added.")
                        .returns("an unmodifiable map from the name on the wire to the value, which can be null")
                        .build())
                .returns(type)
                .build();
    }

    /** Jackson looks at one member per type it is asked for; taking the same type again makes it look at the next one. */
    private static MethodSpec reader(ClassName self) {
        return MethodSpec.methodBuilder("read")
                .addAnnotation(Annotations.delegatingCreator())
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(self)
                .addParameter(self, "value")
                .addStatement("return value")
                .build();
    }
}
